using System.Text;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>The three addresses at which Slack calls an app.</summary>
public enum SlackRoute
{
    Events,
    Commands,
    Interactivity,
}

/// <summary>One request of Slack to the app, before it is known whether HTTP or a socket carries it.</summary>
/// <param name="Payload">The event's envelope, the fields of a command, or what happened in a message or a view; change it at will.</param>
public sealed record SlackRequest(SlackRoute Route, JsonObject Payload)
{
    /// <summary>The how manieth repetition, 1 to 3, and why, such as <c>http_timeout</c>; 0 for the first time.</summary>
    public int Retry { get; init; }

    public string? RetryReason { get; init; }

    /// <summary>The app's answer is read and shown.</summary>
    public bool TakesAnswer => Route == SlackRoute.Commands || (string?)Payload["type"] is "view_submission" or "block_suggestion";

    /// <summary>As Slack's sockets name it.</summary>
    public string EnvelopeType => Route switch { SlackRoute.Events => "events_api", SlackRoute.Commands => "slash_commands", _ => "interactive" };

    public string ContentType => Route == SlackRoute.Events ? "application/json" : "application/x-www-form-urlencoded";

    /// <summary>The bytes of its body over HTTP.</summary>
    public byte[] Body() => Encoding.UTF8.GetBytes(Route switch
    {
        SlackRoute.Events => Payload.ToJsonString(),
        SlackRoute.Commands => string.Join('&', Payload.Select(f => $"{f.Key}={Form(f.Value?.ToString() ?? "")}")),
        _ => "payload=" + Form(Payload.ToJsonString()),
    });

    /// <summary>As browsers write forms: a plus for a space.</summary>
    private static string Form(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}

/// <summary>What the app answered.</summary>
/// <param name="Status">Of HTTP; 0 when nothing came in time. An acknowledgement over a socket is 200.</param>
public sealed record SlackAnswer(int Status, string Body)
{
    public static readonly SlackAnswer TimedOut = new(0, "");

    public bool Good => Status is >= 200 and < 300;
}
