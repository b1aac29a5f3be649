using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Takes what is due and marks it <i>sending</i>, committed before anything leaves: after a crash we know what was in the air.</summary>
internal static class Claim
{
    private const int Batch = 50;

    public static async Task<List<Delivery>> Due(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Deliveries.IgnoreQueryFilters()
            .Where(d => d.State == DeliveryState.Pending && d.NotBefore <= now)
            .OrderBy(d => d.NotBefore).ThenBy(d => d.Id).Take(Batch).ToListAsync(cancel);
        var zones = await ReaderZones.Of(db, due.Select(d => d.PersonId), cancel);
        foreach (var delivery in due)
        {
            // What is overdue after a night's outage waits for the morning: nobody is woken by a bot.
            if (!AtOnce(delivery.Kind) && zones.TryGetValue(delivery.PersonId, out var zone) && LeadHour.After(now, zone) is var at && at > now) delivery.NotBefore = at;
            if (delivery.NotAfter < delivery.NotBefore || delivery.NotAfter < now)
            {
                (delivery.State, delivery.Reason) = (DeliveryState.Dropped, "past");
                continue;
            }
            if (delivery.NotBefore > now) continue;
            (delivery.State, delivery.SentAt) = (DeliveryState.Sending, now);
            delivery.Attempt++;
        }
        return due;
    }

    /// <summary>What answers an act of this very moment: whoever has just added the bot is awake, and looks at it.</summary>
    private static bool AtOnce(DeliveryKind kind) => kind is DeliveryKind.Welcome or DeliveryKind.SetUp;

    /// <summary>Messages that are to be drawn again.</summary>
    public static Task<List<Delivery>> Stale(AppDb db, DateTimeOffset now, CancellationToken cancel) => db.Deliveries.IgnoreQueryFilters()
        .Where(d => d.Redraws > d.Drawn && d.State == DeliveryState.Sent && d.Message != null && (d.RedrawNotBefore == null || d.RedrawNotBefore <= now))
        .OrderBy(d => d.Id).Take(Batch).ToListAsync(cancel);

    /// <summary>
    /// Messages in the air about which the platform can be asked. Between two passes none is being sent: what is in the air then was left
    /// there by a crash, or is in doubt since a send that had no clear answer.
    /// </summary>
    public static Task<List<Delivery>> InDoubt(AppDb db, DateTimeOffset now, CancellationToken cancel) => db.Deliveries.IgnoreQueryFilters()
        .Where(d => d.State == DeliveryState.Sending && d.NotBefore <= now).OrderBy(d => d.NotBefore).ThenBy(d => d.Id).Take(Batch).ToListAsync(cancel);

    public static Task<DateTimeOffset?> Next(AppDb db, CancellationToken cancel) =>
        db.Deliveries.IgnoreQueryFilters().Where(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending)
            .OrderBy(d => d.NotBefore).Select(d => (DateTimeOffset?)d.NotBefore).FirstOrDefaultAsync(cancel);
}
