using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

public abstract class Restart(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task Nobody_is_asked_twice_and_nobody_is_left_out()
    {
        var office = await Open();
        await office.AskNow();
        Assert.Equal(1, await office.Claire.Counts("Point de la semaine 47"));
        await using var again = await office.Reopen();
        await again.Days(2);
        Assert.Equal(1, await again.Claire.Counts("Point de la semaine 47\navant"));
        Assert.Equal(1, await again.Ada.Counts("Week 47 check-in"));
    }

    [Fact]
    public async Task An_hour_that_passed_while_it_was_down_is_made_up_for()
    {
        var office = await Open();
        await using var again = await office.Reopen(Office.Thursday.AddHours(3));
        await again.Walk.Settled();
        Assert.Equal(1, await again.Claire.Counts("Point de la semaine 47"));
    }

    [Fact]
    public async Task After_a_night_s_outage_nobody_is_woken()
    {
        var office = await Open();
        await using var again = await office.Reopen(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));
        await again.Walk.Settled();
        Assert.Equal(0, await again.Claire.Counts("Point de la semaine 47"));
        await again.WalkTo(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await again.Claire.Counts("Point de la semaine 47"));
    }

    [Fact]
    public async Task After_an_outage_of_two_weeks_the_open_week_is_asked_for()
    {
        var office = await Open();
        await using var again = await office.Reopen(new DateTimeOffset(2026, 12, 4, 9, 0, 0, TimeSpan.Zero));
        await again.Walk.Settled();
        Assert.Equal(1, await again.Claire.Counts("Point de la semaine 49"));
        Assert.Equal(0, await again.Claire.Counts("Point de la semaine 47"));
    }
}
