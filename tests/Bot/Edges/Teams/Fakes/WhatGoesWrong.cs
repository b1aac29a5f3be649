using CheckinBot.Tests.Support.Teams;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>Broken connections, limits and waves.</summary>
public sealed class WhatGoesWrong
{
    [Fact]
    public async Task A_broken_connection_hides_whether_it_happened()
    {
        await using var connector = await FakeConnector.Open();
        var marc = connector.AddTenant().AddPerson("Marc Lefèvre").Install();
        using var bot = new RawBot(marc.Tenant);
        connector.Meddle = _ => new Fault.Reset();
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Posts(marc.Chat, RawBot.Words("never")));
        connector.Meddle = _ => new Fault.LostAnswer();
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Posts(marc.Chat, RawBot.Words("unheard")));
        connector.Meddle = call => call.Number == 3 ? new Fault.Status(429, "ConversationThrottled", TimeSpan.FromSeconds(1.5)) : null;
        var throttled = await bot.Does("POST", RawBot.Activities(marc.Chat), RawBot.Words("not now"));
        Assert.Equal((429, TimeSpan.FromSeconds(2)), (throttled.Status, throttled.Headers.RetryAfter!.Delta));
        Assert.Equal("unheard", Assert.Single(marc.Chat.Messages).Text);
        Assert.Equal([null, null, 429], connector.Calls.Select(c => c.Status));
    }

    [Fact]
    public async Task Two_writes_at_a_time_may_be_one_too_many()
    {
        await using var connector = await FakeConnector.Open();
        var marc = connector.AddTenant().AddPerson("Marc Lefèvre").Install();
        connector.OneAtATime = true;
        using var bot = new RawBot(marc.Tenant);
        connector.Meddle = call => call.Number == 1 ? new Fault.Slow(TimeSpan.FromMinutes(5)) : null;
        var slow = bot.Posts(marc.Chat, RawBot.Words("slow"));
        await connector.Next(marc.Chat.Id, 0);
        Assert.Equal(412, (await bot.Does("POST", RawBot.Activities(marc.Chat), RawBot.Words("second"))).Status);
        Assert.False(slow.IsCompleted);
        Assert.Equal("slow", Assert.Single(marc.Chat.Messages).Text);
    }

    [Theory, InlineData(1, 7), InlineData(2, 14)]
    public async Task A_chat_takes_seven_a_second_times_the_factor(double factor, int room)
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var connector = await FakeConnector.Open(clock: clock);
        var marc = connector.AddTenant().AddPerson("Marc Lefèvre").Install();
        connector.Limit(factor);
        using var bot = new RawBot(marc.Tenant);
        for (var sent = 0; sent < room; sent++) await bot.Posts(marc.Chat, RawBot.Words("x"));
        var over = await bot.Does("POST", RawBot.Activities(marc.Chat), RawBot.Words("x"));
        Assert.Equal((429, TimeSpan.FromSeconds(1)), (over.Status, over.Headers.RetryAfter!.Delta));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(201, (await bot.Does("POST", RawBot.Activities(marc.Chat), RawBot.Words("x"))).Status);
        Assert.Equal((room + 1, 1), (marc.Chat.Messages.Count, connector.Throttled));
    }

    [Fact]
    public async Task A_tenant_takes_fifty_a_second()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
        await using var connector = await FakeConnector.Open(clock: clock);
        var (tenant, other) = (connector.AddTenant(), connector.AddTenant());
        connector.Limit();
        using var bot = new RawBot(tenant);
        using var elsewhere = new RawBot(other);
        for (var n = 0; n < 51; n++) await bot.Does("POST", RawBot.Activities(tenant.AddPerson($"Person{n} Nord").Install().Chat), RawBot.Words("x"));
        await elsewhere.Posts(other.AddPerson("Ada Byron").Install().Chat, RawBot.Words("x"));
        Assert.Equal((51, 1), (connector.Revision, connector.Throttled));
    }

    [Fact]
    public async Task A_wave_of_two_thousand_is_kept_whole()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var people = Enumerable.Range(0, 2_000).Select(n => tenant.AddPerson($"Person{n} Nord").Install()).ToList();
        using var bot = new RawBot(tenant);
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (person, _) => await bot.Posts(person.Chat, RawBot.Card()));
        Assert.All(people, p => Assert.Single(p.Chat.Messages));
        Assert.Equal(2_000, people.Select(p => p.Chat.Messages[0].Id).Distinct().Count());
        Assert.Equal((2_000, 0), (connector.Calls.Count, connector.Complaints.Count));
    }
}
