using CheckinBot.Bot.Edges.Slack.Install;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>A workspace has taken the app away, or its tokens: both are told of, in either order.</summary>
public sealed class HearInstallation(SlackInstallations installations)
{
    public async Task Ended(SlackInput input, CancellationToken cancel)
    {
        // Tokens of people may be revoked without the bot's: those are no concern of ours.
        if (input.Json.Text("event", "type") == "tokens_revoked" && !input.Json.List("event", "tokens", "bot").Any()) return;
        if (input.Workspace is { } workspace) await installations.Removed(workspace, cancel);
    }
}
