namespace CheckinBot.Bot.Edges.Http;

/// <summary>While no connection to a host comes about, one request tries it on behalf of all, and the others are handed back at once, see <see cref="OutOfReach"/>.</summary>
internal sealed class TryForAll(OutOfReachHosts hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        hosts.Of(request.RequestUri!).Try(() => base.SendAsync(request, cancellationToken));
}
