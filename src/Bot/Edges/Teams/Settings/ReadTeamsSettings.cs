using System.Globalization;

namespace CheckinBot.Bot.Edges.Teams.Settings;

/// <summary>Reads the section <c>Teams</c>. Every fault is named, none of them with the value of a secret.</summary>
public sealed class ReadTeamsSettings
{
    private static readonly string[] Known =
    [
        "AppId", "AppSecret", "CertificatePath", "ManagedIdentityClientId", "TenantId", "AllowedTenants", "OpenIdMetadata", "Issuers",
        "Authority", "AllowedServiceHosts", "Anonymous", "RequestsPerSecond",
    ];

    private const double MostRequestsPerSecond = 50;

    private readonly IConfigurationSection section;
    private readonly string environment;
    private readonly List<string> faults;

    private ReadTeamsSettings(IConfigurationSection section, string environment, List<string> faults) =>
        (this.section, this.environment, this.faults) = (section, environment, faults);

    /// <summary>Null when nothing of Teams is configured, or when something is wrong; then <paramref name="faults"/> has grown.</summary>
    /// <param name="configuration">All of it.</param>
    /// <param name="environment">"Production", "Development" or "Demo".</param>
    /// <param name="faults">Takes a sentence for each fault.</param>
    public static TeamsSettings? From(IConfiguration configuration, string environment, List<string> faults)
    {
        var section = configuration.GetSection("Teams");
        return section.GetChildren().Any(c => c.Value is null or { Length: > 0 }) ? new ReadTeamsSettings(section, environment, faults).All() : null;
    }

    private TeamsSettings? All()
    {
        var before = faults.Count;
        foreach (var child in section.GetChildren().Where(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
            faults.Add($"Teams__{child.Key} is not a setting. There are: {string.Join(", ", Known.Select(k => "Teams__" + k))}.");

        var anonymous = Anonymous();
        var tenant = Guid("TenantId");
        var issuers = ReadIssuers.From(section, faults);
        var settings = new TeamsSettings(Guid("AppId") ?? (anonymous ? System.Guid.Empty.ToString() : Missing("AppId", "the Application (client) ID of the bot's app registration")))
        {
            AppSecret = Text("AppSecret"),
            CertificatePath = Certificate(),
            ManagedIdentityClientId = Guid("ManagedIdentityClientId"),
            AllowedTenants = Tenants(tenant, anonymous),
            Issuers = issuers,
            Authority = Authority(tenant),
            // Each cloud's issuer is also the resource that our own token is for.
            Scope = (issuers.FirstOrDefault(i => i.Callers.Count == 0)?.Issuer ?? ReadIssuers.PublicCloud) + "/.default",
            ServiceHosts = anonymous ? ServiceHosts.Loopback : ReadServiceHosts.From(section, environment, faults),
            Anonymous = anonymous,
            RequestsPerSecond = Rate(),
        };
        if (!anonymous) OneCredential(settings);
        return faults.Count == before ? settings : null;
    }

    private string? Text(string key) => section[key] is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    private string Missing(string key, string what)
    {
        faults.Add($"Teams__{key} is missing: set it to {what}.");
        return "";
    }

    private string? Guid(string key)
    {
        if (Text(key) is not { } text) return null;
        if (System.Guid.TryParseExact(text, "D", out var id)) return id.ToString();
        faults.Add($"Teams__{key} is not a GUID such as 11111111-2222-3333-4444-555555555555.");
        return System.Guid.Empty.ToString();
    }

    private bool Anonymous()
    {
        if (Text("Anonymous") is not { } text) return false;
        if (!bool.TryParse(text, out var anonymous)) faults.Add("Teams__Anonymous is true or false.");
        if (anonymous && environment != "Development")
            faults.Add("Teams__Anonymous takes messages without proof of who sent them, for trying things on one machine: it needs ASPNETCORE_ENVIRONMENT=Development. Unset it here.");
        return anonymous;
    }

    private string? Certificate()
    {
        if (Text("CertificatePath") is not { } path) return null;
        if (!File.Exists(path)) faults.Add($"Teams__CertificatePath names no file: {path}.");
        else if (BotCertificate.Fault(path) is { } fault) faults.Add($"Teams__CertificatePath: {fault}");
        return path;
    }

    private void OneCredential(TeamsSettings settings)
    {
        var given = new[] { settings.AppSecret, settings.CertificatePath, settings.ManagedIdentityClientId }.Count(c => c is not null);
        if (given != 1)
            faults.Add((given == 0 ? "The bot has nothing to prove itself with" : "The bot has more than one thing to prove itself with")
                + ": set one of Teams__AppSecret, Teams__CertificatePath and Teams__ManagedIdentityClientId.");
    }

    /// <summary><c>tenant</c> or <c>tenant=organisation</c>, separated by commas. An app's own tenant is allowed without saying so.</summary>
    private Dictionary<string, string?> Tenants(string? own, bool anonymous)
    {
        var tenants = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in ReadServiceHosts.List(section, "AllowedTenants"))
        {
            var parts = item.Split('=', 2, StringSplitOptions.TrimEntries);
            if (System.Guid.TryParseExact(parts[0], "D", out var tenant)) tenants[tenant.ToString()] = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
            else faults.Add($"Teams__AllowedTenants: '{parts[0]}' is not a tenant's GUID. Write tenant, or tenant=organisation, separated by commas.");
        }
        if (tenants.Count == 0 && own is not null) tenants[own] = null;
        if (tenants.Count == 0 && !anonymous)
            faults.Add(
                "Teams__AllowedTenants is missing: set it to the tenants whose people may use this bot "
                + "(or set Teams__TenantId, when it is the bot's own tenant alone).");
        return tenants;
    }

    private Uri Authority(string? tenant)
    {
        // An app of many tenants gets its tokens from the Bot Framework's own tenant, never from a customer's.
        var text = Text("Authority") ?? $"https://login.microsoftonline.com/{tenant ?? "botframework.com"}";
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps) return url;
        faults.Add("Teams__Authority is an address that begins with https://, such as https://login.microsoftonline.com/{tenant}.");
        return new Uri("https://login.microsoftonline.com/");
    }

    private double Rate()
    {
        if (Text("RequestsPerSecond") is not { } text) return 25;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= MostRequestsPerSecond) return rate;
        faults.Add($"Teams__RequestsPerSecond is a number above 0 and up to {MostRequestsPerSecond}, which is what Teams allows an app in a tenant.");
        return 25;
    }
}
