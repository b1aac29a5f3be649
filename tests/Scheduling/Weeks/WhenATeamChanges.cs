using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Sales meets in Paris on Monday and is asked on Thursday; then something changes before the round is over.</summary>
public class WhenATeamChanges : Story
{
    private readonly Person claire, sofia;
    private readonly Team sales;

    public WhenATeamChanges(Store store = Store.Sqlite) : base(store)
    {
        (claire, sofia) = (Hire("Claire"), Hire("Sofia", "America/Montreal"));
        sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, sofia);
        Nord.Promise(claire, sales, "Meetings");
        Nord.Promise(sofia, sales, "Demos");
    }

    private IEnumerable<string> Asked => Post.Where(line => line.EndsWith("Prompt", StringComparison.Ordinal) || line.EndsWith("Summary", StringComparison.Ordinal));

    [Fact]
    public async Task A_meeting_moved_to_where_its_hour_to_ask_has_gone_by_is_prepared_all_the_same()
    {
        // They were asked before, so this team is not one that is only being set up.
        await Opens("2026-11-12 12:00");
        await Until("2026-11-18 09:00");
        _ = Post;
        await Meets(DayOfWeek.Thursday, new(15, 0));
        await Until("2026-11-20 12:00");
        // Nine in the morning in Montréal, too: nobody is woken for it.
        Assert.Equal(["Wed 11-18 09:00 Claire Prompt", "Wed 11-18 09:00 Sofia Prompt", "Thu 11-19 14:30 #Sales Summary"], Asked);
    }

    [Fact]
    public async Task A_team_that_never_was_asked_is_not_asked_at_once_because_somebody_sets_it_up()
    {
        await Opens("2026-11-18 09:00");
        await Meets(DayOfWeek.Thursday, new(15, 0));
        await Until("2026-11-20 12:00");
        Assert.Empty(Asked);
    }

    [Fact]
    public async Task A_meeting_put_off_ends_its_round_when_that_was_to_end()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-20 12:00");
        await Meets(DayOfWeek.Thursday, new(11, 0));
        await Until("2026-11-23 12:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt", "Mon 11-23 09:00 #Sales Summary"], Asked);
    }

    [Fact]
    public async Task Who_moves_to_where_the_hour_has_gone_by_is_asked_all_the_same_and_once()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        await Lives(sofia, "Pacific/Auckland");
        await Lives(claire, "Asia/Tokyo");
        await Until("2026-11-22 12:00");
        // Sofia's line tells Montréal's clock: it is nine on Friday in Auckland.
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 15:00 Sofia Prompt"], Asked);
    }

    [Fact]
    public async Task Whose_team_is_removed_or_who_was_the_last_of_a_zone_takes_the_triggers_along()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        await Change(async db => db.Remove(await db.Memberships.SingleAsync(m => m.PersonId == sofia.Id)));
        await Get<Walk>().Settled();
        Assert.DoesNotContain(await Triggers(), t => t.Contains("Montreal", StringComparison.Ordinal));
        Assert.Equal(3, (await Triggers()).Count);
        // The last one goes: who was asked is still summed up.
        await Change(async db => db.Remove(await db.Memberships.SingleAsync(m => m.PersonId == claire.Id)));
        await Until("2026-11-23 12:00");
        Assert.NotNull(Assert.Single(await All<Round>()).ClosedAt);
        await Change(async db => db.Remove(await db.Teams.SingleAsync(t => t.Id == sales.Id)));
        await Get<Walk>().Settled();
        Assert.Empty(await Triggers());
    }

    [Fact]
    public async Task Who_comes_back_alone_to_a_zone_is_asked_there_again()
    {
        sofia.LeftOn = Cast.Day.Of("2026-11-10");
        await Opens("2026-11-18 12:00");
        await Change(async db => (await db.People.SingleAsync(p => p.Id == sofia.Id)).LeftOn = null);
        await Until("2026-11-20 12:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt"], Asked);
    }

    private async Task Meets(DayOfWeek day, TimeOnly at)
    {
        await Change(async db =>
        {
            var team = await db.Teams.SingleAsync(t => t.Id == sales.Id);
            (team.MeetingDay, team.MeetingTime) = (day, at);
        });
        await Get<Walk>().Settled();
    }

    private async Task Lives(Person person, string zone)
    {
        await Change(async db => (await db.People.SingleAsync(p => p.Id == person.Id)).Zone = zone);
        await Get<Walk>().Settled();
    }

    private async Task<List<string>> Triggers() =>
        [.. (await (await Get<ISchedulerFactory>().GetScheduler()).QueryTriggers(new TriggerQuery { Take = PagedQuery.All })).Items.Select(t => t.Key.ToString())];
}
