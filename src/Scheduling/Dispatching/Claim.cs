using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>A message that this node has in hand, and its way; null where nothing limits it.</summary>
internal sealed record InHand(Delivery Row, Way? Way)
{
    public int Requests => Way?.Requests ?? 1;
}

/// <summary>Takes what is due in hand, for as long as a lease lasts. It stays <i>pending</i>: whoever dies now has sent none of it.</summary>
internal static class Claim
{
    private const int Batch = 500, Redrawn = 50, Doubtful = 50;

    /// <returns>How many rows were touched, and those that may go now.</returns>
    public static async Task<(int Touched, List<InHand> Taken)> Due(AppDb db, Permit permit, IDelivery delivery, Hand hand, CancellationToken cancel)
    {
        // So many rows of a slow workspace would else stand before all the others' for as long as it takes.
        var due = await LockRows.Due(db, permit.Now, Batch, hand.Full(), cancel);
        var ready = await Ready(db, due, permit.Now, cancel);
        var taken = Fitting(ready, await delivery.Ways(db, ready, cancel), hand);
        await Hold(db, [.. taken.Select(t => t.Row.Id)], permit, cancel);
        return (due.Count - ready.Count + taken.Count, taken);
    }

    public static async Task<List<Delivery>> InDoubt(AppDb db, Permit permit, CancellationToken cancel)
    {
        var found = await LockRows.InDoubt(db, permit.Now, Doubtful, cancel);
        await Hold(db, [.. found.Select(d => d.Id)], permit, cancel);
        return found;
    }

    /// <summary>Messages that are to be drawn again. Another node leaves them alone meanwhile; drawing one twice would do no harm.</summary>
    public static async Task<List<Delivery>> Stale(AppDb db, Permit permit, CancellationToken cancel)
    {
        var found = await LockRows.Stale(db, permit.Now, Redrawn, cancel);
        var ids = found.Select(d => d.Id).ToList();
        await db.Deliveries.IgnoreQueryFilters().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.RedrawNotBefore, permit.Until), cancel);
        return found;
    }

    public static Task<DateTimeOffset?> Next(AppDb db, CancellationToken cancel) =>
        db.Deliveries.IgnoreQueryFilters().Where(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending)
            .OrderBy(d => d.NotBefore).Select(d => (DateTimeOffset?)d.NotBefore).FirstOrDefaultAsync(cancel);

    /// <summary>What is overdue after a night's outage waits for the morning, and what falls on leave for the first day back: nobody is woken by a bot.</summary>
    private static async Task<List<Delivery>> Ready(AppDb db, List<Delivery> due, DateTimeOffset now, CancellationToken cancel)
    {
        var people = await OwnTimes.Of(db, due.Select(d => d.PersonId), null, cancel);
        var channels = await OwnTimes.OfChannels(db, due.Where(d => d.PersonId == Guid.Empty).Select(d => d.OrganisationId), cancel);
        var ready = new List<Delivery>();
        foreach (var row in due)
        {
            var own = row.PersonId == Guid.Empty ? channels.GetValueOrDefault(row.OrganisationId) : people.GetValueOrDefault(row.PersonId);
            var soonest = own is null || AtOnce(row.Kind) ? new Objectives.Calendars.Due(now, null) : own.Soonest(now, row.NotAfter);
            if (row.NotAfter < now || soonest.At is null)
                (row.State, row.Reason, row.LeaseOwner) = (DeliveryState.Dropped, Past.Because(soonest.Because), null);
            else if (soonest.At > now) (row.NotBefore, row.LeaseOwner) = (soonest.At.Value, null);
            else ready.Add(row);
        }
        return ready;
    }

    /// <summary>What answers an act of this very moment: whoever has just added the bot is awake, and looks at it.</summary>
    private static bool AtOnce(DeliveryKind kind) => kind is DeliveryKind.Welcome or DeliveryKind.SetUp;

    /// <summary>What finds room in its lane.</summary>
    private static List<InHand> Fitting(List<Delivery> ready, IReadOnlyDictionary<Guid, Way> ways, Hand hand)
    {
        var held = new Dictionary<(string?, string?), double>();
        var taken = new List<InHand>();
        foreach (var row in ready)
        {
            var one = new InHand(row, ways.GetValueOrDefault(row.Id));
            var lane = (one.Way?.Lane.Edge, one.Way?.Lane.Workspace);
            if (!held.TryGetValue(lane, out var before)) before = hand.Of(one.Way?.Lane);
            if (before > 0 && before + one.Requests > hand.Room(one.Way?.Lane)) continue;
            held[lane] = before + one.Requests;
            taken.Add(one);
        }
        return taken;
    }

    private static Task<int> Hold(AppDb db, List<Guid> ids, Permit permit, CancellationToken cancel) => db.Deliveries.IgnoreQueryFilters()
        .Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.LeaseOwner, permit.Owner).SetProperty(d => d.NotBefore, permit.Until), cancel);
}
