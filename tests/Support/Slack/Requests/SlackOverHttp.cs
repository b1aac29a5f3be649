using System.Globalization;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Carries Slack's requests over HTTP, signed. After three real seconds Slack listens no longer, whatever the app goes on to do.</summary>
/// <param name="app">Whose base address is the app.</param>
public sealed class SlackOverHttp(FakeSlack slack, HttpClient app)
{
    /// <summary>How long Slack waits.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    public Dictionary<SlackRoute, string> Paths { get; } = new()
    {
        [SlackRoute.Events] = "/slack/events", [SlackRoute.Commands] = "/slack/commands", [SlackRoute.Interactivity] = "/slack/interactivity",
    };

    /// <exception cref="InvalidOperationException">Socket Mode is on, so nothing comes this way.</exception>
    public Task<SlackAnswer> Send(SlackRequest request) => Send(request, slack.Signing);

    /// <param name="signing">Right or forged.</param>
    public async Task<SlackAnswer> Send(SlackRequest request, SlackSigning signing)
    {
        if (slack.SocketMode) throw new InvalidOperationException("Slack delivers nothing over HTTP while Socket Mode is on.");
        using var message = signing.Of(Paths[request.Route], request.Body(), request.ContentType);
        if (request.Retry > 0) message.Headers.TryAddWithoutValidation("X-Slack-Retry-Num", request.Retry.ToString(CultureInfo.InvariantCulture));
        if (request.RetryReason is { } reason) message.Headers.TryAddWithoutValidation("X-Slack-Retry-Reason", reason);
        return await Send(message);
    }

    /// <summary>The certificate probe, which nobody signs.</summary>
    public async Task<SlackAnswer> Probe(SlackRoute route = SlackRoute.Commands)
    {
        using var message = (slack.Signing with { Timestamp = "", Signature = "" }).Of(Paths[route], "ssl_check=1&token=old"u8.ToArray(), "application/x-www-form-urlencoded");
        return await Send(message);
    }

    private async Task<SlackAnswer> Send(HttpRequestMessage message)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            using var answer = await app.SendAsync(message, patience.Token);
            return new SlackAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(patience.Token));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return SlackAnswer.TimedOut;
        }
    }
}
