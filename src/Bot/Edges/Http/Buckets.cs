using System.Threading.RateLimiting;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>So many at once, then one in each span of time; who waits, waits in order.</summary>
internal static class Buckets
{
    /// <summary>The library looks ten times a second, so several may come due together.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static RateLimitPartition<T> Of<T>(T key, double atOnce, TimeSpan every, int mostWaiting) => RateLimitPartition.GetTokenBucketLimiter(key, _ => Options(atOnce, every, mostWaiting));

    public static TokenBucketRateLimiterOptions Options(double atOnce, TimeSpan every, int mostWaiting)
    {
        var perLook = every < Look ? Math.Max(1, (int)Math.Round(Look / every)) : 1;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, (int)Math.Min(int.MaxValue, Math.Max(atOnce, perLook))), TokensPerPeriod = perLook, ReplenishmentPeriod = every * perLook, QueueLimit = mostWaiting,
        };
    }
}
