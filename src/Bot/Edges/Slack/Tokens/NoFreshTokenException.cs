namespace CheckinBot.Bot.Edges.Slack.Tokens;

/// <summary>The workspace's token has ended, and Slack gives no new one just now. Nothing was sent: it may be tried again in a minute.</summary>
public sealed class NoFreshTokenException(string workspace) : Exception($"Slack gives no new token for the workspace {workspace} at the moment.");
