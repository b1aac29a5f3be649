namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>The bot's token for a workspace: one from the configuration, or those that installations brought.</summary>
public interface ISlackTokens
{
    /// <summary>Null when the workspace has not installed the app, or no longer.</summary>
    /// <param name="workspace">The installation's key: a team's id, or the enterprise's where the app is installed for all of it.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="Tokens.NoFreshTokenException">It has ended, and Slack gives no new one just now.</exception>
    Task<string?> Of(string workspace, CancellationToken cancel);

    /// <summary>Slack says that it is worth nothing any more.</summary>
    Task Forget(string workspace, string token, CancellationToken cancel);
}
