namespace CheckinBot.Bot.Edges.Http;

/// <summary>How long to wait before the next try: what the platform told, else twice the last wait.</summary>
internal static class Backoff
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2), LongestWait = TimeSpan.FromSeconds(20);

    /// <param name="told">The platform's own word for it, <c>Retry-After</c>; null when it said nothing.</param>
    /// <param name="attempt">How often it was tried, from 1.</param>
    public static TimeSpan After(TimeSpan? told, int attempt)
    {
        if (told is { } wait) return wait;
        var own = TimeSpan.FromSeconds(Math.Min(FirstWait.TotalSeconds * Math.Pow(2, Math.Clamp(attempt, 1, 10) - 1), LongestWait.TotalSeconds));
        // Those who were refused together do not come back together.
        return own * (0.8 + 0.4 * Random.Shared.NextDouble());
    }
}
