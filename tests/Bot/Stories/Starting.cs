using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Nobody starts from an empty page. Marc leads Sales, Emma Care; the cycle ends on 31 December.</summary>
public abstract class Starting(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task Each_template_proposes_a_cascade_whose_measures_open_filled()
    {
        await using var office = await Open();
        foreach (var point in Catalogue.OfTheService.All)
        {
            await Ask(office, office.Emma, "A small or medium-sized firm", Voice.English["Start.Goes" + point.Orientation], "Growing SME", point.Role.En);
            await office.Emma.Sees([.. point.Objectives.Select(o => o.Title.En).Append("Proposed view: KPI, because an SME lives on indicators kept healthy")]);
            var first = point.Objectives[0].Measures[0];
            await office.Emma.Presses(Button(first.Title.En));
            await office.Emma.Sees($"[{first.Title.En}]", $"[{point.Objectives[0].Title.En}]");
            await office.Emma.Presses("Save");
            await office.Emma.Sees("Saved and agreed", first.Title.En);
        }
        var kept = await office.Database.Read(office.Company.Id, db => db.Objectives.Where(o => o.Orientation != null).ToListAsync());
        Assert.Equal(Catalogue.OfTheService.All.Count, kept.Count);
        Assert.All(kept, o => Assert.NotNull(o.Perspective));
    }

    [Fact]
    public async Task A_cascade_is_written_part_by_part_changed_on_the_way_and_hangs_together()
    {
        await using var office = await Open();
        await Ask(office, office.Marc, "Une organisation établie", "Croissance : gagner plus", "Scale-up qui se structure", "Prospection (SDR)", "démarrer", "Proposer");
        await office.Marc.Sees("Pour démarrer : Prospection (SDR) · Croissance · Scale-up qui se structure", "Vue proposée : Tableau de bord, car", "avec beaucoup de services", "valeur de bascule 75 : cap sur optimisation",
            "Opportunités acceptées par les commerciaux : 75 au 31 déc.", "Taux de réponse aux premiers messages : de 5 % à 8 %");
        await office.Marc.DoesNotSee("Adopter");

        // What leads is written first, with a target of one's own; what it leads to comes after.
        await office.Marc.Presses(Button("Prospects contactés pour la première fois"));
        await office.Marc.Sees("[Prospects contactés pour la première fois]", "[Weekly]", "[120]", "[Prospecter chaque semaine, sans creux]");
        await office.Marc.Types("Cible", "90");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Enregistré et agréé", "Prospects contactés pour la première fois : 90 par semaine");
        await office.Marc.Presses(Button("Rendez-vous qualifiés tenus"));
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Rendez-vous qualifiés tenus : 150");
        await office.Marc.Presses(Button("Opportunités acceptées par les commerciaux"));
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Opportunités acceptées par les commerciaux : 75");

        var (contacts, meetings, opportunities) = await office.Database.Read(office.Company.Id, async db => (
            await db.KeyResults.SingleAsync(k => k.Title.StartsWith("Prospects contactés")), await db.KeyResults.SingleAsync(k => k.Title == "Rendez-vous qualifiés tenus"),
            await db.KeyResults.SingleAsync(k => k.Title.StartsWith("Opportunités acceptées"))));
        Assert.Equal((90m, Indicator.Leading, meetings.Id), (contacts.Target, contacts.Indicator, contacts.LeadsToId));
        Assert.Equal((opportunities.Id, opportunities.ObjectiveId), (meetings.LeadsToId, meetings.ObjectiveId));
        var objectives = await office.Database.Read(office.Company.Id, db => db.Objectives.Where(o => o.Orientation == Orientation.Growth).ToListAsync());
        Assert.Equal(2, objectives.Count);
        var (upper, lower) = (objectives.Single(o => o.Id == opportunities.ObjectiveId), objectives.Single(o => o.Id == contacts.ObjectiveId));
        Assert.Equal((upper.Id, Level.Operational, Perspective.InternalProcess), (lower.ParentId, lower.Level, lower.Perspective));

        await Ask(office, office.Marc, "Une organisation établie", "Croissance : gagner plus", "Scale-up qui se structure", "Prospection (SDR)", "démarrer", "Proposer");
        await office.Marc.Sees("✓", "Rendez-vous qualifiés tenus");
        await office.Marc.Says("tableau Sales");
        await office.Marc.Sees("Prospecter chaque semaine, sans creux", "→ Ouvrir des portes chez les entreprises");
        await office.Marc.Says("/okr démarrer");
        await office.Marc.Presses("Proposer");
        await office.Marc.Sees("Choisir une réponse.");
    }

    [Fact]
    public async Task At_its_turning_point_the_receipt_proposes_what_comes_next_once()
    {
        await using var office = await Open();
        await Ask(office, office.Claire, "Une PME", "Croissance : gagner plus", "PME en croissance", "Vente terrain", "démarrer", "Proposer");
        await office.Claire.Presses(Button("Nouveaux clients signés"));
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Nouveaux clients signés : 12");
        await office.AskNow();
        await office.Claire.Fills("Nouveaux clients signés", "12");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Nouveaux clients signés : 12 atteints.", "la rétention et l’optimisation, pour garder ce qui est gagné");
        await office.Claire.Presses("Voir par où démarrer");
        await office.Claire.Sees("Par où démarrer", "[Optimisation]", "[field-sales]");
        Assert.NotNull(await office.Database.Read(office.Company.Id, async db => (await db.TurningPoints.SingleAsync()).AnsweredOn));
    }

    [Fact]
    public async Task A_tipping_value_is_written_with_a_key_result_changed_on_its_detail_and_told_in_the_summary_once_it_is_reached()
    {
        await using var office = await Open();
        await office.Claire.Says("nouveau Signer 12 clients d’ici le 31 décembre");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Types("Départ", "0");
        await office.Claire.Types("Valeur de bascule", "8");
        await office.Claire.Presses("Enregistrer");
        Assert.Contains("Que proposer à cette valeur", await office.Claire.Page(), StringComparison.Ordinal);
        await office.Claire.Types("Valeur de bascule", "8");
        await office.Claire.Picks("Ensuite, cap sur", "Optimisation");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Valeur de bascule 8 : cap sur optimisation");

        await office.Claire.Says("statut Clients à signer");
        await office.Claire.Presses("Bascule…");
        await office.Claire.Types("Valeur de bascule", "0");
        await office.Claire.Presses("Enregistrer");
        Assert.Contains("0 est atteint dès le départ", await office.Claire.Page(), StringComparison.Ordinal);
        await office.Claire.Types("Valeur de bascule", "10");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Valeur de bascule 10 : cap sur optimisation");
        // An objective has one: another of its key results is told so.
        await office.Marc.Says("statut Rendez-vous");
        await office.Marc.Presses("Bascule…");
        await office.Marc.Types("Valeur de bascule", "40");
        await office.Marc.Picks("Ensuite, cap sur", "Croissance");
        await office.Marc.Presses("Enregistrer");
        Assert.Contains("porte déjà la valeur de bascule de cet objectif", await office.Marc.Page(), StringComparison.Ordinal);
        await office.Ada.Says("help");
        await office.Ada.Press((await office.Ada.Messages())[^1], ActionText.Of("turn-at-save", office.Company.Ids["Rendez-vous"]), []);
        await office.Ada.Sees("belongs to somebody else");

        await office.AskNow();
        await office.Claire.Fills("Clients à signer", "10");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("10 atteints", "la rétention et l’optimisation");
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("Clients à signer, 10 atteints : ensuite, la rétention et l’optimisation, pour garder ce qui est gagné.",
            (await office.Marc.Messages()).Last(m => m.Conversation == office.Channel("Sales")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mix_takes_one_objective_of_each_way_and_an_admin_takes_the_words_over()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Joins("Care", "Otto"));
        await Ask(office, office.Otto, "A start-up", "A mix of all three", "B2B services", "Customer success");
        await office.Otto.Sees("Sell more to satisfied customers", "Keep the customers won", "Focus support on the customers who matter most", "Proposed view: OKR, because", "a start-up still looks for what works");
        await Ask(office, office.Otto, "A small or medium-sized firm", "A mix of all three", "B2B services", "Customer success");
        await office.Otto.Presses("Use the KPI view");
        await office.Otto.Sees("Three ways to see the same objectives");
        await office.Claire.Says("nouveau");
        await office.Claire.Sees("Nouvel indicateur");
    }

    private static async Task Ask(Office office, Actor who, string maturity, string way, string profile, string role, string word = "start", string show = "Propose")
    {
        var french = word != "start";
        // What is said twice in one moment has no order.
        await office.WalkTo(office.Clock.GetUtcNow().AddSeconds(1));
        await who.Says(word);
        await who.Picks(french ? "L’organisation" : "The organisation", maturity);
        await who.Picks(french ? "Son cap" : "Where it is going", way);
        await who.Picks(french ? "Le type d’entreprise" : "What kind of company", profile);
        await who.Picks(french ? "Pour qui" : "For whom", role);
        await who.Presses(show);
    }

    private static string Button(string title) => Cut.To(title, 28);
}
