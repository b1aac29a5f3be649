namespace CheckinBot.Bot.Edges.Teams.Settings;

/// <summary>What the section <c>Teams</c> of the configuration says, checked by <see cref="ReadTeamsSettings"/>.</summary>
/// <param name="AppId">The bot's app id, a bare GUID: the audience of what comes in, the identity of what goes out.</param>
public sealed record TeamsSettings(string AppId)
{
    /// <summary>The app's secret; null when a certificate or a managed identity speaks for it.</summary>
    public string? AppSecret { get; init; }

    /// <summary>A PEM or PFX file with the app's certificate and its key.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The customers' tenants that may speak to us, each with the name of its organisation where there are several.</summary>
    public IReadOnlyDictionary<string, string?> AllowedTenants { get; init; } = new Dictionary<string, string?>();

    /// <summary>Who signs what comes in.</summary>
    public IReadOnlyList<TokenIssuer> Issuers { get; init; } = [];

    /// <summary>Where our own tokens come from, such as <c>https://login.microsoftonline.com/{tenant}</c>.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What our own tokens are for, such as <c>https://api.botframework.com/.default</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Where our own tokens may be sent.</summary>
    public required ServiceHosts ServiceHosts { get; init; }

    /// <summary>Development only: unsigned activities from this machine are taken, and answered to this machine alone.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Requests a second to one tenant, all kinds together.</summary>
    public double RequestsPerSecond { get; init; }

    /// <summary>A tenant that may speak to us. The token proves that Teams speaks; the tenant says for whom.</summary>
    public bool Knows(string? tenant) => tenant is not null && (Anonymous || AllowedTenants.ContainsKey(tenant));
}

/// <summary>One signer of what comes in, with its own keys: keys of one never prove tokens of another.</summary>
/// <param name="Issuer">The exact <c>iss</c>.</param>
/// <param name="Metadata">Its OpenID configuration.</param>
public sealed record TokenIssuer(string Issuer, string Metadata)
{
    /// <summary>Its keys must be endorsed for the channel of the activity.</summary>
    public bool Endorsed { get; init; } = true;

    /// <summary>Its tokens must name the service URL of the activity.</summary>
    public bool ServiceUrlClaim { get; init; } = true;

    /// <summary>The apps that may call with a token of Entra's, by <c>azp</c> or <c>appid</c>: anybody can get one for our audience. Empty for the Bot Framework's own issuer.</summary>
    public IReadOnlyList<string> Callers { get; init; } = [];
}
