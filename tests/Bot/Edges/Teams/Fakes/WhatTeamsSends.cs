using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Teams;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>Activities have the shape that Teams gives them.</summary>
public sealed class WhatTeamsSends : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private FakePerson claire = null!, ada = null!;
    private FakeTeam sales = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.Open(clock: new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero)));
        var tenant = connector.AddTenant();
        (claire, ada) = (tenant.AddPerson("Claire Dubois"), tenant.AddPerson("Ada Byron"));
        claire.Locale = "fr-FR";
        sales = tenant.AddTeam("Sales", claire, ada);
    }

    public Task DisposeAsync() => connector.DisposeAsync().AsTask();

    [Fact]
    public void Words_in_a_chat_carry_who_where_and_when() => Assert.Equal(
        $"message text=status from={claire.Mri}/{claire.Id} to={connector.BotId} in={claire.Chat.Id}/personal/{claire.Tenant.Id} fr-FR Europe/Paris 2026-11-19T14:00:00.000+01:00",
        Told(TeamsActivities.Message(claire, "status")));

    [Theory, InlineData(true), InlineData(false)]
    public void In_a_channel_the_bot_and_others_are_mentioned(bool entityText)
    {
        var thread = sales.AddChannel("Weekly").NewThread();
        var activity = TeamsActivities.Message(claire, $"status {TeamsActivities.Mentioned(ada)}", thread, [ada], entityText);
        Assert.Equal("<at>CheckinBot</at> status <at>Ada Byron</at>", (string?)activity["text"]);
        Assert.Equal([$"{connector.BotId} {(entityText ? "<at>CheckinBot</at>" : "")}", $"{ada.Mri} {(entityText ? "<at>Ada Byron</at>" : "")}"],
            activity["entities"]!.AsArray().Where(e => (string?)e!["type"] == "mention").Select(e => $"{e!["mentioned"]!["id"]} {e["text"]}"));
        Assert.Equal((sales.Id, thread.Channel!.Id, true), ((string?)activity["channelData"]!["team"]!["id"], (string?)activity["channelData"]!["channel"]!["id"], (bool)activity["conversation"]!["isGroup"]!));
        Assert.StartsWith(thread.Channel.Id + ";messageid=", (string?)activity["conversation"]!["id"], StringComparison.Ordinal);
        Assert.Equal("groupChat", (string?)TeamsActivities.Message(ada, "help", ada.Tenant.AddGroupChat(ada, claire).Conversation)["conversation"]!["conversationType"]);
    }

    [Fact]
    public void A_press_is_an_invoke_or_a_message_with_a_value()
    {
        var data = new JsonObject { ["do"] = "save/1", ["value.1"] = "24" };
        var execute = TeamsActivities.Execute(claire, data, "1763557200000", trigger: "automatic");
        Assert.Equal("adaptiveCard/action automatic Action.Execute do save/1 1763557200000",
            $"{execute["name"]} {execute["value"]!["trigger"]} {execute["value"]!["action"]!["type"]} {execute["value"]!["action"]!["verb"]} {execute["value"]!["action"]!["data"]!["do"]} {execute["replyToId"]}");
        var submit = TeamsActivities.Submit(claire, data, "1763557200000");
        Assert.Equal("message 24 1763557200000 ", $"{submit["type"]} {submit["value"]!["value.1"]} {submit["replyToId"]} {submit["text"]}");
        Assert.NotEqual((string?)execute["id"], (string?)TeamsActivities.Execute(claire, data, "1763557200000")["id"]);
    }

    [Fact]
    public void Changes_say_what_changed()
    {
        Assert.Equal(connector.BotId, (string?)TeamsActivities.BotAdded(claire)["membersAdded"]![0]!["id"]);
        Assert.Equal(connector.BotId, (string?)TeamsActivities.BotRemoved(sales, claire)["membersRemoved"]![0]!["id"]);
        Assert.Equal($"{ada.Id} {sales.Id}", $"{TeamsActivities.MembersAdded(sales, claire, ada)["membersAdded"]![0]!["aadObjectId"]} {TeamsActivities.MembersRemoved(sales, claire, ada)["conversation"]!["id"]}");
        var chat = ada.Tenant.AddGroupChat(ada, claire);
        Assert.Equal($"{connector.BotId} {chat.Conversation.Id}", $"{TeamsActivities.BotAdded(chat, ada)["membersAdded"]![0]!["id"]} {TeamsActivities.BotRemoved(chat, ada)["conversation"]!["id"]}");
        sales.General.Name = "Généralités";
        var renamed = TeamsActivities.ChannelRenamed(sales.General, claire)["channelData"]!;
        Assert.Equal("channelRenamed Généralités Sales", $"{renamed["eventType"]} {renamed["channel"]!["name"]} {renamed["team"]!["name"]}");
        Assert.Equal("installationUpdate add-upgrade", $"{TeamsActivities.Installation(claire, "add-upgrade")["type"]} {TeamsActivities.Installation(sales, claire, "add-upgrade")["action"]}");
        Assert.Equal("like", (string?)TeamsActivities.Reaction(claire, "1763557200000")["reactionsAdded"]![0]!["type"]);
        Assert.Equal("hologram", (string?)TeamsActivities.Unknown(claire)["type"]);
    }

    private static string Told(JsonObject a) =>
        $"{a["type"]} text={a["text"]} from={a["from"]!["id"]}/{a["from"]!["aadObjectId"]} to={a["recipient"]!["id"]} in={a["conversation"]!["id"]}/{a["conversation"]!["conversationType"]}/{a["channelData"]!["tenant"]!["id"]} {a["locale"]} {a["localTimezone"]} {a["localTimestamp"]}";
}
