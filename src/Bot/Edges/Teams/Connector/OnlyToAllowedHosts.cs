using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Settings;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>Stands outside of the token: a service URL that is not allowed never gets as far as being given one.</summary>
internal sealed class OnlyToAllowedHosts(TeamsSettings settings) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        settings.ServiceHosts.Allow(request.RequestUri!)
            ? base.SendAsync(request, cancellationToken)
            : throw new NotSentException("host", $"'{request.RequestUri!.Host}' is not a host that the bot's token may go to (Teams__AllowedServiceHosts)");
}
