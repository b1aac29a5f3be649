using CheckinBot.Bot.Edges.Slack.Answering;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>Where an answer goes back to: what Slack gave with the request.</summary>
/// <param name="Speaker">Who asked.</param>
/// <param name="Input">What was asked.</param>
/// <param name="At">When it came, a timestamp of the system's stopwatch: a trigger lives three seconds.</param>
public sealed record SlackScene(SlackSpeaker Speaker, SlackInput Input, long At)
{
    /// <summary>Slack's three seconds, less the way there and back.</summary>
    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(2.5);

    /// <summary>The trigger, while it can still open something.</summary>
    public string? LiveTrigger => TimeProvider.System.GetElapsedTime(At) < TriggerLives ? Input.Trigger : null;

    /// <summary>The message that was pressed; null when it was none, or one that only the presser sees.</summary>
    public MessageAt? Message =>
        Input.Json.Text("container", "type") == "message" && !IsEphemeral
        && Input.Json.Text("container", "channel_id") is { } channel && Input.Json.Text("container", "message_ts") is { } ts ? new MessageAt(channel, ts) : null;

    /// <summary>A message that only the presser sees: replaced through its response URL, or not at all.</summary>
    public bool IsEphemeral => Input.Json.Is("container", "is_ephemeral");

    public bool IsHome => Input.Json.Text("view", "type") == "home";

    /// <summary>The modal that was pressed in or submitted.</summary>
    public string? Modal => Input.Json.Text("view", "type") == "modal" ? Input.Json.Text("view", "id") : null;

    public Uri? ResponseUrl => Uri.TryCreate(Input.Json.Text("response_url"), UriKind.Absolute, out var url) ? url : null;
}
