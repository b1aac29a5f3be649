using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Teams come and change while the service runs; nobody restarts it for that.</summary>
public class ANewTeam(Store store = Store.Sqlite) : Story(store)
{
    [Fact]
    public async Task Formed_on_Wednesday_it_is_asked_on_Thursday_and_summed_up_on_Monday()
    {
        await Opens("2026-11-18 12:00");
        var claire = Hire("Claire");
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
        await Nord.MoveNewcomersInto(Database);

        await Until("2026-11-23 12:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Fri 11-20 10:00 Claire Reminder", "Mon 11-23 09:00 #Sales Summary"],
            Post.Where(line => !line.EndsWith("redrawn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_joins_from_another_zone_or_moves_there_is_asked_by_the_clock_of_that_zone()
    {
        var claire = Hire("Claire");
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
        await Opens("2026-11-18 12:00");
        var sofia = Hire("Sofia", "America/Montreal");
        Nord.Join(sales, sofia);
        Nord.Promise(sofia, sales, "Demos");
        await Nord.MoveNewcomersInto(Database);
        await Change(async db => (await db.People.SingleAsync(p => p.Id == claire.Id)).SeenZone = "Pacific/Auckland");

        await Get<Walk>().Settled();
        await Until("2026-11-19 23:00");
        // Claire's hour is told by the clock of her team: 16:00 in Auckland is 4:00 in Paris, and 10:00 on Friday is Thursday evening.
        Assert.Equal(["Thu 11-19 04:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt", "Thu 11-19 22:00 Claire Reminder"], Post);
    }

    [Fact]
    public async Task What_changes_nobody_s_hour_leaves_the_triggers_alone()
    {
        var told = 0;
        var claire = Hire("Claire");
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        await Opens("2026-11-18 12:00");
        Database.TeamsChanged += () => told++;
        await Change(async db => (await db.Teams.SingleAsync(t => t.Id == sales.Id)).FirstSweptAt = Cast.Day.At("2026-11-18 12:00"));
        await Change(async db => (await db.People.SingleAsync(p => p.Id == claire.Id)).Language = "fr");
        Assert.Equal(0, told);
        await Change(async db => (await db.Teams.SingleAsync(t => t.Id == sales.Id)).MeetingDay = DayOfWeek.Friday);
        Assert.Equal(1, told);
    }
}
