using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>People write key results as they would say them. It is Thursday 19 November 2026; the cycle ends on 31 December.</summary>
public abstract class ANewKeyResult(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private const string Sentence = "/okr new Porter le taux de rendez-vous qualifiés de 20 % à 23 % en 3 mois";

    [Fact]
    public async Task A_sentence_in_French_fills_the_form_and_what_is_saved_is_asked_about()
    {
        await using var office = await Open();
        await office.Claire.Says(Sentence);
        await office.Claire.Sees("Nouveau résultat clé", "[Taux de rendez-vous qualifiés]", "[Level]", "[20]", "[23]", "[%]", "[Increase]", "[19 février 2027]", "[AsItsLevel]");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Enregistré et agréé", "Taux de rendez-vous qualifiés : de 20 % à 23 % au 19 févr.", "Porté par Claire · demandé chaque semaine", "Première question : jeudi 19 nov. à 16 h.");
        var kept = await Newest(office);
        Assert.Equal((Kind.Level, 20m, 23m, "%", Direction.Increase, new DateOnly(2026, 11, 19), new DateOnly(2027, 2, 19)), (kept.Kind, kept.Baseline, kept.Target, kept.Unit, kept.Direction, kept.Start, kept.Due));
        Assert.Equal((Agreement.Agreed, new DateOnly(2026, 11, 19), office.Claire.Id, office.Company.Ids["Win more meetings"]), (kept.Agreement, kept.AgreedOn, kept.OwnerId, kept.ObjectiveId));
        await office.AskNow();
        await office.Claire.Sees("Point de la semaine 47", "Taux de rendez-vous qualifiés");
    }

    [Fact]
    public async Task A_sentence_in_English_makes_an_objective_too()
    {
        await using var office = await Open();
        await office.Ada.Says("new 300 qualified leads by 31 December");
        await office.Ada.Sees("New key result", "[Cumulative]", "[300]", "[31 December 2026]");
        await office.Ada.Picks("Objective", "A new objective");
        await office.Ada.Types("Its title", "Win more small firms");
        await office.Ada.Presses("Save");
        await office.Ada.Sees("Saved and agreed", "300 by 31 Dec", "Win more small firms", "team Care");
        var kept = await Newest(office);
        var objective = await office.Database.Read(office.Company.Id, db => db.Objectives.SingleAsync(o => o.Id == kept.ObjectiveId));
        Assert.Equal(("Win more small firms", office.Company.Ids["Care"], office.Company.Ids["T4"], Level.Operational), (objective.Title, objective.TeamId, objective.CycleId, objective.Level));
    }

    [Fact]
    public async Task From_nothing_each_field_says_what_it_needs_and_nothing_typed_is_lost()
    {
        await using var office = await Open();
        await office.Claire.Says("nouveau");
        await office.Claire.Types("Ce qui est mesuré", "Appels sortants");
        await office.Claire.Types("Cible", "quarante");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("[Appels sortants]", "[quarante]", "Choisir ce qu’est le chiffre.", "Saisir un nombre, par exemple 23,5.", "Donner le dernier jour", "Choisir l’objectif, ou en créer un.");
        Assert.Equal(0, await Written(office));

        await office.Claire.Picks("Ce qu’est le chiffre", "Tant par mois");
        await office.Claire.Types("Cible", "40");
        await office.Claire.Types("Échéance", "dans 6 semaines");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Appels sortants : 40 par mois", "demandé chaque mois");
        var kept = await Newest(office);
        Assert.Equal((Kind.PerPeriod, Cadence.Monthly, (Cadence?)Cadence.Monthly, new DateOnly(2026, 12, 31)), (kept.Kind, kept.Every, kept.Cadence, kept.Due));
    }

    [Fact]
    public async Task A_unit_in_words_is_kept_as_its_sign()
    {
        await using var office = await Open();
        await office.Claire.Says("new Taux de réponse de 20 à 30 d'ici le 31 décembre");
        await office.Claire.Types("Unité", "pourcent");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Taux de réponse : de 20 % à 30 %");
        Assert.Equal("%", (await Newest(office)).Unit);
    }

    [Fact]
    public async Task What_can_be_read_in_two_ways_is_asked_before_and_after_it_is_saved()
    {
        await using var office = await Open();
        await office.Claire.Says("new Augmenter le taux de conversion de 5 %");
        await office.Claire.Sees("En pourcentage de sa valeur, ou en points ?", "Pas dit : à compléter.", "[+5 %]");
        await office.Claire.Types("Départ", "20");
        await office.Claire.Picks("Lequel", "31 déc. 2026");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Plusieurs lectures possibles", "[20]", "[+5 %]", "[2026-12-31]");
        await office.Claire.Picks("Lequel", "25 %");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Taux de conversion : de 20 % à 25 % au 31 déc.");
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_beside_its_field()
    {
        await using var office = await Open();
        await office.Claire.Says(Sentence);
        await office.Claire.Types("Échéance", "31/02");
        await office.Claire.Picks("Sens", "À la baisse");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("[31/02]", "Ce jour est passé ou n’existe pas", "De 20 % à 23 %, c’est une hausse");
        Assert.Equal(0, await Written(office));
        await office.Claire.Types("Échéance", "31 déc. 2026");
        await office.Claire.Picks("Sens", "À la hausse");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("de 20 % à 23 % au 31 déc.");
    }

    [Fact]
    public async Task What_is_for_somebody_else_is_offered_to_them_and_not_asked_about()
    {
        await using var office = await Open();
        await office.Marc.Says("new 40 démonstrations par semaine d'ici le 31 décembre pour @Claire");
        await office.Marc.Picks("Objectif", "Win more meetings");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Enregistré et proposé à Claire", "40 par semaine", "tant que Claire n’a pas donné son accord");
        var kept = await Newest(office);
        Assert.Equal((office.Claire.Id, Agreement.Proposed, (DateOnly?)null), (kept.OwnerId, kept.Agreement, kept.AgreedOn));
        var offer = await office.Database.Read(office.Company.Id, db => db.Revisions.SingleAsync(r => r.KeyResultId == kept.Id));
        Assert.Equal((office.Marc.Id, (Guid?)office.Claire.Id, ProposalState.Waiting), (offer.ById, offer.WaitsForId, offer.State));
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Proposal && d.PersonId == office.Claire.Id)));
        // It stands among what waits for her, and not on the board.
        await office.Claire.Says("statut");
        var status = await office.Claire.Last();
        Assert.Contains("depuis le 19 nov. · 40 par semaine", status, StringComparison.Ordinal);
        Assert.Equal(status.IndexOf("40 par semaine", StringComparison.Ordinal), status.LastIndexOf("40 par semaine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_counts_for_pay_is_offered_as_that_and_is_nobody_s_own_to_say()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db => (await db.Organisations.SingleAsync()).Country = "FR");
        await office.Marc.Says("new 40 signed partners d'ici le 31 décembre pour @Claire");
        await office.Marc.Types("Ce qui est mesuré", "Signed partners");
        await office.Marc.Picks("Objectif", "Win more meetings");
        await office.Marc.Picks("Rémunération variable", "Compte");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("s’écrit en français");
        await office.Marc.Types("Ce qui est mesuré", "Partenaires signés");
        await office.Marc.Picks("Porté par", "Marc Lefèvre");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("personne ne lie sa propre rémunération");
        await office.Marc.Picks("Porté par", "Claire Dubois");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Enregistré et proposé à Claire", "Compte pour la rémunération variable", "Période commencée le 19 nov.");
        await office.Settled();
        await office.Claire.Sees("Marc propose un résultat clé : Partenaires signés", "Compte pour la rémunération variable");
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal((true, new DateOnly(2026, 11, 19)), ((await Newest(office)).CountsForPay, (await Newest(office)).AgreedOn!.Value));

        await office.Claire.Says("new 30 démonstrations d'ici le 31 décembre");
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        Assert.DoesNotContain(form.Inputs, i => i.Kind == "pay");
        var id = ShortId.Of(ActionText.Read(form.Buttons["Enregistrer"])!.First!.Value);
        var written = await Written(office);
        // Slack sends back only what the form asks.
        if (office.Chat is SlackChat) return;
        await office.Claire.Press(form, form.Buttons["Enregistrer"], new Dictionary<string, string>(form.Inputs.ToDictionary(i => i.Id, i => i.Value))
        {
            ["objective." + id] = ShortId.Of(office.Company.Ids["Win more meetings"]), ["pay." + id] = "True",
        });
        Assert.Equal(written, await Written(office));
    }

    [Fact]
    public async Task Pressed_twice_it_is_one()
    {
        await using var office = await Open();
        await office.Claire.Says(Sentence);
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        var inputs = form.Inputs.ToDictionary(i => i.Id, i => i.Value);
        inputs[form.Inputs.Single(i => i.Id.StartsWith("objective.", StringComparison.Ordinal)).Id] = ShortId.Of(office.Company.Ids["Win more meetings"]);
        await office.Claire.Press(form, form.Buttons["Enregistrer"], inputs);
        await office.Claire.Press(form, form.Buttons["Enregistrer"], inputs);
        await office.Claire.Sees("Enregistré et agréé");
        Assert.Equal(1, await Written(office));
    }

    [Fact]
    public async Task A_member_writes_for_nobody_else_and_nobody_where_they_are_not()
    {
        await using var office = await Open();
        await office.Claire.Says("new 300 leads d'ici le 31 décembre @Marc");
        await office.Claire.Sees("Seul qui mène l’équipe peut confier un résultat clé à Marc.");
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        Assert.DoesNotContain(form.Inputs, i => i.Id.StartsWith("owner.", StringComparison.Ordinal));
        var id = ActionText.Read(form.Buttons["Enregistrer"])!.First!.Value;
        Dictionary<string, string> Sent(Guid objective, Guid owner) => new(form.Inputs.ToDictionary(i => i.Id, i => i.Value))
        {
            ["objective." + ShortId.Of(id)] = ShortId.Of(objective), ["owner." + ShortId.Of(id)] = ShortId.Of(owner),
        };
        // Slack sends back only what the form asks.
        if (office.Chat is not SlackChat) await office.Claire.Press(form, form.Buttons["Enregistrer"], Sent(office.Company.Ids["Win more meetings"], office.Marc.Id));
        await office.Claire.Press(form, form.Buttons["Enregistrer"], Sent(office.Company.Ids["Keep customers"], office.Claire.Id));
        Assert.Equal(0, await Written(office));
    }

    [Fact]
    public async Task Whoever_is_on_no_team_reads_what_to_do()
    {
        await using var office = await Open(company: Company.Young);
        await office.Otto.Says("new Win 3 deals");
        await office.Otto.Sees("no team has you yet", "can add you to it");
    }

    [Fact]
    public async Task An_admin_writes_in_every_team()
    {
        await using var office = await Open();
        await office.Otto.Says("new NPS from 50 to 60 by 31 December @Ada");
        await office.Otto.Picks("Objective", "Keep customers · Care");
        await office.Otto.Presses("Save");
        await office.Otto.Sees("Saved and offered to Ada", "NPS: 50 to 60 by 31 Dec");
    }

    [Fact]
    public async Task In_a_channel_the_form_comes_to_the_person_alone()
    {
        await using var office = await Open();
        await office.Sofia.SaysIn(office.Channel("Sales"), "@CheckinBot new 300 leads by 31 December");
        await office.Sofia.Sees("New key result");
        Assert.DoesNotContain(await office.Marc.Messages(), m => m.Words.Contains("New key result", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_without_end_is_cut_and_that_is_said()
    {
        await using var office = await Open();
        await office.Ada.Says("new Win 3 deals by 31 December " + string.Join(' ', Enumerable.Repeat("because we can", 150)));
        await office.Ada.Sees("Only the first 500 characters were read.", "[31 December 2026]");
    }

    [Fact]
    public async Task An_empty_status_proposes_an_objective()
    {
        await using var office = await Open(company: Company.Young);
        await office.Person("Hugo").Says("statut");
        await office.Person("Hugo").Presses("Proposer un objectif");
        await office.Person("Hugo").Sees("Nouveau résultat clé");
    }

    private static Task<KeyResult> Newest(Office office) => office.Database.Read(office.Company.Id, async db =>
        (await db.KeyResults.ToListAsync()).Single(k => !office.Company.Ids.ContainsValue(k.Id)));

    private static Task<int> Written(Office office) => office.Database.Read(office.Company.Id, async db =>
        (await db.KeyResults.ToListAsync()).Count(k => !office.Company.Ids.ContainsValue(k.Id)));
}
