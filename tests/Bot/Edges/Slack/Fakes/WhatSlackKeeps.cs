using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>What becomes of messages, views, files and lists.</summary>
public sealed class WhatSlackKeeps : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider clock = new(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
    private FakeSlack slack = null!;
    private SlackWorkspace nord = null!;
    private SlackUser marc = null!, claire = null!;
    private SlackChannel sales = null!;
    private RawApp app = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Open(clock);
        nord = slack.AddWorkspace();
        (marc, claire) = (nord.AddUser("Marc Lefèvre"), nord.AddUser("Claire Dubois"));
        sales = nord.AddChannel("sales", marc, claire);
        app = new RawApp(slack, slack.Install(nord).Token);
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(slack.Complaints);
        await slack.DisposeAsync();
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Direct_messages_are_opened_once_and_hold_what_is_posted_to_the_person()
    {
        var first = await app.Does("conversations.open", $$"""{"users":"{{marc.Id}}"}""");
        var again = await app.Does("conversations.open", ("users", marc.Id));
        Assert.Equal((false, true), ((bool)first["already_open"]!, (bool)again["already_open"]!));
        var posted = await app.Does("chat.postMessage", $$"""{"channel":"{{marc.Id}}","text":"Café ☕","metadata":{"event_type":"delivery","event_payload":{"id":"1"} } }""");
        Assert.Equal(((string)first["channel"]!["id"]!, "delivery"), ((string)posted["channel"]!, (string)posted["message"]!["metadata"]!["event_type"]!));
        var message = Assert.Single(nord.DirectMessages(marc).Messages);
        Assert.Equal(("Café ☕", "1795093200.000100", true), (message.Text, message.Ts, message.ByBot));
    }

    [Fact]
    public async Task An_update_keeps_the_metadata_and_text_alone_takes_the_blocks_away()
    {
        var posted = await app.Does("chat.postMessage", $$"""{"channel":"{{sales.Id}}","text":"one","blocks":[{"type":"divider"}],"metadata":{"event_type":"x","event_payload":{} } }""");
        var ts = (string)posted["ts"]!;
        Assert.Equal("ok", RawApp.Word(await app.Does("chat.update", $$"""{"channel":"{{sales.Id}}","ts":"{{ts}}","text":"two"}""")));
        var message = Assert.Single(sales.Messages);
        Assert.Equal(("two", "one", null, true), (message.Text, (string?)message.Versions[0]["text"], message.Blocks, message.Metadata is not null));
        Assert.NotNull((string?)message.Versions[0]["blocks"]![0]!["block_id"]);
        await app.Does("chat.update", $$"""{"channel":"{{sales.Id}}","ts":"{{ts}}","text":"three","metadata":{} }""");
        Assert.Null(sales.Messages[0].Metadata);
        await app.Does("chat.delete", $$"""{"channel":"{{sales.Id}}","ts":"{{ts}}"}""");
        Assert.Equal("message_not_found", RawApp.Word(await app.Does("chat.update", $$"""{"channel":"{{sales.Id}}","ts":"{{ts}}","text":"four"}""")));
        Assert.Empty(sales.Standing);
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one_found_by_nobody_and_updated_by_no_call()
    {
        var answer = await app.Does("chat.postEphemeral", $$"""{"channel":"{{sales.Id}}","user":"{{marc.Id}}","text":"psst"}""");
        Assert.Equal((1, 0), (sales.SeenBy(marc).Count, sales.SeenBy(claire).Count));
        Assert.Empty((await app.Does("conversations.history", ("channel", sales.Id)))["messages"]!.AsArray());
        Assert.Equal("message_not_found", RawApp.Word(await app.Does("chat.update", $$"""{"channel":"{{sales.Id}}","ts":"{{answer["message_ts"]}}","text":"x"}""")));
    }

    [Fact]
    public async Task History_is_read_from_a_moment_on_newest_first_and_page_by_page()
    {
        for (var n = 1; n <= 5; n++)
        {
            await app.Does("chat.postMessage", $$"""{"channel":"{{sales.Id}}","text":"{{n}}","metadata":{"event_type":"x","event_payload":{} } }""");
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        var oldest = sales.Messages[1].Ts;
        var page = await app.Does("conversations.history", ("channel", sales.Id), ("oldest", oldest), ("limit", "2"), ("include_all_metadata", "true"));
        Assert.Equal(["5", "4"], Texts(page));
        Assert.NotNull(page["messages"]![0]!["metadata"]);
        var rest = await app.Does("conversations.history", ("channel", sales.Id), ("oldest", oldest), ("limit", "2"), ("cursor", (string)page["response_metadata"]!["next_cursor"]!));
        Assert.Equal(["3"], Texts(rest));
        Assert.Equal(("", false), ((string)rest["response_metadata"]!["next_cursor"]!, (bool)rest["has_more"]!));
        Assert.Null(rest["messages"]![0]!["metadata"]);
        slack.MostHistory = 1;
        Assert.Equal(["5"], Texts(await app.Does("conversations.history", ("channel", sales.Id))));
    }

    [Fact]
    public async Task People_come_in_pages_with_zone_language_and_address_where_that_may_be_read()
    {
        foreach (var n in Enumerable.Range(0, 250)) nord.AddUser(string.Create(CultureInfo.InvariantCulture, $"Person{n} Nord"));
        (claire.Locale, claire.Zone, marc.Deleted) = ("fr-FR", null, true);
        var first = await app.Does("users.list", ("limit", "1000"), ("include_locale", "true"));
        var second = await app.Does("users.list", ("limit", "1000"), ("cursor", (string)first["response_metadata"]!["next_cursor"]!));
        Assert.Equal((200, 54), (first["members"]!.AsArray().Count, second["members"]!.AsArray().Count));
        var people = first["members"]!.AsArray().ToDictionary(m => (string)m!["id"]!, m => m!);
        Assert.True((bool)people[nord.Bot.Id]["is_bot"]!);
        Assert.False((bool)people["USLACKBOT"]["is_bot"]!);
        Assert.Equal((true, null), ((bool)people[marc.Id]["deleted"]!, people[marc.Id]["tz"]));
        Assert.Equal(("fr-FR", null, "claire.dubois@nord.example"), ((string)people[claire.Id]["locale"]!, people[claire.Id]["tz"], (string)people[claire.Id]["profile"]!["email"]!));
        Assert.Equal(3600, (int)second["members"]![0]!["tz_offset"]!);
        Assert.Null(second["members"]![0]!["locale"]);
        Assert.Equal([marc.Id, claire.Id, nord.Bot.Id], (await app.Does("conversations.members", ("channel", sales.Id)))["members"]!.AsArray().Select(m => (string)m!));
    }

    [Fact]
    public async Task A_picture_is_announced_uploaded_completed_and_then_takes_a_moment()
    {
        slack.PicturesTake = 1;
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];
        var announced = await app.Does("files.getUploadURLExternal", ("filename", "chart.png"), ("length", "7"));
        var id = (string)announced["file_id"]!;
        Assert.Equal(200, (await app.Posts(new Uri((string)announced["upload_url"]!), new ByteArrayContent(png))).Status);
        Assert.Equal("ok", RawApp.Word(await app.Does("files.completeUploadExternal", ("files", $$"""[{"id":"{{id}}","title":"Chart"}]"""))));
        var message = $$"""{"channel":"{{sales.Id}}","text":"x","blocks":[{"type":"image","alt_text":"x","slack_file":{"id":"{{id}}"} }]}""";
        Assert.Equal("invalid_blocks", RawApp.Word(await app.Does("chat.postMessage", message)));
        Assert.Equal("ok", RawApp.Word(await app.Does("chat.postMessage", message)));
        Assert.Equal(png, Assert.Single(slack.Files).Content);
    }

    [Fact]
    public async Task An_answer_by_its_address_is_for_one_person_unless_told_and_is_taken_five_times_in_half_an_hour()
    {
        var url = new Uri((string)slack.Requests.Command(marc, "/okr", "", sales).Payload["response_url"]!);
        Assert.Equal(200, await Answer(url, """{"text":"for you"}"""));
        Assert.Equal(200, await Answer(url, """{"text":"for all","response_type":"in_channel"}"""));
        Assert.Equal([marc.Id, null], sales.Messages.Select(m => m.OnlyFor));
        await Answer(url, """{"text":"3"}""");
        await Answer(url, """{"text":"4"}""");
        Assert.Equal(200, await Answer(url, """{"text":"5"}"""));
        Assert.Equal(404, await Answer(url, """{"text":"6"}"""));
        var late = new Uri((string)slack.Requests.Command(marc, "/okr", "", sales).Payload["response_url"]!);
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(404, await Answer(late, """{"text":"late"}"""));
        Assert.Equal(5, sales.Messages.Count);
    }

    [Fact]
    public async Task What_was_pressed_in_can_be_replaced_by_its_address_even_for_one_person_and_deleted()
    {
        await app.Does("chat.postEphemeral", $$"""{"channel":"{{sales.Id}}","user":"{{marc.Id}}","text":"one","blocks":[{"type":"divider"}]}""");
        var message = sales.Messages[0];
        var pressed = slack.Requests.MessageAction(marc, sales, message, [], []).Payload;
        Assert.Equal((true, null), ((bool)pressed["container"]!["is_ephemeral"]!, pressed["message"]));
        var url = new Uri((string)pressed["response_url"]!);
        Assert.Equal(200, await Answer(url, """{"text":"two","replace_original":true}"""));
        Assert.Equal(("two", null, marc.Id), (sales.Messages[0].Text, sales.Messages[0].Blocks, sales.Messages[0].OnlyFor));
        Assert.Equal(200, await Answer(url, """{"delete_original":true}"""));
        Assert.Empty(sales.SeenBy(marc));
    }

    [Fact]
    public async Task A_link_is_shown_where_it_stands()
    {
        var person = new SlackClient(slack, marc, _ => Task.FromResult(new SlackAnswer(200, "")));
        Assert.Null(await person.Share(sales, new Uri("https://okr.nord.example/o/1")));
        slack.Unfurling.Domains.Add("nord.example");
        Assert.NotNull(await person.Share(sales, new Uri("https://okr.nord.example/o/1")));
        var call = new JsonObject
        {
            ["channel"] = sales.Id, ["ts"] = sales.Messages[0].Ts,
            ["unfurls"] = new JsonObject { ["https://okr.nord.example/o/1"] = new JsonObject { ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) } },
        };
        Assert.Equal("ok", RawApp.Word(await app.Does("chat.unfurl", call.ToJsonString())));
        Assert.NotNull(sales.Messages[0].Unfurls);
    }

    [Fact]
    public async Task A_story_waits_for_what_it_expects()
    {
        var (message, view, call) = (slack.Next(sales, 0, m => m.Text == "two"), slack.NextView(marc, 0), slack.NextCall(0, c => c.Method == "views.publish"));
        await app.Says(sales, "one");
        Assert.False(message.IsCompleted);
        await app.Says(sales, "two");
        await app.Does("views.publish", $$"""{"user_id":"{{marc.Id}}","view":{"type":"home","blocks":[]} }""");
        Assert.Equal(("two", "home", "views.publish"), ((await message).Text, (await view).Type, (await call).Method));
    }

    private async Task<int> Answer(Uri url, string json) => (await app.Posts(url, new StringContent(json, Encoding.UTF8, "application/json"))).Status;

    private static string[] Texts(JsonObject page) => [.. page["messages"]!.AsArray().Select(m => (string)m!["text"]!)];
}
