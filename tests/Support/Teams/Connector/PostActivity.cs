using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>Posts, replaces and deletes the bot's messages in a conversation.</summary>
internal static class PostActivity
{
    public static Answer Answer(ConnectorCall call, FakeConversation conversation) => call.Route switch
    {
        ConnectorRoute.Send => Post(conversation, call.Body!),
        ConnectorRoute.Reply => Reply(conversation, call),
        ConnectorRoute.Update => Change(conversation, call.Activity!, m => m with { Versions = [.. m.Versions, call.Body!] }, answersId: true),
        _ => Change(conversation, call.Activity!, m => m with { Deleted = true }, answersId: false),
    };

    private static Answer Reply(FakeConversation conversation, ConnectorCall call)
    {
        if (conversation.Channel is null || conversation.IsThread) return Post(conversation, call.Body!);
        return conversation.Channel.Thread(call.Activity!) is { } thread ? Post(thread, call.Body!) : Refusal.ActivityNotFound;
    }

    private static Answer Post(FakeConversation conversation, JsonObject activity)
    {
        if (CheckActivity.Text(activity, "type") == "typing") return new(202, []);
        if (Split(activity) is var (words, card))
        {
            PostOne(conversation, words);
            PostOne(conversation, card);
            return new(201, []);
        }
        return new(201, new() { ["id"] = PostOne(conversation, activity).Id });
    }

    private static PostedMessage PostOne(FakeConversation conversation, JsonObject activity) =>
        conversation.Channel is { } channel && !conversation.IsThread ? channel.Begin(activity) : conversation.Post(activity);

    /// <summary>Text and a card in one activity become two messages, and no id is told.</summary>
    private static (JsonObject Words, JsonObject Card)? Split(JsonObject activity)
    {
        if (string.IsNullOrEmpty(CheckActivity.Text(activity, "text"))) return null;
        if (activity["attachments"] is not JsonArray all || !all.Any(a => CheckActivity.Text(a, "contentType") == CheckActivity.AdaptiveCard)) return null;
        var (words, card) = ((JsonObject)activity.DeepClone(), (JsonObject)activity.DeepClone());
        words.Remove("attachments");
        card.Remove("text");
        return (words, card);
    }

    /// <summary>A post in a channel is found by the channel's id as well as by its thread's.</summary>
    private static Answer Change(FakeConversation conversation, string id, Func<PostedMessage, PostedMessage> change, bool answersId)
    {
        var places = conversation.Channel is { } channel && !conversation.IsThread ? channel.Threads : [conversation];
        return places.Select(p => p.Change(id, change)).FirstOrDefault(m => m is not null) is null
            ? Refusal.ActivityNotFound
            : new Answer(200, answersId ? new() { ["id"] = id } : null);
    }
}
