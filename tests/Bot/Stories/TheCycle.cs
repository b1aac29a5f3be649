using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>A quarter that ends on Thursday 31 December 2026. Marc leads Sales, Claire carries there; Emma leads Care, Ada carries there; Otto is admin.</summary>
public abstract class TheCycle(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateTimeOffset LastDay = new(2026, 12, 31, 13, 0, 0, TimeSpan.Zero), NextYear = new(2027, 1, 7, 9, 0, 0, TimeSpan.Zero);

    private static Task<T> Look<T>(Office office, Func<AppDb, Task<T>> look) => office.Database.Read(office.Company.Id, look);

    private static Task<KeyResult?> Carried(Office office, string title) => Look(office, db => db.KeyResults.SingleOrDefaultAsync(k => k.CarriedFromId == office.Company.Ids[title]));

    [Fact]
    public async Task What_ends_is_graded_on_the_week_s_card_and_goes_on_ends_or_is_watched()
    {
        await using var office = await Open(LastDay);
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "36");
        await office.Claire.Fills("Appels", "42");
        await office.Claire.Fills("Taux", "23,4");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Noter 3 résultats clés");
        Assert.Contains("36 sur 60 · note 0,6", await office.Claire.Page(), StringComparison.Ordinal);
        await office.Claire.Types("Ce qu’il faut en retenir", "Un poste vacant a coûté six semaines");
        await office.Claire.Picks("Taux", "Indicateur");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Note 0,6 · reconduit", "Note 1,0 · suivi comme indicateur désormais");
        Assert.DoesNotContain("(Noter", await office.Claire.Last(), StringComparison.Ordinal);
        // What has its grade is over: nothing holds it back any more.
        Assert.DoesNotContain("qu’est-ce qui freine", await office.Claire.Last(), StringComparison.Ordinal);

        var grades = await Look(office, db => db.Grades.ToListAsync());
        Assert.Equal([Ending.CarryOver, Ending.Close, Ending.Kpi], [.. grades.Select(g => g.Ending).Order()]);
        Assert.Equal((36m, 0.6m, "Un poste vacant a coûté six semaines"), grades.Where(g => g.KeyResultId == office.Company.Ids["Rendez-vous"]).Select(g => (g.Value, g.Score, g.Reflection!)).Single());
        var (next, kpi) = ((await Carried(office, "Rendez-vous"))!, (await Carried(office, "Taux"))!);
        Assert.Equal((36m, 60m, new DateOnly(2027, 1, 1), Agreement.Proposed, false), (next.Baseline, next.Target, next.Start, next.Agreement, next.Standing));
        Assert.Equal((true, 23m, (decimal?)null), (kpi.Standing, kpi.BandLow, kpi.BandHigh));
        Assert.Equal(next.ObjectiveId, kpi.ObjectiveId);
        Assert.Null(await Carried(office, "Appels"));
    }

    [Fact]
    public async Task What_goes_on_is_agreed_with_the_lead_in_one_message_a_cycle_and_asked_about_from_then_on()
    {
        await using var office = await Open(LastDay);
        // What is to be remarked of the quarter that ends is no remark on the next one.
        await office.Database.Write(office.Company.Id, async db =>
        {
            var win = await db.Objectives.SingleAsync(o => o.Title == "Win more meetings");
            db.Objectives.Add(new Objective { Id = Ids.New(office.Clock), OrganisationId = win.OrganisationId, Key = "campaign", Title = "Win firms in Lyon", OwnerId = win.OwnerId, TeamId = win.TeamId, CycleId = win.CycleId });
        });
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "36");
        await office.Claire.Fills("Appels", "38");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Noter 3 résultats clés");
        await office.Claire.Picks("Appels", "Reconduire");
        await office.Claire.Presses("Enregistrer");
        await office.Walk.Settled();
        await office.Marc.Sees("T1 2027 : 3 propositions à accepter", "Rendez-vous : 60 au 31 mars · Claire", "Appels");
        Assert.Equal(1, await office.Marc.Counts("T1 2027"));
        await office.Marc.DoesNotSee("Aucun résultat clé ne le mesure");
        await office.Marc.Presses("Tout accepter");
        await office.Marc.Sees("T1 2027 : tout est accepté");
        Assert.Equal(Agreement.Agreed, (await Carried(office, "Rendez-vous"))!.Agreement);
        Assert.Equal(0, await Look(office, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Decided)));

        await office.WalkTo(new DateTimeOffset(2027, 1, 7, 16, 30, 0, TimeSpan.Zero));
        await office.Claire.Sees("Point de la semaine 1", "Rendez-vous · 60 au 31 mars");
    }

    [Fact]
    public async Task What_was_left_open_is_offered_at_the_opening_and_what_ended_is_graded_late()
    {
        await using var office = await Open(NextYear);
        // The year was over on the same day; it is the quarter that is looked back on.
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Cycles.Add(new Cycle { Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, Key = "2026", Name = "2026", Start = new(2026, 1, 1), End = new(2026, 12, 31) });
            return Task.CompletedTask;
        });
        await office.Marc.Says("cycle");
        await office.Marc.Sees("(Bilan T4)");
        await office.Marc.Sees("Cycle · Sales", "Encore ouvert depuis T4", "Win more meetings", "4 résultats clés ouverts");
        await office.Marc.Presses("Reconduire");
        Assert.Equal([Agreement.Proposed, Agreement.Proposed], [(await Carried(office, "Rendez-vous"))!.Agreement, (await Carried(office, "Demos"))!.Agreement]);
        Assert.Equal(4, await Look(office, db => db.KeyResults.CountAsync(k => k.CarriedFromId != null)));
        await office.Claire.Sees("T1 2027 : 3 propositions à accepter");
        await office.Claire.Says("cycle");
        await office.Claire.Sees("Rendez-vous : Marc attend une réponse depuis le 7 janv. · 60 au 31 mars");
        await office.Claire.Presses("Tout accepter");
        Assert.Equal((Agreement.Agreed, (DateOnly?)new DateOnly(2027, 1, 7)), ((await Carried(office, "Rendez-vous"))!.Agreement, (await Carried(office, "Rendez-vous"))!.AgreedOn));

        await office.Claire.Says("cycle");
        await office.Claire.Presses("Noter 3 résultats clés");
        Assert.Contains("Accepté pour T1 2027 : la suite se décide là-bas", await office.Claire.Page(), StringComparison.Ordinal);
        await office.Claire.Presses("Enregistrer");
        Assert.Contains("3 résultats clés notés", await office.Claire.Page(), StringComparison.Ordinal);
        Assert.Equal(3, await Look(office, db => db.Grades.CountAsync()));
        Assert.Equal(4, await Look(office, db => db.KeyResults.CountAsync(k => k.CarriedFromId != null)));
        // All of it was accepted and runs: its grade says so, whatever would have been likely.
        Assert.All(await Look(office, db => db.Grades.ToListAsync()), g => Assert.Equal(Ending.CarryOver, g.Ending));
        await office.Claire.Says("cycle");
        Assert.DoesNotContain("(Noter", await office.Claire.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_way_each_key_result_is_kept_revised_or_dropped_on_the_receipt_of_that_week()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Fills("Appels", "41");
        await office.Claire.Presses("Enregistrer");
        Assert.DoesNotContain("Mi-parcours", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Claire.Presses("Moyens");
        await office.Claire.Sees("Mi-parcours · Rendez-vous : garder, réviser ou arrêter ?", "en retrait depuis le 19 nov.", "moyens");
        await office.Claire.Presses("Arrêter");
        await office.Claire.Sees("Noté : à arrêter (cause : moyens). La réunion de l’équipe tranchera.", "garder, réviser ou arrêter ?");
        await office.Claire.Presses("Tout garder (2)");
        await office.Claire.Sees("Noté : gardé.");
        Assert.DoesNotContain("garder, réviser", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Walk.Settled();
        Assert.Equal(0, await Look(office, db => db.Deliveries.CountAsync(d => d.PersonId == office.Marc.Id && d.SentAt != null && d.Kind != DeliveryKind.Start)));
    }

    [Fact]
    public async Task To_revise_half_way_opens_the_form_and_the_receipt_remembers_it()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Passer");
        await office.Claire.Presses("Réviser");
        Assert.Contains("Réviser : Rendez-vous", await office.Claire.Page(), StringComparison.Ordinal);
        Assert.Contains("Noté : à réviser.", await office.Claire.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_cycle_is_made_by_who_leads_by_the_calendar_or_with_days_of_its_own()
    {
        await using var office = await Open();
        await office.Marc.Says("cycle");
        await office.Marc.Sees("T4, semaine 8 sur 14", "mi-parcours : 16 nov.", "dernier quart dès le 9 déc.", "1 objectif ouvert · 4 résultats clés ouverts", "Rien n’est encore prévu ensuite.");
        await office.Marc.Presses("Cycle suivant");
        await office.Marc.Presses("Créer le cycle");
        Assert.Contains("Ensuite T1 2027, du 1er janv. 2027 au 31 mars 2027", await office.Marc.Page(), StringComparison.Ordinal);
        await office.Emma.Says("cycle");
        await office.Emma.Sees("Then T1 2027, 1 Jan 2027 to 31 Mar 2027");
        await office.Emma.Presses("Next cycle");
        await office.Emma.Picks("How long?", "Our own days");
        await office.Emma.Types("First day", "1 March 2027");
        await office.Emma.Types("Last day", "1 February 2027");
        await office.Emma.Types("Name", "Spring campaign");
        await office.Emma.Presses("Create the cycle");
        Assert.Contains("The last day comes after the first", await office.Emma.Page(), StringComparison.Ordinal);
        await office.Emma.Picks("How long?", "Our own days");
        await office.Emma.Types("First day", "1 March 2027");
        await office.Emma.Types("Last day", "15 May 2027");
        await office.Emma.Types("Name", "Spring campaign");
        await office.Emma.Presses("Create the cycle");
        Assert.Equal((new DateOnly(2027, 3, 1), new DateOnly(2027, 5, 15)), await Look(office, async db => await db.Cycles.SingleAsync(c => c.Name == "Spring campaign") is var made ? (made.Start, made.End) : default));
    }

    [Fact]
    public async Task Who_neither_carries_nor_leads_grades_carries_and_makes_nothing()
    {
        await using var office = await Open(LastDay);
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "36");
        await office.Claire.Presses("Enregistrer");
        await office.Ada.Says("help");
        var (card, mine) = ((await office.Ada.Messages())[^1], await Look(office, db => db.Deliveries.SingleAsync(d => d.PersonId == office.Claire.Id && d.Kind == DeliveryKind.Prompt)));
        var meetings = office.Company.Ids["Rendez-vous"];
        await office.Ada.Press(card, ActionText.Of("grade-save", mine.Id), new() { ["next." + ShortId.Of(meetings)] = "Close" });
        await office.Ada.Press(card, ActionText.Of("mid-drop", mine.Id, meetings), []);
        await office.Ada.Press(card, ActionText.Of("cycle-carry", office.Company.Ids["Win more meetings"]), []);
        await office.Ada.Press(card, ActionText.Of("cycle-next-save"), []);
        await office.Ada.Press(card, ActionText.Of("opening-accept", mine.Id), []);
        Assert.Equal((0, 0, 1, 0), await Look(office, async db => (await db.Grades.CountAsync(), await db.KeyResults.CountAsync(k => k.CarriedFromId != null), await db.Cycles.CountAsync(), await db.Taps.CountAsync())));
        await office.Ada.Says("cycle Sales");
        Assert.DoesNotContain("Win more", await office.Ada.Last(), StringComparison.Ordinal);
    }
}
