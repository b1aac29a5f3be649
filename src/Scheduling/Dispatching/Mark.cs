using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Marks what is about to leave <i>sending</i>, committed before it leaves: after a crash we know what was in the air. A node whose lease is over, or whose
/// rows others have taken since, marks none.
/// </summary>
internal sealed class Mark(Database database, Node node, TimeProvider clock)
{
    /// <returns>Those that are ours to send, as they are now.</returns>
    public Task<List<Delivery>> Sending(Permit permit, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        database.WriteLocked(Database.Everybody, db => Within(db, permit, ids, cancel), cancel);

    /// <summary>The same in a transaction that does more.</summary>
    public Task<List<Delivery>> Within(AppDb db, Permit permit, IReadOnlyCollection<Guid> ids, CancellationToken cancel) => MarkRows.Sending(db, ids, permit.Owner, clock.GetUtcNow(), cancel);

    /// <summary>Gives back what has surely not left, marked or not.</summary>
    /// <param name="permit">By which they were taken: what was taken anew since, by this node or another, is left alone.</param>
    /// <param name="rows">The rows as they were when they were taken.</param>
    /// <param name="after">How long nobody need take them; with none they go back to where they stood, before what the same reader gets later.</param>
    public Task GiveBack(Permit permit, IReadOnlyCollection<Delivery> rows, TimeSpan after)
    {
        var now = clock.GetUtcNow();
        return rows.Count == 0 ? Task.CompletedTask : database.WriteLocked(Database.Everybody, async db =>
        {
            foreach (var same in rows.GroupBy(r => after > TimeSpan.Zero ? (NotBefore: now + after, Owner: (string?)null) : (r.NotBefore, Owner: r.LeaseOwner)))
            {
                var ids = same.Select(r => r.Id).ToList();
                await db.Deliveries.IgnoreQueryFilters()
                    .Where(d => ids.Contains(d.Id) && d.LeaseOwner == permit.Owner && (d.State == DeliveryState.Pending || d.State == DeliveryState.Sending))
                    .ExecuteUpdateAsync(set => set
                        .SetProperty(d => d.Attempt, d => d.State == DeliveryState.Sending ? d.Attempt - 1 : d.Attempt)
                        .SetProperty(d => d.State, DeliveryState.Pending).SetProperty(d => d.NotBefore, same.Key.NotBefore).SetProperty(d => d.LeaseOwner, same.Key.Owner));
            }
            return rows.Count;
        });
    }

    /// <summary>Ends the leases of a process that is gone, where no other can be there.</summary>
    public Task FreeAll(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var soon = now + node.Lease;
        return database.WriteLocked(Database.Everybody, async db =>
        {
            var all = db.Deliveries.IgnoreQueryFilters();
            await all.Where(d => d.Redraws > d.Drawn && d.RedrawNotBefore <= soon).ExecuteUpdateAsync(set => set.SetProperty(d => d.RedrawNotBefore, now), cancel);
            return await all.Where(d => d.LeaseOwner != null && (d.State == DeliveryState.Pending || d.State == DeliveryState.Sending))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, now), cancel);
        }, cancel);
    }
}
