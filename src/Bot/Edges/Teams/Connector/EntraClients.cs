using Microsoft.Identity.Client;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>What MSAL asks Entra with: its own clients wait a hundred seconds for a connection that hangs, and each message would wait anew.</summary>
internal sealed class EntraClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string Client = "entra";

    public HttpClient GetHttpClient() => clients.CreateClient(Client);
}
