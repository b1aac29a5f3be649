using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>The quarter of Sales ends on Thursday 31 December 2026; Claire has said twice that the meetings would be reached. Ada is in Care.</summary>
public abstract class TheRetro(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private async Task<Office> AtTheEnd(Func<TimeProvider, Company>? company = null)
    {
        var office = await Open(new DateTimeOffset(2026, 12, 31, 13, 0, 0, TimeSpan.Zero), company);
        await office.Database.Write(office.Company.Id, db =>
        {
            foreach (var (day, confidence, cause) in new[] { ("2026-11-26", Confidence.OnTrack, (Cause?)null), ("2026-12-03", Confidence.OffTrack, Cause.Market), ("2026-12-10", Confidence.OnTrack, null) })
                db.Checkins.Add(new Checkin
                {
                    Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, KeyResultId = office.Company.Ids["Rendez-vous"], PersonId = office.Claire.Id,
                    Period = Period.Week(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString(), AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                    Value = 26, Confidence = confidence, Cause = cause, At = office.Clock.GetUtcNow(),
                });
            return Task.CompletedTask;
        });
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "36");
        await office.Claire.Fills("Appels", "42");
        await office.Claire.Fills("Taux", "23,4");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Types("Ce qu’il faut en retenir", "Un poste vacant a coûté six semaines");
        await office.Claire.Presses("Enregistrer");
        return office;
    }

    [Fact]
    public async Task The_last_summary_tells_how_the_cycle_ended_and_the_retrospective_why()
    {
        await using var office = await AtTheEnd();
        await office.WalkTo(new DateTimeOffset(2027, 1, 4, 8, 30, 0, TimeSpan.Zero));
        var summary = (await office.Marc.Messages()).Last(m => m.Conversation == office.Channel("Sales")).Words;
        Assert.Contains("Bilan T4", summary, StringComparison.Ordinal);
        Assert.Contains("Note moyenne", summary, StringComparison.Ordinal);
        Assert.Contains("avait vu juste 1 fois sur 3", summary, StringComparison.Ordinal);
        await office.Marc.Says("bilan");
        await office.Marc.Sees("Bilan T4 · Sales", "Rendez-vous : 36 sur 60 · note 0,6", "confiance juste 1 fois sur 3 · reconduit", "« Un poste vacant a coûté six semaines »", "Taux", "note 1,0", "Cause n° 1 : marché");
        await office.Marc.DoesNotSee("Claire a");
    }

    [Fact]
    public async Task Whoever_may_not_see_the_key_results_reads_counts_and_of_a_small_team_none()
    {
        await using var office = await AtTheEnd(clock => Company.Small(clock).Person("Hugo Petit", "fr").Person("Inès Benali", "fr").Joins("Sales", "Hugo", "Inès"));
        await office.Ada.Says("retro Sales");
        await office.Ada.Sees("Retrospective T4 · Sales", "Average grade");
        Assert.DoesNotContain("Rendez-vous", await office.Ada.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("poste", await office.Ada.Last(), StringComparison.Ordinal);

        await using var small = await AtTheEnd();
        await small.Ada.Says("retro Sales");
        Assert.DoesNotContain("grade", await small.Ada.Last(), StringComparison.Ordinal);
        await small.Ada.Sees("5");
    }

    private static Company WithThirdQuarter(TimeProvider clock) => Company.Small(clock).Cycle("T3 2026", new(2026, 7, 1), new(2026, 9, 30));

    [Fact]
    public async Task A_cycle_is_asked_for_by_its_name_alone_or_beside_a_team_in_either_language()
    {
        await using var office = await Open(new DateTimeOffset(2026, 12, 31, 13, 0, 0, TimeSpan.Zero), WithThirdQuarter);
        async Task Asks(Actor person, string typed, params string[] sees)
        {
            await person.Says(typed);
            await person.Sees(sees);
        }
        await Asks(office.Marc, "bilan", "Bilan T4 · Sales");
        await Asks(office.Marc, "bilan T3 2026", "Bilan T3 2026 · Sales", "1er juil.");
        await Asks(office.Marc, "bilan Sales T3 2026", "Bilan T3 2026 · Sales");
        await Asks(office.Marc, "bilan q3 Sales", "Bilan T3 2026 · Sales");
        await Asks(office.Marc, "bilan Sales", "Bilan T4 · Sales");
        await Asks(office.Emma, "retro Q3 2026", "Retrospective T3 2026 · Care");
        await Asks(office.Emma, "retro Q4", "Retrospective T4 · Care");
        await Asks(office.Marc, "bilan T9 2026", "Aucune équipe ni aucun cycle ne s’appelle « T9 2026 »", "Cycles : T4, T3 2026", "bilan T4");
        await Asks(office.Emma, "retro Sales Q9", "There is no team and no cycle called “Sales Q9”", "Cycles: T4, T3 2026", "retro T4");
    }

    /// <summary>Sofia's basket ends with the quarter, under an objective of the year.</summary>
    [Fact]
    public async Task What_ends_in_the_quarter_under_an_objective_of_the_year_is_in_both()
    {
        await using var office = await AtTheEnd(clock => Company.Small(clock).Cycle("2026", new(2026, 1, 1), new(2026, 12, 31)).KeyResult("Panier", "PME", "Sofia", Kind.Level, 40, 50).Readings("Panier", 41, 42, 43, 44, 45, 46));
        await office.Database.Write(office.Company.Id, async db => (await db.Objectives.SingleAsync(o => o.Title == "PME")).CycleId = office.Company.Ids["2026"]);
        await office.Marc.Says("bilan T4");
        await office.Marc.Sees("Bilan T4 · Sales", "Rendez-vous : 36 sur 60", "Panier", "note 0,6");
        await office.Marc.Says("bilan 2026");
        await office.Marc.Sees("Bilan 2026 · Sales", "Panier");
        Assert.DoesNotContain("Rendez-vous", (await office.Marc.Messages())[^1].Words, StringComparison.Ordinal);
    }
}
