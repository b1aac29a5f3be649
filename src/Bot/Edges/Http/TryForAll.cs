namespace CheckinBot.Bot.Edges.Http;

/// <summary>
/// While no connection to a host comes about, or it answers each request that it has failed (5xx), one request tries it on behalf of all,
/// and the others are handed back at once, see <see cref="OutOfReach"/>. For requests
/// that may be made again whatever became of them.
/// </summary>
internal sealed class TryForAll(OutOfReachHosts hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        hosts.Of(request.RequestUri!).Try(() => base.SendAsync(request, cancellationToken), answer => (int)answer.StatusCode >= 500);
}
