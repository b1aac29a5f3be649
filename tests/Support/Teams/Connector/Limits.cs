namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// How much Teams takes from one bot, by chat or thread and by tenant
/// (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
/// </summary>
/// <param name="factor">Every limit is multiplied by it; the spans stay.</param>
internal sealed class Limits(double factor, TimeProvider clock)
{
    private static readonly (int Limit, int Seconds)[] Writing = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Limit, int Seconds)[] Reading = [(14, 1), (16, 2), (120, 30), (3600, 3600)];
    private static readonly (int Limit, int Seconds)[] All = [(50, 1)];

    private readonly Lock gate = new();
    private readonly Dictionary<string, SlidingWindow[]> windows = new(StringComparer.Ordinal);

    /// <summary>How long to wait; null when there is room, which is then taken.</summary>
    public TimeSpan? Take(ConnectorCall call)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            SlidingWindow[] asked = [.. Windows($"tenant {call.Tenant}", All), .. Thread(call)];
            var wait = asked.Max(w => w.Wait(now));
            if (wait > TimeSpan.Zero) return wait;
            foreach (var window in asked) window.Take(now);
            return null;
        }
    }

    /// <summary>Updates and deletions have no limit of their own in the table.</summary>
    private SlidingWindow[] Thread(ConnectorCall call) => call.Route switch
    {
        ConnectorRoute.Create => Windows($"write {call.Member ?? CheckCreation.ChannelOf(call.Body!)}", Writing),
        ConnectorRoute.Send or ConnectorRoute.Reply => Windows($"write {call.Conversation}", Writing),
        ConnectorRoute.Update or ConnectorRoute.Delete => [],
        _ => Windows($"read {call.Conversation ?? call.Team}", Reading),
    };

    private SlidingWindow[] Windows(string key, (int Limit, int Seconds)[] limits)
    {
        if (!windows.TryGetValue(key, out var found))
            windows[key] = found = [.. limits.Select(l => new SlidingWindow((int)Math.Ceiling(l.Limit * factor), TimeSpan.FromSeconds(l.Seconds)))];
        return found;
    }
}
