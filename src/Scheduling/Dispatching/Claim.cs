using CheckinBot.Objectives.Calendars;
using CheckinBot.Scheduling.Calendars;
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
        var people = await OwnTimes.Of(db, due.Select(d => d.PersonId), null, cancel);
        var channels = await OwnTimes.OfChannels(db, due.Where(d => d.PersonId == Guid.Empty).Select(d => d.OrganisationId), cancel);
        foreach (var delivery in due)
        {
            // What is overdue after a night's outage waits for the morning, and what falls on leave for the first day back: nobody is woken by a bot.
            var own = delivery.PersonId == Guid.Empty ? channels.GetValueOrDefault(delivery.OrganisationId) : people.GetValueOrDefault(delivery.PersonId);
            var soonest = own is null || AtOnce(delivery.Kind) ? new Due(now, null) : own.Soonest(now, delivery.NotAfter);
            if (delivery.NotAfter < now || soonest.At is null)
            {
                (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Past.Because(soonest.Because));
                continue;
            }
            if (soonest.At > now)
            {
                delivery.NotBefore = soonest.At.Value;
                continue;
            }
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
