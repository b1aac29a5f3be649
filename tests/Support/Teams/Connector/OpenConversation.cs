using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>Opens the chat of a person, always the same one, or a new thread of a channel.</summary>
internal static class OpenConversation
{
    public static Answer Answer(ConnectorCall call, FakeTenant tenant) =>
        CheckCreation.IsGroup(call.Body!) ? Thread(call.Body!, tenant) : Personal(call, tenant);

    private static Answer Personal(ConnectorCall call, FakeTenant tenant)
    {
        if (tenant.Person(call.Member!) is not { } person) return Refusal.NotInRoster;
        if (person.Refusal is { } refusal) return refusal;
        if (!person.Reachable) return Refusal.NotInRoster;
        person.Opened = true;
        // The message that comes along is posted, but nobody is told its id, so it can never be replaced.
        if (call.Body!["activity"] is JsonObject activity) person.Chat.Post(activity);
        return new(201, new() { ["id"] = person.Chat.Id });
    }

    private static Answer Thread(JsonObject body, FakeTenant tenant)
    {
        if (tenant.Channel(CheckCreation.ChannelOf(body)!) is not { } channel) return Refusal.ConversationNotFound;
        if (!channel.Team.BotInstalled) return Refusal.NotInRoster;
        var posted = channel.Begin(body["activity"]!.AsObject());
        return new(201, new() { ["id"] = posted.Conversation, ["activityId"] = posted.Id });
    }
}
