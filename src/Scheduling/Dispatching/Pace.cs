using System.Collections.Concurrent;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Keeps what comes late for its slot from leaving all at once: a platform forgives a little haste and refuses more, and each refusal stops the workspace for a second. The slots are the
/// database's; this is what a node does with its own, by the generic cell rate algorithm (ITU-T I.371).
/// </summary>
/// <param name="clock">The platforms'.</param>
/// <param name="grace">So much may be made up for at once.</param>
internal sealed class Pace(TimeProvider clock, TimeSpan grace)
{
    private readonly ConcurrentDictionary<Lane, DateTimeOffset> due = [];

    /// <summary>How long what has come to its slot waits, as others left so lately; it counts as gone after that.</summary>
    public TimeSpan Take(Lane lane, int requests)
    {
        var (now, wait) = (clock.GetUtcNow(), TimeSpan.Zero);
        due.AddOrUpdate(lane, _ => now + Span(lane, requests), (_, before) =>
        {
            var leaves = before - grace > now ? before - grace : now;
            wait = leaves - now;
            return (before > leaves ? before : leaves) + Span(lane, requests);
        });
        return wait;
    }

    private static TimeSpan Span(Lane lane, int requests) => TimeSpan.FromSeconds(requests / lane.PerSecond);
}
