using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>A grade and what becomes of its key result are corrected by who gave them. The quarter ended on 31 December 2026, and Claire grades a week later; Marc leads Sales.</summary>
public abstract class TheGrades(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateTimeOffset NextYear = new(2027, 1, 7, 9, 0, 0, TimeSpan.Zero);

    private static Task<T> Look<T>(Office office, Func<AppDb, Task<T>> look) => office.Database.Read(office.Company.Id, look);

    private static Task<KeyResult?> Carried(Office office, string title) => Look(office, db => db.KeyResults.SingleOrDefaultAsync(k => k.CarriedFromId == office.Company.Ids[title]));

    [Fact]
    public async Task A_grade_is_corrected_by_who_gave_it_and_the_old_one_stays()
    {
        await using var office = await Open(NextYear);
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Corriger une note…");
        await office.Claire.Sees("Rendez-vous", "22 sur 60", "note 0,4", "L’ancienne reste visible");
        await Score(office, "Rendez-vous", "1,4");
        await office.Claire.Presses("Enregistrer");
        Assert.Contains("Une note va de 0,0 à 1,0", await office.Claire.Page(), StringComparison.Ordinal);
        await Score(office, "Rendez-vous", "0,6");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("note 0,6", "avant : 0,4");
        // Other words on what was learnt are no other grade.
        await office.Claire.Presses("Corriger une note…");
        await office.Claire.Types("Ce qu’il faut en retenir", "Un poste vacant");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("« Un poste vacant »", "avant : 0,4");
        await office.Claire.DoesNotSee("0,4 → 0,6");
        Assert.Equal([0.4m, 0.6m, 0.6m], await Look(office, async db => (await db.Grades.Where(g => g.KeyResultId == office.Company.Ids["Rendez-vous"]).ToListAsync()).OrderBy(g => g.At).Select(g => g.Score).ToList()));
        await office.Marc.Says("bilan");
        await office.Marc.Sees("note 0,6", "avant : 0,4");

        // Whoever leads reads who said what, and corrects nothing of it.
        await office.Marc.Says("statut Appels");
        await office.Marc.Sees("Note 0,7 · clos · Claire Dubois");
        await office.Marc.Press((await office.Marc.Messages())[^1], ActionText.Of("regrade-save", office.Company.Ids["Appels"]), new() { ["score." + ShortId.Of(office.Company.Ids["Appels"])] = "1" });
        await office.Marc.Sees("autre personne");
        Assert.Equal(5, await Look(office, db => db.Grades.CountAsync()));
    }

    [Fact]
    public async Task A_grade_that_was_emptied_is_the_one_that_the_numbers_give_and_the_receipt_says_so()
    {
        await using var office = await Open(NextYear);
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Corriger une note…");
        await Score(office, "Rendez-vous", "0,6");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("note 0,6", "avant : 0,4");
        await office.Claire.DoesNotSee("sans note saisie");
        await office.Claire.Presses("Corriger une note…");
        await Score(office, "Rendez-vous", "");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("note 0,4", "sans note saisie : celle que donnent les chiffres", "avant : 0,4 → 0,6");
        Assert.Equal([0.4m, 0.6m, 0.4m], await Look(office, async db => (await db.Grades.Where(g => g.KeyResultId == office.Company.Ids["Rendez-vous"]).ToListAsync()).OrderBy(g => g.At).Select(g => g.Score).ToList()));
    }

    /// <summary>Claire has carried her meetings over; Marc has not answered yet.</summary>
    [Fact]
    public async Task What_becomes_of_it_is_corrected_too_until_it_is_agreed()
    {
        await using var office = await Open(NextYear);
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Presses("Enregistrer");
        await office.Walk.Settled();
        await office.Marc.Sees("T1 2027 : 2 propositions à accepter", "Rendez-vous : 60 au 31 mars");

        await Correct(office, "Rendez-vous", "Clore");
        await office.Claire.Sees("note 0,4", "clos · avant : 0,4, reconduit");
        await office.Walk.Settled();
        var page = await office.Marc.Page();
        Assert.DoesNotContain("Rendez-vous : 60 au 31 mars", page, StringComparison.Ordinal);
        Assert.Contains("T1 2027 : 1 proposition à accepter", page, StringComparison.Ordinal);
        Assert.NotNull((await Carried(office, "Rendez-vous"))!.ClosedOn);
        Assert.Equal([Ending.CarryOver, Ending.Close], await Look(office, async db => (await db.Grades.Where(g => g.KeyResultId == office.Company.Ids["Rendez-vous"]).ToListAsync()).OrderBy(g => g.At).ThenBy(g => g.Id).Select(g => g.Ending).ToList()));

        await Correct(office, "Rendez-vous", "Indicateur");
        var kpi = (await Carried(office, "Rendez-vous"))!;
        Assert.Equal((true, Agreement.Proposed, (DateOnly?)null, (decimal?)60m), (kpi.Standing, kpi.Agreement, kpi.ClosedOn, kpi.BandLow));
        await office.Walk.Settled();
        await office.Marc.Sees("T1 2027 : 2 propositions à accepter");
        await office.Marc.Presses("Tout accepter");
        await office.Marc.Sees("T1 2027 : tout est accepté");

        // What is agreed runs: the card says where it can be ended.
        await office.Marc.Says("bilan");
        await office.Marc.Sees("suivi comme indicateur désormais · avant : 0,4, reconduit → 0,4, clos");
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Corriger une note…");
        await office.Claire.Sees("Accepté pour T1 2027 : la suite se décide là-bas (réviser, clore).");
        await office.Claire.Press((await office.Claire.Messages())[^1], ActionText.Of("regrade-save"), new() { ["next." + ShortId.Of(office.Company.Ids["Rendez-vous"])] = "Close" });
        Assert.Null((await Carried(office, "Rendez-vous"))!.ClosedOn);
        Assert.Equal(3, await Look(office, db => db.Grades.CountAsync(g => g.KeyResultId == office.Company.Ids["Rendez-vous"])));
    }

    /// <summary>Claire alone has a draft in the next quarter, and she takes it back: Marc's message says so, and the objective that was made for it is gone.</summary>
    [Fact]
    public async Task A_draft_that_was_taken_back_leaves_nothing_behind()
    {
        await using var office = await Open(NextYear);
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Presses("Enregistrer");
        await office.Walk.Settled();
        await office.Marc.Sees("T1 2027 : 2 propositions à accepter");
        await Correct(office, "Rendez-vous", "Clore");
        await Correct(office, "Taux", "Clore");
        await office.Walk.Settled();
        await office.Marc.Sees("T1 2027 : aucune réponse attendue");
        Assert.Equal(0, await Look(office, db => db.Objectives.CountAsync(o => o.CarriedFromId != null && o.ClosedOn == null)));
        Assert.Equal(0, await Look(office, db => db.Revisions.CountAsync(r => r.State == ProposalState.Waiting)));

        await Correct(office, "Taux", "Reconduire");
        await office.Walk.Settled();
        await office.Marc.Sees("T1 2027 : 1 proposition à accepter", "Taux");
        Assert.Equal(1, await Look(office, db => db.Objectives.CountAsync(o => o.CarriedFromId != null && o.ClosedOn == null)));
    }

    /// <summary>In the middle of April: the quarter that followed is over too.</summary>
    [Fact]
    public async Task What_is_graded_late_goes_on_in_a_cycle_that_is_not_over()
    {
        await using var office = await Open(new DateTimeOffset(2027, 4, 15, 9, 0, 0, TimeSpan.Zero));
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Presses("Enregistrer");
        Assert.Equal((new DateOnly(2027, 4, 1), new DateOnly(2027, 6, 30)), await Carried(office, "Rendez-vous") is { } next ? (next.Start, next.Due) : default);
    }

    private static async Task Correct(Office office, string keyResult, string ending)
    {
        await office.Claire.Says("cycle");
        await office.Claire.Presses("Corriger une note…");
        await office.Claire.Picks(keyResult, ending);
        await office.Claire.Presses("Enregistrer");
    }

    private static async Task Score(Office office, string keyResult, string score)
    {
        var form = (await office.Claire.Messages()).Last(m => m.Inputs.Any(i => i.Id.StartsWith("score.", StringComparison.Ordinal)));
        await office.Claire.Fills(form.Inputs.First(i => i.Id == "score." + ShortId.Of(office.Company.Ids[keyResult])), score);
    }
}
