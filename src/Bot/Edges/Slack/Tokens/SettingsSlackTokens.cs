using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Bot.Edges.Slack.Tokens;

/// <summary>The token of the configuration, for the one workspace that is served. Once refused, it is tried again every quarter of an hour: an admin may allow the app anew.</summary>
public sealed class SettingsSlackTokens(SlackSettings settings, TimeProvider clock, ILogger<SettingsSlackTokens> log) : ISlackTokens
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    // Ticks, so that it is read and written at once.
    private long refusedUntil;

    public Task<string?> Of(string workspace, CancellationToken cancel) =>
        Task.FromResult(clock.GetUtcNow().UtcTicks < Interlocked.Read(ref refusedUntil) ? null : settings.BotToken);

    public Task Forget(string workspace, string token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (Interlocked.Exchange(ref refusedUntil, (now + Rest).UtcTicks) <= now.UtcTicks)
            log.LogCritical("Slack takes Slack__BotToken no more: install the app in the workspace again, set the token that is shown then, and start the service again.");
        return Task.CompletedTask;
    }
}
