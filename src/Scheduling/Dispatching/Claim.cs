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
        foreach (var delivery in due)
        {
            if (delivery.NotAfter < now)
            {
                (delivery.State, delivery.Reason) = (DeliveryState.Dropped, "past");
                continue;
            }
            delivery.State = DeliveryState.Sending;
            delivery.Attempt++;
        }
        return due;
    }

    /// <summary>Messages to draw again. The wish is taken off before they are drawn, so one that comes meanwhile is not lost.</summary>
    public static async Task<List<Delivery>> Stale(AppDb db, CancellationToken cancel)
    {
        var stale = await db.Deliveries.IgnoreQueryFilters()
            .Where(d => d.Refresh && d.State == DeliveryState.Sent).OrderBy(d => d.Id).Take(Batch).ToListAsync(cancel);
        foreach (var delivery in stale) delivery.Refresh = false;
        return stale;
    }

    public static Task<DateTimeOffset?> Next(AppDb db, CancellationToken cancel) =>
        db.Deliveries.IgnoreQueryFilters().Where(d => d.State == DeliveryState.Pending)
            .OrderBy(d => d.NotBefore).Select(d => (DateTimeOffset?)d.NotBefore).FirstOrDefaultAsync(cancel);
}
