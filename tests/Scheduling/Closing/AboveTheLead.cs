using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Closing;

/// <summary>
/// Hélène leads the region, which carries nothing itself; under it Marc leads Sales with its five, and under that Yann leads Leads. Each meets on
/// Mondays at half past nine unless told.
/// </summary>
public abstract class AboveTheLead(Store store) : Story(store)
{
    private Person helene = null!, marc = null!, claire = null!;
    private Team region = null!, sales = null!;
    private KeyResult meetings = null!;

    private void Company(DayOfWeek salesMeets = DayOfWeek.Monday)
    {
        (helene, marc, claire) = (Hire("Hélène"), Hire("Marc"), Hire("Claire"));
        region = Form("Region", helene, DayOfWeek.Monday, "09:30", "Europe/Paris", helene);
        sales = Form("Sales", marc, salesMeets, "09:30", "Europe/Paris", claire, marc, Hire("Sofia"), Hire("Tom"), Hire("Ines"));
        sales.ParentId = region.Id;
        meetings = Nord.Promise(claire, sales, "Meetings");
        Nord.Read(meetings, "2026-10-15", 9);
        Nord.Read(meetings, "2026-10-22", 14);
    }

    private Task<TeamsBelow> Below(string at, Person? reader = null, int smallest = SmallestGroup.Usual) => Database.Read(Nord.Id, db =>
        TeamsBelow.Of(db, region.Id, (reader ?? helene).Id, Cast.Day.At(at), new SmallestGroup(smallest), default));

    private IEnumerable<string> ToHelene => Post.Where(line => line.Contains("Hélène", StringComparison.Ordinal));

    [Fact]
    public async Task Hears_alone_of_what_got_worse_below_and_not_again_while_it_stays()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Until("2026-10-29 17:00");
        await Saves(meetings, "2026-10-29", 20);
        await Until("2026-11-04 12:00");
        Assert.Empty(ToHelene);
        await Until("2026-11-10 12:00");
        Assert.Equal(["Mon 11-09 09:00 Hélène Gaps"], ToHelene);
        Assert.Equal("0 0 0 1 0 0 1", Assert.Single((await Below("2026-11-10 12:00")).Teams).Tally.ToString());
        await Until("2026-11-17 12:00");
        Assert.Empty(ToHelene);
    }

    [Fact]
    public async Task Counts_a_week_whose_rounds_end_at_the_same_hour_as_her_own_in_that_very_message()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Until("2026-11-02 09:01");
        Assert.Equal(["Mon 11-02 09:00 Hélène Gaps"], ToHelene);
    }

    [Fact]
    public async Task Counts_what_ended_after_her_last_message_in_the_next()
    {
        Company(DayOfWeek.Tuesday);
        await Opens("2026-10-28 12:00");
        await Until("2026-11-08 12:00");
        Assert.Empty(ToHelene);
        await Until("2026-11-09 12:00");
        Assert.Equal(["Mon 11-09 09:00 Hélène Gaps"], ToHelene);
    }

    [Fact]
    public async Task A_team_is_counted_with_all_that_is_under_it_and_nothing_private_is()
    {
        Company();
        var yann = Hire("Yann");
        var leads = Form("Leads", yann, DayOfWeek.Monday, "09:30", "Europe/Paris", yann);
        leads.ParentId = sales.Id;
        Nord.Promise(yann, leads, "Calls");
        var secret = Nord.Promise(yann, leads, "Secret", Level.Tactical, k => k.Cadence = Objectives.Rhythm.Cadence.Weekly);
        await Opens("2026-10-28 12:00");
        await Change(async db => (await db.Objectives.FindAsync(secret.ObjectiveId))!.Private = true);
        await Until("2026-11-03 12:00");
        var only = Assert.Single((await Below("2026-11-03 12:00")).Teams);
        Assert.Equal(("Sales", 2, 2), (only.Name, only.Tally.KeyResults, only.Tally.Missing));
    }

    [Fact]
    public async Task Of_a_team_of_few_people_there_are_no_figures_but_together_with_others_of_its_kind()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Until("2026-11-03 12:00");
        Assert.Single((await Below("2026-11-03 12:00")).Teams);
        var alone = await Below("2026-11-03 12:00", smallest: 6);
        Assert.Equal((0, 1, null), (alone.Teams.Count, alone.Few, alone.Together));

        var care = Form("Care", marc, DayOfWeek.Tuesday, "09:30", "Europe/Paris", Hire("Ada"), claire);
        care.ParentId = region.Id;
        Nord.Promise(claire, care, "Answers");
        await Nord.MoveNewcomersInto(Database);
        await Until("2026-11-11 12:00");
        var together = await Below("2026-11-11 12:00", smallest: 6);
        Assert.Equal((0, 2, 2), (together.Teams.Count, together.Few, together.Together?.KeyResults));
        // Six people in all: Claire is in both teams and one person.
        Assert.Null((await Below("2026-11-11 12:00", smallest: 7)).Together);
    }

    [Fact]
    public async Task A_team_that_she_leads_herself_is_none_below_her()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Until("2026-11-03 12:00");
        Assert.False((await Below("2026-11-03 12:00", marc)).Any);
        Assert.True((await Below("2026-11-03 12:00")).Any);
    }

    [Fact]
    public async Task Waits_for_her_own_news_where_she_has_had_much_already()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Change(db =>
        {
            db.AddRange(Enumerable.Range(0, 4).Select(at => new Delivery
            {
                Id = Cast.Some.Id(), OrganisationId = Nord.Id, PersonId = helene.Id, Kind = DeliveryKind.Help, Subject = $"{at}", Period = "W2026-44",
                State = DeliveryState.Sent, NotBefore = Cast.Day.At("2026-10-30 09:00"), SentAt = Cast.Day.At("2026-10-30 09:00"),
            }));
            return Task.CompletedTask;
        });
        await Until("2026-11-02 12:00");
        Assert.Empty(ToHelene);
    }

    public sealed class OnSqlite() : AboveTheLead(Store.Sqlite);

    public sealed class OnPostgres() : AboveTheLead(Store.Postgres);
}
