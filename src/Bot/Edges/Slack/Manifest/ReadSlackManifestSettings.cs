namespace CheckinBot.Bot.Edges.Slack.Manifest;

/// <summary>
/// <c>PublicUrl</c>, and which of the three ways it is. The manifest is written before there is an app, so no key of Slack's is needed: <c>--socket</c>
/// and <c>--oauth</c> say what <c>Slack:AppToken</c> and <c>Slack:ClientId</c> will say later.
/// </summary>
public static class ReadSlackManifestSettings
{
    /// <returns>The settings, or null with every fault, each a sentence that names its key as an environment variable.</returns>
    public static (SlackManifestSettings? Settings, IReadOnlyList<string> Faults) From(IConfiguration configuration, bool socket = false, bool oauth = false)
    {
        var faults = new List<string>();
        var settings = new SlackManifestSettings(Address(configuration, faults), socket || Given(configuration, "Slack:AppToken"), oauth || Given(configuration, "Slack:ClientId"));
        if (settings.PublicUrl is null && faults.Count == 0)
        {
            if (!settings.SocketMode)
                faults.Add("PublicUrl is missing: the https address under which Slack reaches this service. If it has none, use Socket Mode: --socket.");
            else if (settings.SeveralWorkspaces)
                faults.Add("PublicUrl is missing: a browser that has allowed an installation is sent back there, also with Socket Mode. For one workspace, leave --oauth out.");
        }
        return (faults.Count == 0 ? settings : null, faults);
    }

    private static bool Given(IConfiguration configuration, string key) => configuration[key] is { } text && text.Trim().Length > 0;

    private static Uri? Address(IConfiguration configuration, List<string> faults)
    {
        if (!Given(configuration, "PublicUrl")) return null;
        var given = configuration["PublicUrl"]!.Trim();
        if (Uri.TryCreate(given, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url is { UserInfo: "", Query: "", Fragment: "" }) return url;
        faults.Add($"PublicUrl is '{given}': it must be a whole https address such as https://bot.example.org.");
        return null;
    }
}
