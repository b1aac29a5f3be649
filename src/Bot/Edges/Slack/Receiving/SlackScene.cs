namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>Where an answer goes back to: what Slack gave with the request.</summary>
/// <param name="Speaker">Who asked.</param>
/// <param name="Request">What was asked.</param>
/// <param name="At">When it came, in ticks of the system's stopwatch: a trigger lives three seconds.</param>
public sealed record SlackScene(SlackSpeaker Speaker, SlackRequest Request, long At)
{
    /// <summary>Slack's three seconds, less the way there and back.</summary>
    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(2.5);

    /// <summary>The trigger, while it can still open something.</summary>
    public string? LiveTrigger => TimeProvider.System.GetElapsedTime(At) < TriggerLives ? Request.Trigger : null;

    /// <summary>The message that was pressed; null when it was none, or one that only the presser sees.</summary>
    public (string Channel, string Ts)? Message =>
        Request.Json.Text("container", "type") == "message" && !Request.Json.Is("container", "is_ephemeral")
        && Request.Json.Text("container", "channel_id") is { } channel && Request.Json.Text("container", "message_ts") is { } ts ? (channel, ts) : null;

    /// <summary>A message that only the presser sees: replaced through its response URL, or not at all.</summary>
    public bool IsEphemeral => Request.Json.Is("container", "is_ephemeral");

    public bool IsHome => Request.Json.Text("view", "type") == "home";

    /// <summary>The modal that was pressed in or submitted.</summary>
    public string? Modal => Request.Json.Text("view", "type") == "modal" ? Request.Json.Text("view", "id") : null;
}
