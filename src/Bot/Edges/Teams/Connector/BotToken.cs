using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Settings;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>The bot's own token, kept and renewed by MSAL: with a secret, a certificate or a managed identity. One for the life of the service.</summary>
public sealed class BotToken
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(20);

    private readonly TeamsSettings settings;
    private readonly IConfidentialClientApplication? app;
    private readonly IManagedIdentityApplication? identity;

    public BotToken(TeamsSettings settings, IHttpClientFactory clients)
    {
        this.settings = settings;
        if (settings.Anonymous) return;
        if (settings.ManagedIdentityClientId is { } client)
        {
            identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(client)).Build();
            return;
        }
        // The authority is configured, so nobody else is asked whether it is one.
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId).WithAuthority(settings.Authority, validateAuthority: false).WithInstanceDiscovery(false)
            .WithHttpClientFactory(new EntraClients(clients));
        app = (settings.AppSecret is { } secret ? builder.WithClientSecret(secret) : builder.WithCertificate(BotCertificate.Read(settings.CertificatePath!))).Build();
    }

    /// <summary>False without a token of any kind.</summary>
    public bool CanRefresh => !settings.Anonymous;

    /// <summary>Null when the bot speaks without one, to this machine.</summary>
    /// <param name="fresh">Fetches another one instead of the one that is kept.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="NotSentException">There is none to be had; with the code <see cref="ConnectorAnswer.None"/> while Entra is out of reach or fails everybody.</exception>
    public async Task<string?> Get(bool fresh, CancellationToken cancel)
    {
        try
        {
            if (identity is not null)
                return (await identity.AcquireTokenForManagedIdentity(settings.Scope.Replace("/.default", "", StringComparison.Ordinal)).WithForceRefresh(fresh).ExecuteAsync(cancel)).AccessToken;
            if (app is not null)
                return (await app.AcquireTokenForClient([settings.Scope]).WithForceRefresh(fresh).ExecuteAsync(cancel)).AccessToken;
            return null;
        }
        catch (MsalException error)
        {
            throw new NotSentException("token", $"Entra gave the bot no token ({error.ErrorCode})", error.IsRetryable || Passing(error) ? AfterTrouble : null, error);
        }
        catch (HttpRequestException error)
        {
            throw new NotSentException("token", "Entra could not be reached for a token", AfterTrouble, error);
        }
    }

    private static bool Passing(MsalException error) => error is MsalServiceException { StatusCode: 0 or 408 or 429 or >= 500 };
}
