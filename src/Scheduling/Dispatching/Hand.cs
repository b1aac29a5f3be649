namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// What this node has taken and not begun to send, counted in requests of each lane. A lane takes no more than leaves within half a lease: what
/// waits for its turn must not wait until the lease is over. So a slow workspace holds up none but itself.
/// </summary>
internal sealed class Hand(TimeSpan lease, Action roomAgain)
{
    /// <summary>Enough to be drawn and marked ahead of the fastest lane.</summary>
    private const double MostInALane = 1000;

    /// <summary>The lane of what nothing limits.</summary>
    private static readonly Lane Free = new("", "", double.PositiveInfinity);

    private readonly Lock gate = new();
    private readonly Dictionary<Lane, double> held = [];

    public double Room(Lane? lane) => Math.Min((lane ?? Free).PerSecond * lease.TotalSeconds / 2, MostInALane);

    public double Of(Lane? lane)
    {
        lock (gate) return held.GetValueOrDefault(lane ?? Free);
    }

    /// <summary>The lanes that have more than half of what they may, and are left alone until they have less.</summary>
    public List<(string Edge, string Workspace)> Full()
    {
        lock (gate) return [.. held.Where(h => h.Key != Free && h.Value > Room(h.Key) / 2).Select(h => (h.Key.Edge, h.Key.Workspace))];
    }

    public void Take(IEnumerable<InHand> taken)
    {
        lock (gate)
            foreach (var one in taken)
                held[one.Way?.Lane ?? Free] = held.GetValueOrDefault(one.Way?.Lane ?? Free) + one.Requests;
    }

    /// <summary>It has begun to leave, or was given back.</summary>
    public void Less(InHand one)
    {
        var (lane, half) = (one.Way?.Lane ?? Free, Room(one.Way?.Lane) / 2);
        bool again;
        lock (gate)
        {
            var before = held.GetValueOrDefault(lane);
            var left = before - one.Requests;
            again = before > half && left <= half;
            if (left <= 0) held.Remove(lane);
            else held[lane] = left;
        }
        if (again) roomAgain();
    }
}
