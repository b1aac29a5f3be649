using System.Net;
using System.Threading.RateLimiting;
using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// Keeps under Slack's limits instead of running into them, and stops where Slack says stop. A short stop is waited for; for a long one the request is
/// handed back, so that whoever sends can do something else meanwhile.
/// </summary>
internal sealed class ThrottleSlack(SlackLimits limits) : DelegatingHandler
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15), LineIsFull = TimeSpan.FromSeconds(20), WhenUntold = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Uploads and answers to people have limits that no page tells; a 429 says it all.
        if (!request.Options.TryGetValue(Leaving.Key, out var leaving) || leaving.Purpose != Purpose.Method) return await base.SendAsync(request, cancellationToken);
        var bucket = (leaving.Method, leaving.Workspace);
        limits.OutOfReach.Check();
        await NotPaused(bucket, leaving.Waits, cancellationToken);
        // A message of the ledger has a slot that all nodes agree on; it counts here, so that answers leave in between, and does not wait.
        using var turn = leaving.Permit is { Slot: not null } ? limits.Methods.AttemptAcquire(bucket) : await Turn(limits.Methods, bucket, leaving.Waits, cancellationToken);
        using var channel = leaving.Channel is { } to ? await Turn(limits.Channels, (leaving.Workspace, to), waits: true, cancellationToken) : null;
        // Whoever went before may have been stopped in the meantime.
        limits.OutOfReach.Check();
        await NotPaused(bucket, leaving.Waits, cancellationToken);
        OnlyOnPermit.Bind(request, leaving.Permit);
        var response = await limits.OutOfReach.Try(() => base.SendAsync(request, cancellationToken));
        if (response.StatusCode == HttpStatusCode.TooManyRequests) limits.Pauses.For(bucket, response.Headers.RetryAfter?.Delta ?? WhenUntold);
        return response;
    }

    private async Task NotPaused((string Method, string Workspace) bucket, bool waits, CancellationToken cancel)
    {
        var left = limits.Pauses.Left(bucket);
        if (left > LongestWait || (left > TimeSpan.Zero && !waits))
            throw new NotSentException(SlackAnswer.Ratelimited, $"Slack wants no {bucket.Method} for another {left.TotalSeconds:0} s", left);
        await limits.Pauses.Wait(bucket, cancel);
    }

    private static async Task<RateLimitLease> Turn<T>(PartitionedRateLimiter<T> limiter, T key, bool waits, CancellationToken cancel)
    {
        var lease = waits ? await limiter.AcquireAsync(key, 1, cancel) : limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return lease;
        var after = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : LineIsFull;
        lease.Dispose();
        throw new NotSentException(SlackFates.Throttled, "too many requests wait for their turn already", after);
    }
}
