using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

public enum SlackKind { Event, Command, Interaction }

/// <summary>
/// What Slack sent, over HTTP or over Socket Mode, which differ in nothing that follows: an event, a slash command with its form's fields as
/// members, or an interaction.
/// </summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Json">The payload.</param>
public sealed record SlackInput(SlackKind Kind, JsonElement Json)
{
    /// <summary>
    /// What Slack calls it, and calls it again when it sends it again; null for what it never repeats. Of a press: the message or view, the
    /// button, and the moment of the press. A form has one trigger for each time that somebody sends it.
    /// </summary>
    public string? Key => Kind switch
    {
        SlackKind.Event => Json.Text("event_id") is { } id ? $"slack/{id}" : null,
        SlackKind.Command => Json.Text("trigger_id") is { } trigger ? $"slack/{trigger}" : null,
        _ when Json.List("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } action =>
            $"slack/{Workspace}/{Json.Text("container", "message_ts") ?? Json.Text("view", "id")}/{action.Text("action_id")}/{action.Text("action_ts")}",
        _ => Json.Text("trigger_id") is { } trigger ? $"slack/{trigger}" : null,
    };

    /// <summary>The installation that it concerns: the enterprise where the app is installed for all of it, else the team.</summary>
    public string? Workspace
    {
        get
        {
            var authorization = Json.List("authorizations").FirstOrDefault();
            var orgWide = Json.Is("is_enterprise_install") || Json.Text("is_enterprise_install") == "true" || authorization.Is("is_enterprise_install");
            var enterprise = authorization.Text("enterprise_id") ?? Json.Text("enterprise_id") ?? Json.Text("enterprise", "id");
            var team = authorization.Text("team_id") ?? Json.Text("team_id") ?? Json.Text("team", "id") ?? Json.Text("user", "team_id");
            return orgWide ? enterprise ?? team : team ?? enterprise;
        }
    }

    /// <summary>Who did it.</summary>
    public string? User => Kind switch
    {
        SlackKind.Event => Json.Text("event", "user"),
        SlackKind.Command => Json.Text("user_id"),
        _ => Json.Text("user", "id"),
    };

    /// <summary>Opens a modal, once, within three seconds.</summary>
    public string? Trigger => Json.Text("trigger_id");

    public string? Channel => Kind switch
    {
        SlackKind.Event => Json.Text("event", "channel"),
        SlackKind.Command => Json.Text("channel_id"),
        _ => Json.Text("container", "channel_id") ?? Json.Text("channel", "id"),
    };
}
