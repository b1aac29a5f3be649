using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Events (docs.slack.dev/reference/events).</summary>
public sealed partial class SlackRequests
{
    /// <summary>Somebody wrote to the bot.</summary>
    public SlackRequest DirectMessage(SlackUser from, SlackMessage message) => Event(from.Workspace, Written(from, message, "im"));

    /// <summary>What the bot itself wrote comes back to it.</summary>
    public SlackRequest OwnMessage(SlackChannel channel, SlackMessage message)
    {
        var happened = WriteMessage.Of(slack, channel, message, metadata: false);
        (happened["channel"], happened["channel_type"], happened["event_ts"]) = (channel.Id, channel.Person is null ? "channel" : "im", message.Ts);
        return Event(channel.Workspace, happened);
    }

    /// <summary>A message was altered; the bot hears of its own updates too.</summary>
    public SlackRequest MessageChanged(SlackChannel channel, SlackMessage message) => Event(channel.Workspace, new()
    {
        ["type"] = "message", ["subtype"] = "message_changed", ["channel"] = channel.Id, ["channel_type"] = channel.Person is null ? "channel" : "im", ["ts"] = slack.World.NextTs(),
        ["hidden"] = true, ["message"] = WriteMessage.Of(slack, channel, message, metadata: false),
    });

    /// <summary>The bot was mentioned in a channel.</summary>
    public SlackRequest AppMention(SlackUser from, SlackMessage message)
    {
        var happened = Written(from, message, null);
        happened["type"] = "app_mention";
        return Event(from.Workspace, happened);
    }

    /// <param name="tab"><c>home</c> or <c>messages</c>.</param>
    public SlackRequest AppHomeOpened(SlackUser user, string tab = "home")
    {
        var happened = new JsonObject { ["type"] = "app_home_opened", ["user"] = user.Id, ["channel"] = user.Workspace.DirectMessages(user).Id, ["tab"] = tab };
        // The first time there is none.
        if (slack.Home(user) is { } view) happened["view"] = WriteView.Of(slack, view, []);
        return Event(user.Workspace, happened);
    }

    public SlackRequest AppUninstalled(SlackWorkspace workspace) => Event(workspace, new() { ["type"] = "app_uninstalled" });

    /// <summary>Tokens were taken back; bots are named by their user's id.</summary>
    public SlackRequest TokensRevoked(SlackWorkspace workspace) => Event(workspace, new()
    {
        ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.Bot.Id) },
    });

    /// <param name="who">Somebody, or <see cref="SlackWorkspace.Bot"/>.</param>
    public SlackRequest MemberJoined(SlackChannel channel, SlackUser who, SlackUser? inviter = null)
    {
        var happened = Member("member_joined_channel", channel, who);
        if (inviter is not null) happened["inviter"] = inviter.Id;
        return Event(channel.Workspace, happened);
    }

    public SlackRequest MemberLeft(SlackChannel channel, SlackUser who) => Event(channel.Workspace, Member("member_left_channel", channel, who));

    /// <summary>The channel goes by the name it has now; of a private one Slack tells under another name.</summary>
    public SlackRequest ChannelRenamed(SlackChannel channel) => Event(channel.Workspace, new()
    {
        ["type"] = channel.Private ? "group_rename" : "channel_rename", ["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name, ["created"] = 1_700_000_000 },
    });

    /// <summary>Somebody is as they are now: another name, zone or language, or gone.</summary>
    public SlackRequest UserChanged(SlackUser user) => Event(user.Workspace, new() { ["type"] = "user_change", ["user"] = SlackPeople.Of(user, email: true, locale: true) });

    public SlackRequest TeamJoined(SlackUser user) => Event(user.Workspace, new() { ["type"] = "team_join", ["user"] = SlackPeople.Of(user, email: true, locale: false) });

    /// <summary>A kind that came up after the app was written.</summary>
    public SlackRequest Unknown(SlackWorkspace workspace, string type = "hologram") => Event(workspace, new() { ["type"] = type });

    private static JsonObject Member(string type, SlackChannel channel, SlackUser who) => new()
    {
        ["type"] = type, ["user"] = who.Id, ["channel"] = channel.Id, ["channel_type"] = channel.Private ? "G" : "C", ["team"] = channel.Workspace.Id,
    };

    private static JsonObject Written(SlackUser from, SlackMessage message, string? place)
    {
        var happened = new JsonObject
        {
            ["type"] = "message", ["user"] = from.Id, ["ts"] = message.Ts, ["client_msg_id"] = SlackIds.Secret(32), ["text"] = message.Text, ["team"] = from.Workspace.Id, ["channel"] = message.Channel,
            ["event_ts"] = message.Ts,
            ["blocks"] = new JsonArray(new JsonObject
            {
                ["type"] = "rich_text", ["block_id"] = SlackIds.Secret(5),
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = message.Text }) }),
            }),
        };
        if (place is not null) happened["channel_type"] = place;
        if (message.ThreadTs is { } thread) happened["thread_ts"] = thread;
        return happened;
    }
}
