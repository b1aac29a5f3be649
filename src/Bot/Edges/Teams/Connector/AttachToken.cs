using System.Net;
using System.Net.Http.Headers;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>Gives each request the bot's token. A token that is refused is dropped, once: it may have been revoked since it was fetched.</summary>
internal sealed class AttachToken(BotToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await Try(request, fresh: false, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !token.CanRefresh) return response;
        response.Dispose();
        // What was refused for want of a token had no effect, so this repeats nothing. Its body is written anew, on the permit that holds by then: kept in a buffer, it would be asked for once.
        return await Try(request, fresh: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> Try(HttpRequestMessage request, bool fresh, CancellationToken cancel)
    {
        if (await token.Get(fresh, cancel) is { } text) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", text);
        return await base.SendAsync(request, cancel);
    }
}
