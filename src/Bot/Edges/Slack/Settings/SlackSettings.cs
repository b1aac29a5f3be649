namespace CheckinBot.Bot.Edges.Slack.Settings;

/// <summary>What the section <c>Slack</c> of the configuration says, checked by <see cref="ReadSlackSettings"/>.</summary>
/// <param name="ApiUrl">Where Slack's methods are, such as <c>https://slack.com/api/</c>; it ends with a slash.</param>
public sealed record SlackSettings(Uri ApiUrl)
{
    /// <summary>Proves what comes over HTTP; null where everything comes over Socket Mode.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The token of the one workspace that is served; null where workspaces install the app by OAuth.</summary>
    public string? BotToken { get; init; }

    /// <summary>Opens Socket Mode; null where Slack calls us over HTTP.</summary>
    public string? AppToken { get; init; }

    /// <summary>With <see cref="ClientSecret"/>: the app as OAuth knows it; null where <see cref="BotToken"/> speaks for one workspace.</summary>
    public string? ClientId { get; init; }
    public string? ClientSecret { get; init; }

    /// <summary>Messages a second to one workspace, on average.</summary>
    public double MessagesPerSecond { get; init; } = 4;

    /// <summary>Where a browser is sent to allow an installation: on the same host as the methods.</summary>
    public Uri AuthorizeUrl => new(ApiUrl, "../oauth/v2/authorize");

    public bool HasOAuth => ClientId is not null;
    public bool HasSocketMode => AppToken is not null;
}
