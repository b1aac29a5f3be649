namespace CheckinBot.Bot.Edges.Slack.Manifest;

/// <summary>What the app's manifest takes from the configuration and from the command line, checked.</summary>
/// <param name="PublicUrl">Where Slack and browsers reach the service; null where it has no public address.</param>
/// <param name="SocketMode">Slack's events come over a connection that we open, and none over HTTP.</param>
/// <param name="SeveralWorkspaces">
/// Workspaces install the app themselves, by OAuth: then an Enterprise Grid may too, and tokens rotate.
/// A bot token in the configuration must not rotate, or it would end after twelve hours.
/// </param>
public sealed record SlackManifestSettings(Uri? PublicUrl, bool SocketMode, bool SeveralWorkspaces);
