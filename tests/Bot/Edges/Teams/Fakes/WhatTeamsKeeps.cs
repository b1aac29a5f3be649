using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>What becomes of a message: posted, replaced, deleted, in a chat or in a thread.</summary>
public sealed class WhatTeamsKeeps : IAsyncLifetime, IDisposable
{
    private FakeConnector connector = null!;
    private FakePerson marc = null!, claire = null!;
    private FakeTeam sales = null!;
    private RawBot bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        marc = tenant.AddPerson("Marc Lefèvre").Install();
        claire = tenant.AddPerson("Claire Dubois");
        sales = tenant.AddTeam("Sales", marc, claire);
        bot = new RawBot(tenant);
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(connector.Complaints);
        await connector.DisposeAsync();
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_chat_is_opened_once_and_its_messages_have_growing_numbers()
    {
        Assert.Equal("ConversationNotFound", Code(await bot.Does("POST", RawBot.Activities(claire.Chat), RawBot.Words("too early"))));
        foreach (var id in new[] { claire.Mri, claire.Id.ToString(), claire.Mri })
            Assert.Equal(claire.Chat.Id, (await bot.Does("POST", "v3/conversations", RawBot.Opening(id, claire.Tenant.Id))).Body!["id"]!.GetValue<string>());
        var first = long.Parse(await bot.Posts(claire.Chat, RawBot.Words("Café ☕")), null);
        Assert.True(long.Parse(await bot.Posts(claire.Chat, RawBot.Card()), null) > first);
        Assert.Equal(["Café ☕", null], claire.Chat.Messages.Select(m => m.Text));
        Assert.Equal("1.5", (string?)connector.Conversations[claire.Chat.Id].Messages[1].Card!["version"]);
    }

    [Fact]
    public async Task A_message_that_comes_with_the_opening_stands_there_without_an_id()
    {
        var answer = await bot.Does("POST", "v3/conversations", RawBot.Opening(marc.Mri, marc.Tenant.Id, $",\"activity\":{RawBot.Words("hello")}"));
        Assert.Equal("id", Assert.Single(answer.Body!.AsObject()).Key);
        Assert.Equal("hello", Assert.Single(marc.Chat.Messages).Text);
    }

    [Fact]
    public async Task A_replacement_keeps_what_was_before_and_a_deletion_ends_it()
    {
        var id = await bot.Posts(marc.Chat, RawBot.Words("one"));
        Assert.Equal(200, (await bot.Does("PUT", RawBot.Activities(marc.Chat, id), RawBot.Words("two"))).Status);
        var message = Assert.Single(marc.Chat.Messages);
        Assert.Equal(("two", "one", false), (message.Text, (string?)message.Versions[0]["text"], message.Deleted));

        Assert.Equal("ActivityNotFoundInConversation", Code(await bot.Does("PUT", RawBot.Activities(sales.General.Conversation, id), RawBot.Words("elsewhere"))));
        Assert.Equal(200, (await bot.Does("DELETE", RawBot.Activities(marc.Chat, id))).Status);
        Assert.Equal("ActivityNotFoundInConversation", Code(await bot.Does("PUT", RawBot.Activities(marc.Chat, id), RawBot.Words("three"))));
        Assert.Equal("ActivityNotFoundInConversation", Code(await bot.Does("DELETE", RawBot.Activities(marc.Chat, id))));
        Assert.Empty(marc.Chat.Standing);
        Assert.Equal([1, 2, 3], new[] { 1, connector.Revision - 1, connector.Revision });
    }

    [Fact]
    public async Task Text_and_a_card_together_become_two_messages_without_an_id()
    {
        var both = JsonNode.Parse(RawBot.Card())!;
        both["text"] = "hello";
        var answer = await bot.Does("POST", RawBot.Activities(marc.Chat), both.ToJsonString());
        Assert.Equal((201, 0), (answer.Status, answer.Body!.AsObject().Count));
        Assert.Equal([("hello", false), (null, true)], marc.Chat.Messages.Select(m => (m.Text, m.Card is not null)));
    }

    [Fact]
    public async Task A_post_in_a_channel_begins_a_thread_and_a_reply_stays_in_it()
    {
        var body = new JsonObject
        {
            ["isGroup"] = true, ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = sales.General.Id } },
            ["activity"] = JsonNode.Parse(RawBot.Words("summary")), ["tenantId"] = sales.Tenant.Id,
        };
        var answer = await bot.Does("POST", "v3/conversations", body.ToJsonString());
        var (thread, first) = (answer.Body!["id"]!.GetValue<string>(), answer.Body["activityId"]!.GetValue<string>());
        Assert.Equal($"{sales.General.Id};messageid={first}", thread);
        await bot.Posts(connector.Conversations[thread], RawBot.Words("in the thread"));
        await bot.Does("POST", RawBot.Activities(sales.General.Conversation, first), RawBot.Words("in reply"));
        Assert.Equal(["summary", "in the thread", "in reply"], connector.Conversations[thread].Messages.Select(m => m.Text));

        await bot.Posts(sales.General.Conversation, RawBot.Words("another"));
        Assert.Equal(2, sales.General.Threads.Count);
        Assert.Equal(200, (await bot.Does("PUT", RawBot.Activities(sales.General.Conversation, first), RawBot.Words("corrected"))).Status);
        Assert.Equal("corrected", connector.Conversations[thread].Messages[0].Text);
        Assert.Equal("ConversationNotFound", Code(await bot.Does("POST", $"v3/conversations/{Uri.EscapeDataString(sales.General.Id + ";messageid=1")}/activities", RawBot.Words("nowhere"))));
    }

    [Fact]
    public async Task A_story_waits_for_what_it_expects()
    {
        var before = connector.Revision;
        var inChannel = connector.Next(sales.Id, before);
        var second = connector.Next(marc.Chat.Id, before, m => m.Text == "two");
        var call = connector.NextCall(0, c => c.Route == ConnectorRoute.Update);
        var id = await bot.Posts(marc.Chat, RawBot.Words("one"));
        Assert.False(second.IsCompleted);
        await bot.Does("PUT", RawBot.Activities(marc.Chat, id), RawBot.Words("two"));
        Assert.Equal(id, (await second).Id);
        Assert.Equal(id, (await call).Activity);
        Assert.Equal("one", (await connector.Next(marc.Chat.Id, before)).Text);
        Assert.False(inChannel.IsCompleted);
        await bot.Posts(sales.General.Conversation, RawBot.Words("summary"));
        Assert.Equal("summary", (await inChannel).Text);
    }

    private static string? Code((int Status, JsonNode? Body, System.Net.Http.Headers.HttpResponseHeaders Headers) answer) => (string?)answer.Body?["error"]?["code"];
}
