using System.Threading.RateLimiting;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Settings;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>
/// Keeps under the platform's limits instead of running into them: one request at a time to a conversation, as many a second as its
/// limit allows, and as many a second to a tenant as are configured. Who waits, waits in order. While a host is out of reach, nobody waits for it.
/// </summary>
internal sealed class Throttle(ThrottleLimits limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var reach = limits.OutOfReach.Of(request.RequestUri!);
        reach.Check();
        request.Options.TryGetValue(ConnectorRequest.ThreadKey, out var thread);
        request.Options.TryGetValue(ConnectorRequest.TenantKey, out var tenant);
        using var alone = await limits.Threads.AcquireAsync(thread ?? "", 1, cancellationToken);
        request.Options.TryGetValue(ConnectorRequest.PermitKey, out var permit);
        // What the ledger sends has a slot that all nodes agree on; it counts here, so that answers leave in between, and does not wait.
        var reserved = permit?.Slot is not null;
        using var turn = reserved ? limits.Tenants.AttemptAcquire(tenant ?? "") : await limits.Tenants.AcquireAsync(tenant ?? "", 1, cancellationToken);
        if (!alone.IsAcquired || !(turn.IsAcquired || reserved)) throw new NotSentException("throttled", "too many requests wait for their turn already", TimeSpan.FromSeconds(20));
        OnlyOnPermit.Bind(request, permit);
        // Whoever went before may have found out meanwhile.
        return await reach.Try(() => base.SendAsync(request, cancellationToken));
    }
}

/// <summary>
/// Teams allows one bot 7 requests in a second, 8 in two, 60 in thirty and 1,800 in an hour to one conversation, and 50 (older pages:
/// 30) a second to one tenant. Five at once and then one in 0.6 s stays under the first three of these.
/// </summary>
public sealed class ThrottleLimits : IDisposable
{
    private const int Burst = 5, Hourly = 1800, MostWaiting = 20_000;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(0.6), Hour = TimeSpan.FromHours(1);

    /// <param name="settings">Says how many a second to a tenant.</param>
    /// <param name="scale">Multiplies every limit: tests run the same wave faster.</param>
    /// <param name="clock">By which Teams lives, see <see cref="Scheduling.Node.PlatformClock"/>.</param>
    public ThrottleLimits(TeamsSettings settings, double scale, TimeProvider clock)
    {
        OutOfReach = new OutOfReachHosts(ConnectorAnswer.None, clock);
        Threads = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<string, string>(thread => RateLimitPartition.GetConcurrencyLimiter(thread, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = 1, QueueLimit = MostWaiting,
            })),
            PartitionedRateLimiter.Create<string, string>(thread => Buckets.Of(thread, Burst * scale, Refill / scale, MostWaiting)),
            PartitionedRateLimiter.Create<string, string>(thread => RateLimitPartition.GetSlidingWindowLimiter(thread, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = (int)Math.Min(int.MaxValue, Hourly * scale), Window = Hour, SegmentsPerWindow = 60, QueueLimit = MostWaiting,
            })));
        RequestsPerSecond = settings.RequestsPerSecond * scale;
        // A fifth of a second's worth may go at once, so that no single second holds more than the limit and a fifth.
        Tenants = PartitionedRateLimiter.Create<string, string>(tenant =>
            Buckets.Of(tenant, RequestsPerSecond / 5, TimeSpan.FromSeconds(1) / RequestsPerSecond, MostWaiting));
    }

    /// <summary>Requests a second to a tenant.</summary>
    public double RequestsPerSecond { get; }

    public PartitionedRateLimiter<string> Threads { get; }
    public PartitionedRateLimiter<string> Tenants { get; }

    /// <summary>By the host of the service URL, of which each region and cloud has its own.</summary>
    public OutOfReachHosts OutOfReach { get; }

    public void Dispose()
    {
        Threads.Dispose();
        Tenants.Dispose();
    }
}
