using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>What is on its way.</summary>
/// <param name="Readers">People and channels that are still to get something of it.</param>
/// <param name="End">When the last of them has it, if the platforms take what they are said to take.</param>
public sealed record Wave(int Readers, DateTimeOffset End);

/// <summary>Tells from what is due and from the rates when it will all have left. Each workspace goes at its own pace, so the slowest says when.</summary>
public sealed class ForecastWave(IDelivery delivery, Node node, TimeProvider clock)
{
    /// <param name="db">The data of one organisation.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Null when nothing is waiting.</returns>
    public async Task<Wave?> Of(AppDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Deliveries.Where(d => d.State == DeliveryState.Pending && (d.NotBefore <= now || d.LeaseOwner != null)).ToListAsync(cancel);
        if (waiting.Count == 0) return null;
        var ways = await delivery.Ways(db, waiting, cancel);
        var slots = await db.SendSlots.IgnoreQueryFilters().ToDictionaryAsync(s => (s.Edge, s.Workspace), cancel);
        var longest = ways.Values.GroupBy(w => w.Lane).Select(lane =>
            Ahead(slots.GetValueOrDefault((lane.Key.Edge, lane.Key.Workspace))) + TimeSpan.FromSeconds(lane.Sum(w => w.Requests) / lane.Key.PerSecond)).DefaultIfEmpty().Max();
        return new Wave(waiting.Select(d => d.Reader).Distinct().Count(), now + longest);
    }

    /// <summary>How long the workspace takes nothing more: it said so, or others are before us.</summary>
    private TimeSpan Ahead(SendSlots? slots)
    {
        var ahead = slots is null ? TimeSpan.Zero : DateTimeOffset.UnixEpoch.AddTicks(slots.Next * TimeSpan.TicksPerMicrosecond) - node.PlatformClock.GetUtcNow();
        return ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero;
    }
}
