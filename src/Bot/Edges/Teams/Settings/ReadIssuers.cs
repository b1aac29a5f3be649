namespace CheckinBot.Bot.Edges.Teams.Settings;

/// <summary>
/// Who signs what comes in: the Bot Framework of one cloud (<c>Teams__OpenIdMetadata</c> chooses it), or a list of one's own
/// (<c>Teams__Issuers__0__Issuer</c>, <c>__Metadata</c>, <c>__Endorsed</c>, <c>__ServiceUrlClaim</c>, <c>__Callers</c>).
/// </summary>
internal static class ReadIssuers
{
    public const string PublicCloud = "https://api.botframework.com";

    private const string PublicMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Issuers of the other clouds, by the host of their metadata.</summary>
    private static readonly Dictionary<string, string> Clouds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["login.botframework.azure.us"] = "https://api.botframework.us",
        ["login.botframework.azure.cn"] = "https://api.botframework.azure.cn",
    };

    public static IReadOnlyList<TokenIssuer> From(IConfigurationSection teams, List<string> faults)
    {
        var own = teams.GetSection("Issuers").GetChildren().Select(s => One(s, faults)).ToList();
        if (own.Count > 0) return own;
        var metadata = teams["OpenIdMetadata"] is { Length: > 0 } text ? text.Trim() : PublicMetadata;
        if (!IsHttps(metadata, out var url))
        {
            faults.Add("Teams__OpenIdMetadata is an address that begins with https://, such as " + PublicMetadata + ".");
            return [];
        }
        return [new TokenIssuer(Clouds.GetValueOrDefault(url.Host, PublicCloud), metadata)];
    }

    private static TokenIssuer One(IConfigurationSection section, List<string> faults)
    {
        var at = section.Path.Replace(":", "__", StringComparison.Ordinal);
        var issuer = new TokenIssuer(section["Issuer"]?.Trim() ?? "", section["Metadata"]?.Trim() ?? "")
        {
            Endorsed = Switch(section, "Endorsed", faults),
            ServiceUrlClaim = Switch(section, "ServiceUrlClaim", faults),
            Callers = ReadServiceHosts.List(section, "Callers"),
        };
        if (!IsHttps(issuer.Issuer, out _)) faults.Add($"{at}__Issuer is the exact iss of its tokens, an address that begins with https://.");
        if (!IsHttps(issuer.Metadata, out _)) faults.Add($"{at}__Metadata is an address that begins with https://.");
        if (!issuer.Endorsed && issuer.Callers.Count == 0)
            faults.Add($"{at}__Callers is missing: an issuer whose keys are not endorsed signs for anybody, so name the apps that may call.");
        return issuer;
    }

    private static bool Switch(IConfigurationSection section, string key, List<string> faults)
    {
        if (section[key] is not { Length: > 0 } text) return true;
        if (!bool.TryParse(text, out var on)) faults.Add($"{section.Path.Replace(":", "__", StringComparison.Ordinal)}__{key} is true or false.");
        return on;
    }

    private static bool IsHttps(string text, out Uri url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url!) && url.Scheme == Uri.UriSchemeHttps;
}
