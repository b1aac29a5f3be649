using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Closing;

/// <summary>Claire's meetings: 19 expected on 29 October, and five more each Thursday. The team meets on Mondays.</summary>
public class TheLeadIsTold : Story
{
    private KeyResult meetings = null!;

    private async Task SalesOpens(string at, bool slipping = false, Person? lead = null, bool leadCarries = false)
    {
        var (claire, marc) = (Hire("Claire"), lead ?? Hire("Marc"));
        var sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, marc);
        meetings = Nord.Promise(leadCarries ? marc : claire, sales, "Meetings");
        Nord.Read(meetings, "2026-10-15", slipping ? 1 : 9);
        Nord.Read(meetings, "2026-10-22", slipping ? 1 : 14);
        if (slipping) Nord.Read(meetings, "2026-10-28", 2);
        await Opens(at);
    }

    private async Task<IEnumerable<string>> Week(string thursday, decimal value)
    {
        await Until(thursday + " 17:00");
        await Saves(meetings, thursday, value);
        await Until(Cast.Day.Of(thursday).AddDays(5).ToString("yyyy-MM-dd", null) + " 23:00");
        return ToLead;
    }

    private IEnumerable<string> ToLead => Post.Where(line => line.EndsWith("Gaps", StringComparison.Ordinal) || line.EndsWith("Start", StringComparison.Ordinal));

    [Fact]
    public async Task Once_when_it_begins_to_slip_and_again_only_after_it_had_recovered()
    {
        await SalesOpens("2026-10-28 12:00");
        Assert.Equal(["Wed 10-28 12:00 Marc Start"], await Week("2026-10-29", 17));
        Assert.Equal(["Mon 11-09 09:00 Marc Gaps"], await Week("2026-11-05", 17));
        await Change(async db => (await db.Episodes.SingleAsync()).AcknowledgedOn = Cast.Day.Of("2026-11-09"));
        Assert.Empty(await Week("2026-11-12", 22));
        Assert.Empty(await Week("2026-11-19", 35));
        Assert.Null(Assert.Single(await All<Episode>()).ClosedOn);
        Assert.Empty(await Week("2026-11-26", 40));
        Assert.Equal(Cast.Day.Of("2026-11-30"), Assert.Single(await All<Episode>()).ClosedOn);
        Assert.Empty(await Week("2026-12-03", 41));
        Assert.Equal(["Mon 12-14 09:00 Marc Gaps"], await Week("2026-12-10", 41));
        Assert.Equal(2, (await All<Episode>()).Count);
    }

    [Fact]
    public async Task Once_more_when_it_lies_about_for_a_week_and_once_more_when_it_gets_worse()
    {
        await SalesOpens("2026-10-28 12:00");
        await Week("2026-10-29", 17);
        await Week("2026-11-05", 17);
        Assert.Equal(["Mon 11-16 09:00 Marc Gaps"], await Week("2026-11-12", 18));
        Assert.Equal(["Mon 11-23 09:00 Marc Gaps"], await Week("2026-11-19", 18));
        Assert.Equal(["Mon 11-30 09:00 Marc Gaps"], await Week("2026-11-26", 18));
        Assert.Empty(await Week("2026-12-03", 18));
        Assert.Equal([ToldBecause.Unanswered, ToldBecause.Worse, ToldBecause.Unanswered], (await All<Telling>()).OrderBy(t => t.On).Select(t => t.Because));
    }

    [Fact]
    public async Task Not_of_what_slipped_before_we_looked()
    {
        await SalesOpens("2026-10-28 12:00", slipping: true);
        Assert.True(Assert.Single(await All<Episode>()).Silent);
        Assert.Equal(["Wed 10-28 12:00 Marc Start"], await Week("2026-10-29", 8));
        Assert.Empty(await Week("2026-11-05", 12));
    }

    [Fact]
    public async Task Not_of_what_they_carry_themselves()
    {
        await SalesOpens("2026-10-28 12:00", leadCarries: true);
        await Week("2026-10-29", 17);
        Assert.Empty(await Week("2026-11-05", 17));
        Assert.False(Assert.Single(await All<Episode>()).Silent);
    }

    [Fact]
    public async Task Not_while_they_muted_it_though_it_recovered_for_a_while()
    {
        await SalesOpens("2026-10-28 12:00");
        await Week("2026-10-29", 17);
        Assert.Single(await Week("2026-11-05", 17));
        await Change(async db => (await db.Episodes.SingleAsync()).MutedUntil = Cast.Day.Of("2026-12-31"));
        await Week("2026-11-12", 30);
        await Week("2026-11-19", 35);
        await Week("2026-11-26", 36);
        Assert.Empty(await Week("2026-12-03", 36));
        var again = (await All<Episode>()).Single(e => e.ClosedOn is null);
        Assert.Equal((true, Cast.Day.Of("2026-12-31")), (again.Silent, again.MutedUntil));
    }

    [Fact]
    public async Task In_their_own_morning_where_they_live()
    {
        await SalesOpens("2026-10-28 12:00", lead: Hire("Aroha", "Pacific/Auckland"));
        Assert.Equal(["Thu 10-29 09:00 Aroha Start"], await Week("2026-10-29", 17));
        Assert.Equal(["Tue 11-10 09:00 Aroha Gaps"], await Week("2026-11-05", 17));
    }

    [Fact]
    public async Task After_an_outage_of_days_where_things_stand_instead_of_an_alarm_that_came_too_late()
    {
        await SalesOpens("2026-10-28 12:00");
        await Week("2026-10-29", 17);
        await Until("2026-11-05 17:00");
        await Saves(meetings, "2026-11-05", 17);
        await Stops();
        await Returns("2026-11-12 11:00");
        Assert.Equal(["Thu 11-12 11:00 Marc Start"], ToLead);
        Assert.Empty(await Week("2026-11-12", 18));
        Assert.DoesNotContain(await All<Delivery>(), d => d.Kind == DeliveryKind.Gaps);
    }
}
