using System.Collections.Concurrent;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Sends what is in hand for one workspace, in small groups: each gets its slots, is marked, and leaves at its moments. While one leaves, the
/// next is made ready. What one reader gets they get in order. What cannot leave any more is given back.
/// </summary>
internal sealed class SendLane(Lane? lane, Permit permit, ReserveSlots slots, Mark mark, Node node, InTheAir air, Hand hand, Gather gather)
{
    /// <summary>A group is marked so long before it leaves: what a crash leaves behind marked and unsent is in doubt for nothing.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(0.1), GroupSpan = TimeSpan.FromSeconds(0.25);
    private const int LargestGroup = 200, UnlimitedGroup = 16;

    private readonly Dictionary<(Guid, string), Task> readers = [];
    private readonly ConcurrentDictionary<Guid, bool> begun = [];
    private readonly Permit leave = permit.With(lane);
    private int held;

    private int GroupSize => lane is null ? UnlimitedGroup : (int)Math.Clamp(lane.PerSecond * GroupSpan.TotalSeconds, 1, LargestGroup);

    /// <param name="rows">In the order in which they are to leave.</param>
    /// <param name="stop">What has not begun is given back; what has is finished.</param>
    public async Task Run(List<InHand> rows, CancellationToken stop)
    {
        var (sending, next) = (new List<Task>(), Task.FromResult<List<Marked>>([]));
        try
        {
            var groups = rows.Chunk(GroupSize).ToList();
            next = Ready(groups[0], stop);
            for (var i = 0; i < groups.Count; i++)
            {
                var group = await next;
                next = i + 1 < groups.Count ? Ready(groups[i + 1], stop) : Task.FromResult<List<Marked>>([]);
                foreach (var one in group)
                {
                    if (await Turn(one.Slot, stop)) sending.Add(Begin(one, stop));
                    Unmark(1);
                }
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
                await Task.WhenAny(next);
                Unmark(held);
                // Claimed or marked, and surely not gone.
                var rest = rows.Where(r => !begun.ContainsKey(r.Row.Id)).ToList();
                foreach (var one in rest) hand.Less(one);
                await mark.GiveBack(permit, [.. rest.Select(r => r.Row)], lane is null ? TimeSpan.Zero : slots.Stopped(lane));
            }
        }
    }

    /// <summary>Reserves the slots of a group and marks it shortly before the first of them.</summary>
    private async Task<List<Marked>> Ready(InHand[] group, CancellationToken stop)
    {
        if (MustStop(stop) || !await Hold(group.Length, stop)) return [];
        var slot = node.PlatformClock.GetUtcNow();
        var ids = group.Select(g => g.Row.Id).ToList();
        List<Delivery>? mine = null;
        if (lane is not null)
        {
            if (await slots.Take(
                lane, group.Sum(g => g.Requests), permit.Left, Ahead,
                db => mark.Within(db, permit, ids, CancellationToken.None), CancellationToken.None) is not { } taken) return None(group);
            (slot, mine) = taken;
            if (mine is null)
            {
                // While a lane waits for its moment others may mark.
                Unmark(group.Length);
                if (!await Sleep(slots.Until(slot - Ahead), stop) || !await Hold(group.Length, stop)) return [];
            }
        }
        if (mine is null && MustStop(stop)) return None(group);
        var marked = (mine ?? await mark.Sending(permit, ids, CancellationToken.None)).ToDictionary(d => d.Id);
        var draw = await gather([.. marked.Values]);
        var ready = new List<Marked>();
        foreach (var one in group)
        {
            if (marked.TryGetValue(one.Row.Id, out var now)) ready.Add(new Marked(one, now, slot, draw));
            if (lane is not null) slot += TimeSpan.FromSeconds(one.Requests / lane.PerSecond);
        }
        Unmark(group.Length - ready.Count);
        return ready;
    }

    private async Task<bool> Hold(int many, CancellationToken stop)
    {
        if (!await air.Mark(many, () => MustStop(stop))) return false;
        Interlocked.Add(ref held, many);
        return true;
    }

    private void Unmark(int many)
    {
        Interlocked.Add(ref held, -many);
        air.Unmark(many);
    }

    private List<Marked> None(InHand[] group)
    {
        Unmark(group.Length);
        return [];
    }

    /// <summary>False when it may not leave any more by the time that its turn has come.</summary>
    private async Task<bool> Turn(DateTimeOffset slot, CancellationToken stop)
    {
        if (lane is not null && !await Sleep(slots.Until(slot), stop)) return false;
        while (!await air.Begin(TimeSpan.FromSeconds(1)))
            if (MustStop(stop)) return false;
        if (!MustStop(stop)) return true;
        air.End();
        return false;
    }

    private Task Begin(Marked one, CancellationToken stop)
    {
        var before = readers.GetValueOrDefault(one.Row.Reader, Task.CompletedTask);
        var drawing = Task.Factory.StartNew(() => Draw(one, before, stop), CancellationToken.None, TaskCreationOptions.DenyChildAttach, air.Drawing).Unwrap();
        return readers[one.Row.Reader] = Send(one, drawing, stop);
    }

    /// <summary>What sends it; null when it may not leave any more.</summary>
    private async Task<Func<Permit, Task>?> Draw(Marked one, Task before, CancellationToken stop)
    {
        // In order, whatever became of the one before.
        await Task.WhenAny(before);
        return MustStop(stop) ? null : await one.Draw(one.Row);
    }

    private async Task Send(Marked one, Task<Func<Permit, Task>?> drawing, CancellationToken stop)
    {
        try
        {
            if (await drawing is not { } send) return;
            await air.Leave();
            try
            {
                await Leave(one, send, stop);
            }
            finally
            {
                air.Arrive();
            }
        }
        finally
        {
            air.End();
        }
    }

    private async Task Leave(Marked one, Func<Permit, Task> send, CancellationToken stop)
    {
        if (lane is not null && !await Sleep(slots.Pace(lane, one.Taken.Requests), stop)) return;
        // It may have waited for its turn; a frozen process, for anything.
        if (MustStop(stop)) return;
        begun[one.Row.Id] = true;
        hand.Less(one.Taken);
        await send(leave);
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

/// <summary>Reads what the messages of a group need; what it returns draws one of them, and what that returns sends it.</summary>
internal delegate Task<Func<Delivery, Task<Func<Permit, Task>>>> Gather(IReadOnlyCollection<Delivery> group);

/// <summary>A message that is marked, when it leaves, and what draws it.</summary>
internal sealed record Marked(InHand Taken, Delivery Row, DateTimeOffset Slot, Func<Delivery, Task<Func<Permit, Task>>> Draw);
