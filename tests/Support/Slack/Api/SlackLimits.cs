namespace CheckinBot.Tests.Support.Slack;

/// <summary>
/// How much Slack takes from one app, by method and workspace, and of messages by channel too (docs.slack.dev/apis/web-api/rate-limits).
/// "Several hundred a minute" messages of a workspace are three hundred here.
/// </summary>
/// <param name="factor">Every limit is multiplied by it; the spans stay.</param>
internal sealed class SlackLimits(double factor, TimeProvider clock)
{
    private const int MessagesAMinute = 300;
    private static readonly int[] AMinute = [int.MaxValue, 1, 20, 50, 100];

    private readonly Lock gate = new();
    private readonly Dictionary<string, SlidingWindow> windows = new(StringComparer.Ordinal);

    /// <summary>How long to wait; null when there is room, which is then taken.</summary>
    public TimeSpan? Take(SlackCall call, SlackMethod method)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            SlidingWindow[] asked = [.. Windows(call, method)];
            var wait = asked.Length == 0 ? TimeSpan.Zero : asked.Max(w => w.Wait(now));
            if (wait > TimeSpan.Zero) return wait;
            foreach (var window in asked) window.Take(now);
            return null;
        }
    }

    private IEnumerable<SlidingWindow> Windows(SlackCall call, SlackMethod method)
    {
        var who = call.Installation?.Key ?? "";
        if (method.Tier > 0) yield return Window($"{method.Name} {who}", AMinute[method.Tier], 60);
        if (method.Name != "chat.postMessage") yield break;
        yield return Window($"messages {who}", MessagesAMinute, 60);
        yield return Window($"messages {who} {Conversation(call)}", 1, 1);
    }

    /// <summary>A person's conversation is the same by its own id and by theirs.</summary>
    private static string? Conversation(SlackCall call) => call.Installation?.Channel(call["channel"])?.Person?.Id ?? call["channel"];

    private SlidingWindow Window(string key, int limit, int seconds)
    {
        if (!windows.TryGetValue(key, out var found)) windows[key] = found = new SlidingWindow((int)Math.Ceiling(limit * factor), TimeSpan.FromSeconds(seconds));
        return found;
    }
}
