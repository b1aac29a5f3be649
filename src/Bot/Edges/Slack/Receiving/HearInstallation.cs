using CheckinBot.Bot.Edges.Slack.Install;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>A workspace has taken the app away, or its tokens: both are told of, in either order.</summary>
public sealed class HearInstallation(SlackInstallations installations, TimeProvider clock)
{
    public async Task Ended(SlackInput input, CancellationToken cancel)
    {
        // Tokens of people may be revoked without the bot's: those are no concern of ours.
        if (input.Json.Text("event", "type") == "tokens_revoked" && !input.Json.List("event", "tokens", "bot").Any()) return;
        var at = input.Json.At("event_time") is { ValueKind: System.Text.Json.JsonValueKind.Number } time ? DateTimeOffset.FromUnixTimeSeconds(time.GetInt64()) : clock.GetUtcNow();
        if (input.Workspace is { } workspace) await installations.Removed(workspace, at, cancel);
    }
}
