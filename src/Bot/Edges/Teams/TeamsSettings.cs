namespace CheckinBot.Bot.Edges.Teams;

/// <summary>What the section <c>Teams</c> of the configuration says, checked.</summary>
/// <param name="AppId">The bot's app id, a bare GUID: the audience of what comes in, the identity of what goes out.</param>
public sealed record TeamsSettings(string AppId)
{
    public const string Section = "Teams";

    /// <summary>The app's secret; null when a certificate or a managed identity speaks for it.</summary>
    public string? AppSecret { get; init; }

    /// <summary>A PEM or PFX file with the app's certificate and key.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The app's own tenant; null for an app that is registered as multi-tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The customers' tenants that may speak to us, each with the name of its organisation where there are several. Never empty, but for <see cref="Anonymous"/>.</summary>
    public IReadOnlyDictionary<string, string?> AllowedTenants { get; init; } = new Dictionary<string, string?>();

    /// <summary>Who signs what comes in.</summary>
    public IReadOnlyList<TokenIssuer> Issuers { get; init; } = [TokenIssuer.BotFramework];

    /// <summary>Where our own tokens come from, such as <c>https://login.microsoftonline.com/{tenant}</c>.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What our own tokens are for.</summary>
    public string Scope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Where our token may be sent.</summary>
    public required ServiceHosts ServiceHosts { get; init; }

    /// <summary>Development only: unsigned activities from this machine are taken, and answered to this machine alone.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Requests a second to one tenant, all kinds together.</summary>
    public double RequestsPerSecond { get; init; } = 25;
}

/// <summary>One signer of what comes in, with its own keys: keys of one never prove tokens of another.</summary>
/// <param name="Issuer">The exact <c>iss</c>.</param>
/// <param name="Metadata">Its OpenID configuration.</param>
/// <param name="Endorsed">Its keys must be endorsed for the channel.</param>
/// <param name="ServiceUrlClaim">Its tokens must name the service URL of the activity.</param>
public sealed record TokenIssuer(string Issuer, string Metadata, bool Endorsed = true, bool ServiceUrlClaim = true)
{
    public static readonly TokenIssuer BotFramework = new(
        "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration");
}
