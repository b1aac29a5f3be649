using System.Text.RegularExpressions;

namespace CheckinBot.Bot.Edges.Teams.Manifest;

/// <summary>
/// <c>Teams:AppId</c>, <c>PublicUrl</c>, and of the section <c>Manifest</c>: <c>Version</c>, <c>Developer</c>, <c>WebsiteUrl</c>,
/// <c>PrivacyUrl</c>, <c>TermsOfUseUrl</c>. Teams wants the three addresses; what is not given falls back on the website, and that on
/// <c>PublicUrl</c>, because an address that we made up would lead nowhere.
/// </summary>
public sealed partial class ReadManifestSettings
{
    private const int LongestName = 32;

    private readonly IConfiguration configuration;
    private readonly List<string> faults = [];

    private ReadManifestSettings(IConfiguration configuration) => this.configuration = configuration;

    /// <returns>The settings, or null with every fault, each a sentence that names its key as an environment variable.</returns>
    public static (ManifestSettings? Settings, IReadOnlyList<string> Faults) From(IConfiguration configuration)
    {
        var reader = new ReadManifestSettings(configuration);
        var settings = reader.Read();
        return (reader.faults.Count == 0 ? settings : null, reader.faults);
    }

    private ManifestSettings Read()
    {
        var appId = AppId();
        var publicUrl = Address("PublicUrl");
        var website = Address("Manifest:WebsiteUrl") ?? publicUrl;
        if (Value("PublicUrl") is null && Value("Manifest:WebsiteUrl") is null)
            faults.Add("PublicUrl is missing: the https address under which people reach this service. If it has none, set Manifest__WebsiteUrl to a page about it.");
        var settings = new ManifestSettings(appId, website?.AbsoluteUri ?? "") { Host = publicUrl?.Authority };
        return settings with
        {
            Privacy = Address("Manifest:PrivacyUrl")?.AbsoluteUri ?? settings.Privacy,
            Terms = Address("Manifest:TermsOfUseUrl")?.AbsoluteUri ?? settings.Terms,
            Developer = Developer() ?? settings.Developer,
            Version = Version() ?? settings.Version,
        };
    }

    private string AppId()
    {
        if (Value("Teams:AppId") is not { } given)
            faults.Add("Teams__AppId is missing: the application (client) id of the bot's app registration.");
        else if (Guid.TryParseExact(given, "D", out var id))
            return id.ToString("D");
        else
            faults.Add($"Teams__AppId is '{given}': it must be a bare GUID such as 11111111-2222-4333-8444-555555555555.");
        return "";
    }

    private Uri? Address(string key)
    {
        if (Value(key) is not { } given) return null;
        if (Uri.TryCreate(given, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0) return url;
        faults.Add($"{Named(key)} is '{given}': it must be a whole https address such as https://bot.example.org.");
        return null;
    }

    private string? Developer()
    {
        if (Value("Manifest:Developer") is not { Length: > LongestName } given) return Value("Manifest:Developer");
        faults.Add($"Manifest__Developer has {given.Length} characters: Teams takes {LongestName}.");
        return null;
    }

    private string? Version()
    {
        if (Value("Manifest:Version") is not { } given || Semver().IsMatch(given)) return Value("Manifest:Version");
        faults.Add($"Manifest__Version is '{given}': it must be three numbers such as 1.0.1.");
        return null;
    }

    private string? Value(string key) => configuration[key] is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string Named(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex(@"^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}\z")]
    private static partial Regex Semver();
}
