using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Writes what became of messages, in groups: one transaction for each would be the slowest part of a wave. Written to the end, also while the
/// service stops: a message that left must not look unsent.
/// </summary>
internal sealed class Settle(Database database, TimeProvider clock)
{
    private readonly WriteTogether<(Guid Delivery, string Owner), Outcome> noted = new(group => Write(database, clock, group), Task.Run);

    /// <param name="delivery">The message.</param>
    /// <param name="owner">The lease by which it was sent or asked about: of one message two may have something to tell.</param>
    /// <param name="outcome">What became of it.</param>
    public void Note(Guid delivery, string owner, Outcome outcome) => noted.Note((delivery, owner), outcome);

    /// <summary>Returns when all that was noted is written.</summary>
    /// <exception cref="Exception">The database refused it; it is kept for the next time.</exception>
    public Task Written() => noted.Written();

    private static async Task Write(Database database, TimeProvider clock, IReadOnlyDictionary<(Guid Delivery, string Owner), Outcome> group)
    {
        var arrived = group.Where(g => g.Value is Outcome.Sent)
            .Select(g => (g.Key.Delivery, Sent: (Outcome.Sent)g.Value)).DistinctBy(g => g.Delivery)
            .Select(g => new Arrived(g.Delivery, g.Sent.Edge, g.Sent.Workspace, g.Sent.Conversation, g.Sent.Message)).ToList();
        var opened = group.Values.OfType<Outcome.Sent>().Where(s => s.Opened is not null).Select(s => new OpenedChat(s.Opened!.Value, s.Conversation)).DistinctBy(o => o.Address).ToList();
        if (arrived.Count > 0) await database.WriteLocked(Database.Everybody, async db =>
        {
            if (opened.Count > 0) await OpenedChats.Keep(db, opened);
            return await SettleRows.Sent(db, arrived, clock.GetUtcNow());
        });
        var others = group.Where(g => g.Value is not Outcome.Sent).ToLookup(g => g.Key.Delivery);
        var ids = others.Select(o => o.Key).ToList();
        if (others.Count > 0) await database.WriteRows(Database.Everybody, async db =>
        {
            foreach (var row in await db.Deliveries.IgnoreQueryFilters().Where(d => ids.Contains(d.Id)).ToListAsync())
                foreach (var (key, outcome) in others[row.Id])
                {
                    if (!Complete.MayBy(key.Owner, row)) continue;
                    Complete.With(row, outcome, clock.GetUtcNow());
                    await Joined.Release(db, row, clock.GetUtcNow());
                }
        });
    }
}
