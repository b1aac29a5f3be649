using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CheckinBot.Tests.Scheduling.Weeks;

public class AMovedMeeting : Story
{
    private readonly Team sales;

    public AMovedMeeting(Store store = Store.Sqlite) : base(store)
    {
        var (claire, emma) = (Hire("Claire"), Hire("Emma"));
        sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
        Nord.Promise(emma, Form("Care", null, DayOfWeek.Friday, "14:00", "Europe/Paris", emma), "Answers");
    }

    private async Task Moves(DayOfWeek day, TimeOnly at)
    {
        await Change(async db =>
        {
            var team = await db.Teams.SingleAsync(t => t.Id == sales.Id);
            (team.MeetingDay, team.MeetingTime) = (day, at);
        });
        await Get<Schedule>().Reconcile();
    }

    private async Task<Dictionary<string, DateTimeOffset?>> Triggers()
    {
        var scheduler = await Get<ISchedulerFactory>().GetScheduler();
        return (await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All })).Items.ToDictionary(t => t.Key.ToString(), t => t.NextFireTimeUtc);
    }

    [Fact]
    public async Task Moves_its_triggers_and_leaves_the_other_teams_alone()
    {
        await Opens("2026-11-18 12:00");
        var before = await Triggers();
        Assert.Equal(6, before.Count);
        await Moves(DayOfWeek.Wednesday, new(11, 0));
        var after = await Triggers();
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        foreach (var (key, at) in before) Assert.Equal(key.Contains($"{sales.Id:N}", StringComparison.Ordinal), after[key] != at);
        await Until("2026-11-25 12:00");
        Assert.Equal(["Mon 11-23 16:00 Claire Prompt", "Tue 11-24 10:00 Claire Reminder", "Wed 11-25 10:30 #Sales Summary"],
            Post.Where(line => !line.EndsWith("redrawn", StringComparison.Ordinal) && !line.Contains("Emma", StringComparison.Ordinal) && !line.Contains("Care", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Moved_forward_by_an_hour_it_is_still_summed_up_before_it_begins()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-20 17:00");
        await Moves(DayOfWeek.Monday, new(8, 30));
        await Until("2026-11-23 12:00");
        Assert.Contains("Mon 11-23 08:00 #Sales Summary", Post);
    }

    [Fact]
    public async Task A_team_that_nobody_is_in_any_more_has_no_triggers()
    {
        await Opens("2026-11-18 12:00");
        await Change(db => db.Memberships.Where(m => m.TeamId == sales.Id).ExecuteDeleteAsync());
        await Get<Schedule>().Reconcile();
        Assert.Equal(3, (await Triggers()).Count);
    }
}
