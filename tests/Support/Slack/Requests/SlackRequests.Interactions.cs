using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Commands, presses, modals and shortcuts (docs.slack.dev/interactivity, docs.slack.dev/reference/interaction-payloads).</summary>
public sealed partial class SlackRequests
{
    /// <param name="command">Such as <c>/okr</c>.</param>
    /// <param name="text">What stands behind it.</param>
    public SlackRequest Command(SlackUser from, string command, string text, SlackChannel channel)
    {
        var workspace = from.Workspace;
        var fields = new JsonObject
        {
            ["token"] = "old", ["team_id"] = workspace.Id, ["team_domain"] = workspace.Domain, ["channel_id"] = channel.Id, ["channel_name"] = channel.Name, ["user_id"] = from.Id,
            ["user_name"] = from.Handle, ["command"] = command, ["text"] = text, ["api_app_id"] = slack.AppId, ["is_enterprise_install"] = OrgWide(workspace) ? "true" : "false",
            ["response_url"] = slack.Responses.Give(channel, from, about: null), ["trigger_id"] = slack.Triggers.Pull(from, within: null),
        };
        if (workspace.Enterprise is { } enterprise) (fields["enterprise_id"], fields["enterprise_name"]) = (enterprise, "Grid");
        return new(SlackRoute.Commands, fields);
    }

    /// <summary>Something was pressed or chosen in a message.</summary>
    /// <param name="action">The element with what was chosen, from <see cref="ElementState.Action"/>.</param>
    /// <param name="values">What stands in the inputs of the message, by block and action.</param>
    public SlackRequest MessageAction(SlackUser from, SlackChannel channel, SlackMessage message, JsonObject action, JsonObject values)
    {
        var hidden = message.OnlyFor is not null;
        var payload = Interaction("block_actions", from, within: null);
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = hidden };
        payload["channel"] = Named(channel);
        // Of an ephemeral message Slack keeps nothing that it could send.
        if (!hidden) payload["message"] = WriteMessage.Of(slack, channel, message, metadata: true);
        payload["state"] = new JsonObject { ["values"] = values.DeepClone() };
        payload["response_url"] = slack.Responses.Give(channel, from, message);
        payload["actions"] = new JsonArray(action.DeepClone());
        return new(SlackRoute.Interactivity, payload);
    }

    /// <summary>Something was pressed or chosen in a modal or a Home.</summary>
    /// <inheritdoc cref="MessageAction"/>
    public SlackRequest ViewAction(SlackUser from, SlackView view, JsonObject action, JsonObject values)
    {
        var payload = Interaction("block_actions", from, within: view.Type == "modal" ? view : null);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = WriteView.Of(slack, view, values);
        payload["actions"] = new JsonArray(action.DeepClone());
        return new(SlackRoute.Interactivity, payload);
    }

    public SlackRequest ViewSubmission(SlackUser from, SlackView view, JsonObject values)
    {
        var payload = Interaction("view_submission", from, within: null);
        payload["view"] = WriteView.Of(slack, view, values);
        payload["response_urls"] = new JsonArray();
        return new(SlackRoute.Interactivity, payload);
    }

    /// <summary>A modal that asked for it was closed without being sent.</summary>
    public SlackRequest ViewClosed(SlackUser from, SlackView view, bool cleared)
    {
        var payload = Interaction("view_closed", from, within: null);
        payload.Remove("trigger_id");
        payload["view"] = WriteView.Of(slack, view, []);
        payload["is_cleared"] = cleared;
        return new(SlackRoute.Interactivity, payload);
    }

    /// <summary>A global shortcut: no channel, and nowhere to answer but a modal.</summary>
    public SlackRequest Shortcut(SlackUser from, string callback)
    {
        var payload = Interaction("shortcut", from, within: null);
        (payload["callback_id"], payload["action_ts"]) = (callback, slack.World.NextTs());
        return new(SlackRoute.Interactivity, payload);
    }

    /// <summary>A shortcut on somebody's message.</summary>
    public SlackRequest MessageShortcut(SlackUser from, string callback, SlackChannel channel, SlackMessage message)
    {
        var payload = Shortcut(from, callback).Payload;
        (payload["type"], payload["channel"], payload["message_ts"]) = ("message_action", Named(channel), message.Ts);
        payload["message"] = WriteMessage.Of(slack, channel, message, metadata: false);
        payload["response_url"] = slack.Responses.Give(channel, from, about: null);
        return new(SlackRoute.Interactivity, payload);
    }

    /// <summary>Somebody types into a select whose choices the app gives.</summary>
    public SlackRequest Suggestion(SlackUser from, SlackView view, string block, string action, string typed)
    {
        var payload = Interaction("block_suggestion", from, within: null);
        payload.Remove("trigger_id");
        (payload["block_id"], payload["action_id"], payload["value"]) = (block, action, typed);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = WriteView.Of(slack, view, []);
        return new(SlackRoute.Interactivity, payload);
    }

    /// <summary>What all of them have. An organisation's installation is told by a team that is null.</summary>
    private JsonObject Interaction(string type, SlackUser from, SlackView? within)
    {
        var workspace = from.Workspace;
        var orgWide = OrgWide(workspace);
        var team = new JsonObject { ["id"] = workspace.Id, ["domain"] = workspace.Domain };
        if (workspace.Enterprise is { } id) (team["enterprise_id"], team["enterprise_name"]) = (id, "Grid");
        return new()
        {
            ["type"] = type, ["token"] = "old", ["api_app_id"] = slack.AppId,
            ["user"] = new JsonObject { ["id"] = from.Id, ["username"] = from.Handle, ["name"] = from.Handle, ["team_id"] = workspace.Id },
            ["team"] = orgWide ? null : team, ["enterprise"] = workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise, ["name"] = "Grid" } : null,
            ["is_enterprise_install"] = orgWide, ["trigger_id"] = slack.Triggers.Pull(from, within),
        };
    }

    private static JsonObject Named(SlackChannel channel) => new() { ["id"] = channel.Id, ["name"] = channel.Name };
}
