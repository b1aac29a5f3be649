namespace CheckinBot.Bot.Edges.Teams.Manifest;

/// <summary>What the app package takes from the configuration, checked.</summary>
/// <param name="AppId">The bot's app id, a bare GUID; the app in Teams carries the same one.</param>
/// <param name="Website">An https address that people may be sent to from the app's page in Teams.</param>
public sealed record ManifestSettings(string AppId, string Website)
{
    /// <summary>A version such as <c>1.0.0</c>. Teams takes an update only if it is higher than the one it has.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>Where Teams may load content from, such as <c>bot.example.org</c>: the host of <c>PublicUrl</c>; null when that is not set.</summary>
    public string? Host { get; init; }

    /// <summary>Who stands behind the app, at most 32 characters.</summary>
    public string Developer { get; init; } = "CheckinBot";

    /// <summary>An https address; the website when nothing else is configured.</summary>
    public string Privacy { get; init; } = Website;

    /// <summary>An https address; the website when nothing else is configured.</summary>
    public string Terms { get; init; } = Website;
}
