using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Posts what everybody in a channel can read, or one person alone.</summary>
internal static class PostToSlack
{
    private static readonly string[] Kept = ["text", "blocks", "metadata", "thread_ts"];

    public static SlackReply Message(FakeSlack slack, SlackCall call)
    {
        if (CheckMessage.Of(slack, call.Arguments) is { } wrong) return wrong;
        var (channel, refusal) = Reach(call, dm: true);
        if (refusal is not null) return refusal;
        if (call["thread_ts"] is { } thread && channel!.Find(thread) is null) return "thread_not_found";
        var message = channel!.Post(new SlackMessage([Body(slack, call.Arguments)], channel.Workspace.Bot.Id) { ByBot = true });
        return SlackReply.Ok(new("channel", channel.Id), new("ts", message.Ts), new("message", WriteMessage.Of(slack, channel, message, metadata: true)));
    }

    public static SlackReply Ephemeral(FakeSlack slack, SlackCall call)
    {
        if (CheckMessage.Of(slack, call.Arguments) is { } wrong) return wrong;
        if (call["user"] is not { } id) return SlackRefusal.Missing("user");
        var (channel, refusal) = Reach(call, dm: false);
        if (refusal is not null) return refusal;
        if (channel!.Members.FirstOrDefault(m => m.Id == id) is not { Deleted: false } user) return "user_not_in_channel";
        var message = channel.Post(new SlackMessage([Body(slack, call.Arguments)], channel.Workspace.Bot.Id) { ByBot = true, OnlyFor = user.Id });
        return SlackReply.Ok(new KeyValuePair<string, JsonNode?>("message_ts", message.Ts));
    }

    /// <summary>Where it goes: a channel's id, or a user's for their direct messages.</summary>
    private static (SlackChannel? Channel, SlackRefusal? Refusal) Reach(SlackCall call, bool dm)
    {
        if (call["channel"] is not { } id) return (null, SlackRefusal.Missing("channel"));
        var installation = call.Installation!;
        if (dm && installation.User(id) is { } person)
            return person.IsBot ? (null, new SlackRefusal("cannot_dm_bot")) : Open(installation.Reach.First(w => w.Knows(person)).DirectMessages(person));
        return installation.Channel(id) is { } channel ? Open(channel) : (null, new SlackRefusal("channel_not_found"));

        // Whoever left can still be written to: nobody reads it (slackapi/python-slack-sdk#1156).
        (SlackChannel?, SlackRefusal?) Open(SlackChannel channel) => Closed(channel, installation) is { } why ? (null, new SlackRefusal(why)) : (channel, null);
    }

    private static string? Closed(SlackChannel channel, SlackInstallation installation) => channel switch
    {
        { Person: not null, Workspace.MessagesTab: false } => "messages_tab_disabled",
        { Person.Refusal: { } refusal } => refusal,
        { Archived: true } => "is_archived",
        { Person: null, BotIsIn: false, Private: true } => "channel_not_found",
        { Person: null, BotIsIn: false } when !installation.May("chat:write.public") => "not_in_channel",
        _ => null,
    };

    internal static JsonObject Body(FakeSlack slack, JsonObject arguments) => new(arguments
        .Where(a => Kept.Contains(a.Key) && (a.Key != "metadata" || slack.KeepsMetadata)).Select(a => KeyValuePair.Create(a.Key, a.Key == "blocks" ? WithIds(a.Value!) : a.Value?.DeepClone())));

    /// <summary>A block without an id of its own gets one.</summary>
    internal static JsonNode WithIds(JsonNode blocks)
    {
        var copy = blocks.DeepClone();
        foreach (var block in copy.AsArray()) block!["block_id"] ??= SlackIds.Secret(5);
        return copy;
    }
}
