using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// What changes around the bot: where it is installed, who is there, what a channel is called. These only tell the bot; let the world
/// itself change by <see cref="FakePerson.Install"/> and its like.
/// </summary>
public static partial class TeamsActivities
{
    /// <summary>The app comes to a person: the first of the two activities that Teams sends then, the other being <see cref="Installation(FakePerson, string)"/>.</summary>
    public static JsonObject BotAdded(FakePerson person) => Members("membersAdded", person, null, [Bot(person.Tenant)]);

    public static JsonObject BotRemoved(FakePerson person) => Members("membersRemoved", person, null, [Bot(person.Tenant)]);

    /// <summary>The app comes to a team.</summary>
    public static JsonObject BotAdded(FakeTeam team, FakePerson by) => OfTeam(Members("membersAdded", by, team.General.Conversation, [Bot(team.Tenant)]), team, "teamMemberAdded");

    public static JsonObject BotRemoved(FakeTeam team, FakePerson by) => OfTeam(Members("membersRemoved", by, team.General.Conversation, [Bot(team.Tenant)]), team, "teamMemberRemoved");

    /// <summary>The app comes to a group chat.</summary>
    public static JsonObject BotAdded(FakeChat chat, FakePerson by) => Members("membersAdded", by, chat.Conversation, [Bot(chat.Tenant)]);

    public static JsonObject BotRemoved(FakeChat chat, FakePerson by) => Members("membersRemoved", by, chat.Conversation, [Bot(chat.Tenant)]);

    public static JsonObject MembersAdded(FakeTeam team, FakePerson by, params FakePerson[] people) =>
        OfTeam(Members("membersAdded", by, team.General.Conversation, people.Select(Account)), team, "teamMemberAdded");

    public static JsonObject MembersRemoved(FakeTeam team, FakePerson by, params FakePerson[] people) =>
        OfTeam(Members("membersRemoved", by, team.General.Conversation, people.Select(Account)), team, "teamMemberRemoved");

    /// <summary>The channel goes by the name it has now.</summary>
    public static JsonObject ChannelRenamed(FakeChannel channel, FakePerson by)
    {
        var activity = OfTeam(Envelope("conversationUpdate", by, channel.Team.General.Conversation, TeamsIds.Event()), channel.Team, "channelRenamed");
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        return activity;
    }

    /// <param name="action"><c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</param>
    public static JsonObject Installation(FakePerson person, string action)
    {
        var activity = Envelope("installationUpdate", person, null, TeamsIds.Event());
        activity["action"] = action;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    /// <inheritdoc cref="Installation(FakePerson, string)"/>
    public static JsonObject Installation(FakeTeam team, FakePerson by, string action)
    {
        var activity = OfTeam(Envelope("installationUpdate", by, team.General.Conversation, TeamsIds.Event()), team, eventType: null);
        activity["action"] = action;
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = team.General.Id } };
        return activity;
    }

    private static JsonObject Members(string change, FakePerson by, FakeConversation? place, IEnumerable<JsonObject> who)
    {
        var activity = Envelope("conversationUpdate", by, place, TeamsIds.Event());
        activity[change] = new JsonArray([.. who]);
        return activity;
    }

    private static JsonObject OfTeam(JsonObject activity, FakeTeam team, string? eventType)
    {
        var data = activity["channelData"]!;
        data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.GroupId };
        if (eventType is not null) data["eventType"] = eventType;
        return activity;
    }

    private static JsonObject Bot(FakeTenant tenant) => new() { ["id"] = tenant.Connector.BotId };

    private static JsonObject Account(FakePerson person) => new() { ["id"] = person.Mri, ["aadObjectId"] = person.Id.ToString() };
}
