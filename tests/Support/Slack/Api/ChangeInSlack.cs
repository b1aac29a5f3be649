using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Replaces and deletes what the app itself wrote (docs.slack.dev/reference/methods/chat.update).</summary>
internal static class ChangeInSlack
{
    public static SlackReply Update(FakeSlack slack, SlackCall call)
    {
        if (CheckMessage.Of(slack, call.Arguments, updating: true) is { } wrong) return wrong;
        var (channel, message, refusal) = Find(call, "ts", "cant_update_message");
        if (refusal is not null) return refusal;
        if (channel!.Archived) return "is_archived";
        var changed = channel.Change(message!.Ts, m => m with { Versions = [.. m.Versions, Merged(slack, m.Body, call.Arguments)] });
        return SlackReply.Ok(new("channel", channel.Id), new("ts", changed.Ts), new("text", changed.Text), new("message", WriteMessage.Of(slack, channel, changed, metadata: true)));
    }

    public static SlackReply Delete(FakeSlack slack, SlackCall call)
    {
        var (channel, message, refusal) = Find(call, "ts", "cant_delete_message");
        if (refusal is not null) return refusal;
        channel!.Change(message!.Ts, m => m with { Deleted = true });
        return SlackReply.Ok(new("channel", channel.Id), new("ts", message.Ts));
    }

    /// <summary>Text without blocks takes the blocks away; metadata that is not named stays, and an empty one goes.</summary>
    internal static JsonObject Merged(FakeSlack slack, JsonObject old, JsonObject update)
    {
        var body = PostToSlack.Body(slack, update);
        if (!body.ContainsKey("text") && body.ContainsKey("blocks")) body["text"] = old["text"]?.DeepClone();
        if (!body.ContainsKey("text") && !body.ContainsKey("blocks")) (body["text"], body["blocks"]) = (old["text"]?.DeepClone(), old["blocks"]?.DeepClone());
        if (old["thread_ts"] is { } thread) body["thread_ts"] = thread.DeepClone();
        if (!update.ContainsKey("metadata") && old["metadata"] is { } kept) body["metadata"] = kept.DeepClone();
        if (body["metadata"] is JsonObject { Count: 0 }) body.Remove("metadata");
        foreach (var empty in body.Where(b => b.Value is null).Select(b => b.Key).ToList()) body.Remove(empty);
        return body;
    }

    /// <param name="own">Slack's word for a message of somebody else's.</param>
    private static (SlackChannel? Channel, SlackMessage? Message, SlackRefusal? Refusal) Find(SlackCall call, string argument, string own)
    {
        if (call["channel"] is not { } id) return (null, null, SlackRefusal.Missing("channel"));
        if (call[argument] is not { } ts) return (null, null, SlackRefusal.Missing(argument));
        // A user's id is good for posting alone.
        if (call.Installation!.Channel(id) is not { } channel) return (null, null, new SlackRefusal("channel_not_found"));
        if (channel.Find(ts) is not { OnlyFor: null } message) return (null, null, new SlackRefusal("message_not_found"));
        return message.ByBot ? (channel, message, null) : (null, null, SlackRefusal.Bug(own, $"{ts} is not the app's own"));
    }
}
