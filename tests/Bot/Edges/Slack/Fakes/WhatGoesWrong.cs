using System.Text;
using CheckinBot.Tests.Support.Slack;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Faults, limits, triggers that end.</summary>
public sealed class WhatGoesWrong
{
    [Fact]
    public async Task A_story_breaks_a_call_before_or_after_it_took_effect()
    {
        await using var slack = await FakeSlack.Open();
        var (app, sales) = Prepare(slack);
        slack.Meddle = _ => new SlackFault.Reset();
        await Assert.ThrowsAsync<HttpRequestException>(() => app.Says(sales, "never"));
        slack.Meddle = _ => new SlackFault.Status(503);
        Assert.Equal(503, (await Post(slack, app, sales, "never")).Status);
        slack.Meddle = _ => new SlackFault.Error("internal_error");
        Assert.Equal("internal_error", RawApp.Word((await Post(slack, app, sales, "never")).Body));
        Assert.Empty(sales.Messages);
        slack.Meddle = _ => new SlackFault.Error("fatal_error", Effect: true);
        Assert.Equal("fatal_error", RawApp.Word((await Post(slack, app, sales, "unsaid")).Body));
        slack.Meddle = _ => new SlackFault.LostAnswer();
        await Assert.ThrowsAsync<HttpRequestException>(() => app.Says(sales, "unheard"));
        slack.Meddle = _ => new SlackFault.Slow(TimeSpan.FromMinutes(5));
        var slow = app.Says(sales, "slow");
        await slack.Next(sales, 0, m => m.Text == "slow");
        Assert.False(slow.IsCompleted);
        Assert.Equal(["unsaid", "unheard", "slow"], sales.Messages.Select(m => m.Text));
        Assert.Empty(slack.Complaints);
        app.Dispose();
    }

    [Theory, InlineData(1, 1), InlineData(3, 3)]
    public async Task A_channel_takes_one_message_a_second_times_the_factor(double factor, int room)
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.Open(clock);
        var (app, sales) = Prepare(slack);
        slack.Limit(factor);
        for (var sent = 0; sent < room; sent++) await app.Says(sales, "x");
        var over = await Post(slack, app, sales, "x");
        Assert.Equal((429, TimeSpan.FromSeconds(1), "ratelimited"), (over.Status, over.Headers.RetryAfter!.Delta, RawApp.Word(over.Body)));
        clock.Advance(TimeSpan.FromSeconds(1));
        await app.Says(sales, "x");
        Assert.Equal((room + 1, 1), (sales.Messages.Count, slack.Throttled));
        app.Dispose();
    }

    [Fact]
    public async Task A_person_s_conversation_takes_no_more_by_its_id_and_by_theirs()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.Open(clock);
        var (app, sales) = Prepare(slack);
        slack.Limit();
        var marc = sales.Members[0];
        await app.Does("chat.postMessage", ("channel", marc.Id), ("text", "by the person"));
        var over = await Post(slack, app, sales.Workspace.DirectMessages(marc), "by the conversation");
        Assert.Equal((429, "ratelimited"), (over.Status, RawApp.Word(over.Body)));
        app.Dispose();
    }

    [Theory]
    [InlineData("users.list", 20)]
    [InlineData("conversations.info", 50)]
    [InlineData("users.info", 100)]
    public async Task A_method_has_its_tier_in_each_workspace(string method, int room)
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.Open(clock);
        var (app, sales) = Prepare(slack);
        var (other, _) = Prepare(slack);
        slack.Limit();
        for (var call = 0; call <= room; call++) await app.Does(method, ("channel", sales.Id), ("user", sales.Members[0].Id));
        await other.Does(method, ("channel", sales.Id));
        Assert.Equal(1, slack.Throttled);
        app.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_workspace_takes_three_hundred_messages_a_minute()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.Open(clock);
        var (app, sales) = Prepare(slack);
        slack.Limit();
        foreach (var n in Enumerable.Range(0, 301)) await Post(slack, app, sales.Workspace.AddChannel($"c{n}"), "x");
        Assert.Equal((300, 1), (slack.Revision, slack.Throttled));
        app.Dispose();
    }

    [Fact]
    public async Task A_trigger_is_good_for_three_seconds_and_once()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.Open(clock);
        var (app, sales) = Prepare(slack);
        var marc = sales.Members[0];
        var trigger = Pull();
        Assert.Equal(["ok", "exchanged_trigger_id"], [await Show(trigger), await Show(trigger)]);
        trigger = Pull();
        clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal("expired_trigger_id", await Show(trigger));
        slack.TriggerClock = TimeProvider.System;
        trigger = Pull();
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("ok", await Show(trigger));
        Assert.Contains("exchanged_trigger_id", Assert.Single(slack.Complaints), StringComparison.Ordinal);
        app.Dispose();

        string Pull() => (string)slack.Requests.Shortcut(marc, "checkin").Payload["trigger_id"]!;

        async Task<string> Show(string id) => RawApp.Word(await app.Does("views.open", $$"""{"trigger_id":"{{id}}","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[]} }"""));
    }

    [Fact]
    public async Task A_wave_of_two_thousand_is_kept_whole()
    {
        await using var slack = await FakeSlack.Open();
        var (app, sales) = Prepare(slack);
        var people = Enumerable.Range(0, 2_000).Select(n => sales.Workspace.AddUser($"Person{n} Nord")).ToList();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (person, _) =>
            await app.Does("chat.postMessage", $$"""{"channel":"{{person.Id}}","text":"x"}"""));
        Assert.All(people, p => Assert.Single(p.Workspace.DirectMessages(p).Messages));
        Assert.Equal((2_000, 0), (slack.Calls.Count, slack.Complaints.Count));
        app.Dispose();
    }

    private static (RawApp App, SlackChannel Sales) Prepare(FakeSlack slack)
    {
        var nord = slack.AddWorkspace();
        return (new RawApp(slack, slack.Install(nord).Token), nord.AddChannel("sales", nord.AddUser("Marc Lefèvre")));
    }

    private static Task<(int Status, System.Text.Json.Nodes.JsonObject Body, System.Net.Http.Headers.HttpResponseHeaders Headers)> Post(FakeSlack slack, RawApp app, SlackChannel channel, string text) =>
        app.Posts(new Uri(slack.Url + "/api/chat.postMessage"), new StringContent($$"""{"channel":"{{channel.Id}}","text":"{{text}}"}""", Encoding.UTF8, "application/json"));
}
