using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Bot.Edges.Slack.Socket;

/// <summary>
/// Socket Mode: what Slack would call us with over HTTP comes over a connection that we open, so no public address is needed. Slack closes each connection after some hours
/// and says so before; the next one is open before the last one ends. Several servers may each hold one: Slack gives each message to any of them.
/// Source: https://docs.slack.dev/apis/events-api/using-socket-mode.
/// </summary>
public sealed class SocketMode(SlackSettings settings, SlackWeb web, SocketConnections connections, ILogger<SocketMode> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromMinutes(1);

    /// <summary>Trying again mends none of these.</summary>
    private static readonly string[] Final = ["not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "link_disabled", "not_allowed_token_type"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var ending = await Connect(stoppingToken);
            switch (ending)
            {
                case SocketEnding.Refresh:
                    failures = 0;
                    break;
                case SocketEnding.Final final:
                    log.LogCritical(
                        "Slack opens no more connections ({Why}): check Slack__AppToken and that Socket Mode is on in the app's settings. "
                        + "Nothing arrives from Slack until the service is started again.", final.Why);
                    return;
                default:
                    var wait = Step * ++failures;
                    await Task.Delay(wait < Longest ? wait : Longest, TimeProvider.System, stoppingToken);
                    break;
            }
        }
    }

    /// <summary>Returns when another connection is wanted; the one that it opened may go on for a while beside it.</summary>
    private async Task<SocketEnding> Connect(CancellationToken stop)
    {
        var opened = await web.OpenConnection(settings.AppToken!, stop);
        if (!opened.Ok) return Final.Contains(opened.Error) ? new SocketEnding.Final(opened.Error!) : new SocketEnding.Lost(opened.Error ?? "no answer");
        if (!Uri.TryCreate(opened.Text("url"), UriKind.Absolute, out var url) || !Allowed(url)) return new SocketEnding.Final("a strange address");
        return await connections.Open(url, stop);
    }

    /// <summary>The address holds a ticket, so it goes to Slack alone; or, where the methods are on this machine, to this machine.</summary>
    private bool Allowed(Uri url) => settings.ApiUrl.IsLoopback
        ? url is { Scheme: "ws" or "wss", IsLoopback: true }
        : url is { Scheme: "wss", IsDefaultPort: true }
            && (url.Host == "slack.com"
                || url.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase)
                || url.Host.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Why another connection is wanted.</summary>
public abstract record SocketEnding
{
    /// <summary>Slack said that this one ends soon.</summary>
    public sealed record Refresh : SocketEnding;

    /// <summary>It broke, or was never there.</summary>
    public sealed record Lost(string Why) : SocketEnding;

    /// <summary>There is no use in another one.</summary>
    public sealed record Final(string Why) : SocketEnding;
}
