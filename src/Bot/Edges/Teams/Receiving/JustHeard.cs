namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>
/// What this server heard in the last minutes, so that a question that is delivered twice is answered once. Whatever changes something is
/// told apart in the database, see <see cref="Turns.Turn.Once"/>; a question that falls on two servers may be answered by both.
/// </summary>
public sealed class JustHeard(TimeProvider clock)
{
    private static readonly TimeSpan For = TimeSpan.FromMinutes(10);
    private const int Most = 20_000;

    private readonly Lock gate = new();
    private readonly HashSet<string> keys = [];
    private readonly Queue<(string Key, DateTimeOffset At)> order = [];

    /// <summary>False when it was heard before.</summary>
    public bool First(string key)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            while (order.TryPeek(out var oldest) && (oldest.At < now - For || order.Count >= Most)) keys.Remove(order.Dequeue().Key);
            if (!keys.Add(key)) return false;
            order.Enqueue((key, now));
            return true;
        }
    }
}
