using System.Collections.Concurrent;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Sends what is in hand for one workspace, in small groups: each gets its slots, is marked, and leaves at its moments. While one leaves, the
/// next is made ready. What one reader gets they get in order. What cannot leave any more is given back.
/// </summary>
internal sealed class SendLane(Lane? lane, Permit permit, ReserveSlots slots, Mark mark, Node node, SemaphoreSlim atOnce, Func<Delivery, Permit, Task> send)
{
    /// <summary>A group is marked so long before it leaves: what a crash leaves behind marked and unsent is in doubt for nothing.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(0.1), GroupSpan = TimeSpan.FromSeconds(0.25);
    private const int LargestGroup = 64, UnlimitedGroup = 16;

    private readonly Dictionary<(Guid, string), Task> readers = [];
    private readonly ConcurrentDictionary<Guid, bool> begun = [];
    private readonly Permit leave = permit.With(lane);

    private int GroupSize => lane is null ? UnlimitedGroup : (int)Math.Clamp(lane.PerSecond * GroupSpan.TotalSeconds, 1, LargestGroup);

    /// <param name="rows">In the order in which they are to leave.</param>
    /// <param name="stop">What has not begun is given back; what has is finished.</param>
    public async Task Run(List<InHand> rows, CancellationToken stop)
    {
        var sending = new List<Task>();
        try
        {
            var groups = rows.Chunk(GroupSize).ToList();
            var next = Ready(groups[0], stop);
            for (var i = 0; i < groups.Count; i++)
            {
                var group = await next;
                next = i + 1 < groups.Count ? Ready(groups[i + 1], stop) : Task.FromResult<List<(Delivery, DateTimeOffset)>>([]);
                foreach (var (row, slot) in group)
                    if (await Turn(slot, stop)) sending.Add(Begin(row));
            }
        }
        finally
        {
            try
            {
                await Task.WhenAll(sending);
            }
            finally
            {
                // Claimed or marked, and surely not gone.
                await mark.GiveBack([.. rows.Select(r => r.Row).Where(r => !begun.ContainsKey(r.Id))], lane is null ? TimeSpan.Zero : slots.Stopped(lane));
            }
        }
    }

    /// <summary>Reserves the slots of a group and marks it shortly before the first of them.</summary>
    private async Task<List<(Delivery, DateTimeOffset)>> Ready(InHand[] group, CancellationToken stop)
    {
        var slot = node.PlatformClock.GetUtcNow();
        if (MustStop(stop)) return [];
        if (lane is not null)
        {
            if (await slots.Take(lane, group.Sum(g => g.Way!.Requests), permit.Left, CancellationToken.None) is not { } mine) return [];
            slot = mine;
            if (!await Sleep(slots.Until(slot - Ahead), stop)) return [];
        }
        if (MustStop(stop)) return [];
        var marked = (await mark.Sending([.. group.Select(g => g.Row.Id)], CancellationToken.None)).ToDictionary(d => d.Id);
        var ready = new List<(Delivery, DateTimeOffset)>();
        foreach (var (row, way) in group)
        {
            if (marked.TryGetValue(row.Id, out var now)) ready.Add((now, slot));
            if (lane is not null) slot += TimeSpan.FromSeconds(way!.Requests / lane.PerSecond);
        }
        return ready;
    }

    /// <summary>False when it may not leave any more by the time that its turn has come.</summary>
    private async Task<bool> Turn(DateTimeOffset slot, CancellationToken stop)
    {
        if (lane is not null && !await Sleep(slots.Until(slot), stop)) return false;
        while (!await atOnce.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None))
            if (MustStop(stop)) return false;
        if (!MustStop(stop)) return true;
        atOnce.Release();
        return false;
    }

    private Task Begin(Delivery row)
    {
        var before = readers.GetValueOrDefault(row.Reader, Task.CompletedTask);
        return readers[row.Reader] = Task.Run(async () =>
        {
            try
            {
                // In order, whatever became of the one before.
                await Task.WhenAny(before);
                // It may have waited for that one; a frozen process, for anything.
                if (permit.IsOver) return;
                begun[row.Id] = true;
                await send(row, leave);
            }
            finally
            {
                atOnce.Release();
            }
        });
    }

    private bool MustStop(CancellationToken stop) => stop.IsCancellationRequested || permit.IsOver || (lane is not null && slots.Stopped(lane) > TimeSpan.Zero);

    /// <summary>Waits by the platforms' clock. False when the wait would outlast the permit, or the service stops.</summary>
    private async Task<bool> Sleep(TimeSpan time, CancellationToken stop)
    {
        if (time > permit.Left) return false;
        if (time <= TimeSpan.Zero) return !MustStop(stop);
        await Task.Delay(time, node.PlatformClock, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return !MustStop(stop);
    }
}
