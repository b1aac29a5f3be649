using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>A year changes: targets, dates and owners do too, openly. Claire carries Rendez-vous, 60 by 31 December, in Marc's team.</summary>
public abstract class Revising(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task A_lead_s_revision_takes_effect_when_the_owner_accepts_and_the_first_plan_stays()
    {
        await using var office = await Open();
        await office.AskNow();
        await Revise(office, office.Marc, "50");
        await office.Marc.Sees("60 au 31 déc. → 50 au 31 déc.", "En attente de Claire depuis le 19 nov.");
        await office.Claire.Sees("Marc propose une révision : Rendez-vous", "60 au 31 déc. → 50 au 31 déc.", "Marc : marché, « moins de salons »");
        Assert.Equal(60, await Target(office));
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal(50, await Target(office));
        await office.Marc.Sees("Claire accepte la révision : Rendez-vous");
        var prompt = (await office.Claire.Messages()).Last(m => m.Words.Contains("Point de la semaine", StringComparison.Ordinal)).Words;
        Assert.Contains("au départ 60 au 31 déc., désormais 50 au 31 déc. · Marc · marché", prompt, StringComparison.Ordinal);
        await (await office.Claire.Fills("Rendez-vous", "24")).Presses("Enregistrer");
        Assert.Contains(await office.Claire.Messages(), m => m.Words.Contains("22 → 24 sur 50", StringComparison.Ordinal) && m.Words.Contains("au départ 60 au 31 déc., désormais 50 au 31 déc. · Marc · marché", StringComparison.Ordinal));
        await office.Claire.Says("statut moi");
        await office.Claire.Sees("désormais 50 au 31 déc. · Marc · marché", "selon le premier plan 33");
        await office.Marc.Says("statut");
        await office.Marc.Presses("Les 3 autres");
        await office.Marc.Sees("désormais 50 au 31 déc. · marché");
        await office.Marc.DoesNotSee("50 au 31 déc. · Marc");
        await office.Marc.Says("statut rendez");
        await office.Marc.Sees("Fil des accords", "accord de Claire", "(Réviser…)", "(Suspendre…)", "(Clore…)");
    }

    [Fact]
    public async Task The_team_reads_what_was_decided_in_its_summary_and_no_name()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await Revise(office, office.Marc, "50");
        await office.Claire.Presses("Accepter");
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        var summary = (await office.Marc.Messages()).Last(m => m.Conversation == office.Channel("Sales"));
        Assert.Contains("Rendez-vous, cible 60 → 50 (marché)", summary.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marc", summary.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_s_revision_waits_for_the_lead_who_may_answer_with_another()
    {
        await using var office = await Open();
        await Revise(office, office.Claire, "50");
        await office.Marc.Sees("Claire propose une révision : Rendez-vous");
        Assert.DoesNotContain("Garder", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Marc.Presses("Négocier…");
        await office.Marc.Types("Cible", "55");
        await office.Marc.Types("Dernier jour", "15 janv. 2027");
        await office.Marc.Types("Pourquoi une autre proposition", "à mi-chemin");
        await office.Marc.Presses("Envoyer");
        await office.Settled();
        await office.Claire.Sees("Contre-proposition de Marc", "60 au 31 déc. → 55 au 15 janv.", "à mi-chemin");
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal((55, new DateOnly(2027, 1, 15)), await office.Database.Read(office.Company.Id, async db =>
        {
            var keyResult = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"]);
            return (keyResult.Target, keyResult.Due);
        }));
    }

    [Fact]
    public async Task Another_owner_accepts_and_the_one_before_is_told()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Marc.Says("réviser rendez");
        await office.Marc.Picks("Porté par", "Sofia Roy");
        await office.Marc.Picks("Raison", "Moyens");
        await office.Marc.Presses("Envoyer");
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 20, 0, 0, TimeSpan.Zero));
        await office.Sofia.Sees("Marc proposes a change: Rendez-vous", "Owner: Claire → Sofia");
        await office.Sofia.Presses("Accept");
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        await office.Claire.Sees("Sofia accepte la révision : Rendez-vous", "Porté par : Claire → Sofia");
        var prompt = (await office.Claire.Messages()).Last(m => m.Words.Contains("Point de la semaine", StringComparison.Ordinal)).Words;
        Assert.DoesNotContain("Rendez-vous", prompt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_alert_a_change_is_proposed_and_accepted()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        await office.Marc.Presses("Proposer une révision");
        await office.Marc.Types("Cible", "45");
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Presses("Envoyer");
        await office.Settled();
        await office.Marc.Sees("Nouvel écart", "Révision en attente de Claire depuis le 23 nov.");
        await office.Claire.Sees("Marc propose une révision : Rendez-vous", "60 au 31 déc. → 45 au 31 déc.");
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal(45, await Target(office));
        Assert.Contains((await office.Marc.Messages()), m => m.Words.Contains("Nouvel écart", StringComparison.Ordinal) && m.Words.Contains("désormais 45 au 31 déc. · Marc · marché", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_said_under_its_field()
    {
        await using var office = await Open();
        await office.Claire.Says("réviser rendez");
        await office.Claire.Types("Dernier jour", "hier");
        await office.Claire.Types("Cible", "-3");
        await office.Claire.Presses("Envoyer");
        await office.Claire.Sees("Choisir une raison.", "Saisir un jour à venir, par exemple 31 décembre 2026.");
        Assert.Equal(0, await Revisions(office));
    }

    [Fact]
    public async Task What_changes_nothing_is_no_revision()
    {
        await using var office = await Open();
        await office.Claire.Says("réviser rendez");
        await office.Claire.Picks("Raison", "Marché");
        await office.Claire.Presses("Envoyer");
        await office.Claire.Sees("Rien ne diffère encore.");
        Assert.Equal(0, await Revisions(office));
    }

    [Fact]
    public async Task Only_who_carries_or_leads_may_say_it_and_once()
    {
        await using var office = await Open();
        await office.Sofia.Says("revise rendez");
        await office.Sofia.Sees("belongs to somebody else");
        await office.Ada.Says("revise rendez");
        await office.Ada.Sees("Nothing here is called");
        await office.Marc.Says("réviser rendez");
        var form = (await office.Marc.Messages()).Last(m => m.Buttons.ContainsKey("Envoyer"));
        var inputs = form.Inputs.ToDictionary(i => i.Id, i => i.Kind switch { "value" => "50", "reason" => "Market", _ => i.Value });
        await office.Ada.Press((await office.Ada.Messages())[^1], form.Buttons["Envoyer"], inputs);
        Assert.Equal(0, await Revisions(office));
        await office.Marc.Press(form, form.Buttons["Envoyer"], inputs);
        await office.Marc.Press(form, form.Buttons["Envoyer"], inputs);
        Assert.Equal(1, await Revisions(office));
    }

    [Fact]
    public async Task A_later_revision_overtakes_one_that_nobody_has_answered()
    {
        await using var office = await Open();
        await Revise(office, office.Marc, "50");
        await Revise(office, office.Marc, "45", "réviser rendez-vous");
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal(45, await Target(office));
        Assert.Contains(await office.Claire.Messages(), m => m.Words.Contains("Sans objet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_pay_depends_on_is_revised_with_the_owner_alone_and_both_versions_are_on_the_receipt()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"])).CountsForPay = true);
        await Revise(office, office.Marc, "50");
        await office.Claire.Presses("Négocier…");
        await office.Claire.Types("Cible", "45");
        await office.Claire.Types("Pourquoi une autre proposition", "moins de salons");
        await office.Claire.Presses("Envoyer");
        await office.Settled();
        Assert.DoesNotContain("Garder", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Marc.Presses("Accepter");
        await office.Settled();
        await office.Claire.Sees("60 au 31 déc. → 45 au 31 déc.", "Accord du jeudi 19 nov. : 45 au 31 déc.", "Compte pour la rémunération variable");
    }

    [Fact]
    public async Task A_lead_says_that_it_counts_for_pay_and_it_does_once_its_owner_accepts()
    {
        await using var office = await Open();
        await Pay(office, office.Marc, "Compte");
        await office.Claire.Sees("Ne compte pas pour la rémunération → compte pour la rémunération variable", "Période commencée le 1er oct.");
        Assert.Equal((false, null), await Paid(office));
        await office.Claire.Presses("Négocier…");
        await office.Claire.Types("Cible", "45");
        await office.Claire.Types("Pourquoi une autre proposition", "moins de salons");
        await office.Claire.Presses("Envoyer");
        await office.Settled();
        // Not over somebody's head, even while it does not count yet.
        Assert.DoesNotContain("Garder", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Marc.Presses("Accepter");
        await office.Settled();
        Assert.Equal((true, new DateOnly(2026, 11, 19)), await Paid(office));
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("Compte pour la rémunération variable · ", "Fil des accords");
        await Pay(office, office.Marc, "Ne compte pas", "réviser rendez-vous");
        Assert.True((await Paid(office)).Counts);
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.False((await Paid(office)).Counts);
    }

    [Fact]
    public async Task Nobody_says_of_their_own_that_it_counts_for_pay()
    {
        await using var office = await Open();
        await office.Claire.Says("réviser rendez");
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Envoyer"));
        Assert.DoesNotContain(form.Inputs, i => i.Kind == "pay");
        var id = ActionText.Read(form.Buttons["Envoyer"])!.First!.Value;
        Dictionary<string, string> Sent(params (string Field, string Value)[] with) => new(form.Inputs.ToDictionary(i => i.Id, i => i.Kind == "reason" ? "Market" : i.Value).Concat(
            with.Select(w => new KeyValuePair<string, string>(w.Field + "." + ShortId.Of(id), w.Value))));
        // Slack sends back only what the form asks.
        if (office.Chat is not SlackChat) await office.Claire.Press(form, form.Buttons["Envoyer"], Sent(("pay", "True")));
        await office.Marc.Says("réviser rendez");
        await office.Marc.Picks("Porté par", "Marc Lefèvre");
        await office.Marc.Picks("Rémunération variable", "Compte");
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Presses("Envoyer");
        await office.Marc.Sees("personne ne lie sa propre rémunération");
        Assert.Equal(0, await Revisions(office));
    }

    [Fact]
    public async Task Of_several_gaps_each_has_its_change_at_hand()
    {
        await using var office = await Open();
        await Likewise(office, "Contrats");
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Fills("Contrats", "24");
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        await office.Marc.Sees("écarts nouveaux");
        await office.Marc.Presses("Proposer une révision");
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Types("Quelques mots", "moins de salons");
        await office.Marc.Types("Dernier jour", "15 janvier 2027");
        await office.Marc.Presses("Envoyer");
        await office.Settled();
        await office.Marc.Sees("écarts nouveaux", "Révision en attente de Claire depuis le 23 nov.");
        await office.Claire.Sees("Marc propose une révision");
    }

    /// <summary>One more that goes as Rendez-vous does.</summary>
    private static Task Likewise(Office office, string title) => office.Database.Write(office.Company.Id, async db =>
    {
        var like = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"]);
        var id = Ids.New(office.Clock);
        db.KeyResults.Add(new KeyResult
        {
            Id = id, OrganisationId = like.OrganisationId, Key = title, Title = title, ObjectiveId = like.ObjectiveId, OwnerId = like.OwnerId, Kind = like.Kind,
            Target = like.Target, Start = like.Start, Due = like.Due, Cadence = like.Cadence,
        });
        foreach (var said in await db.Checkins.AsNoTracking().Where(c => c.KeyResultId == like.Id).ToListAsync())
            db.Checkins.Add(new Checkin { Id = Ids.New(office.Clock), OrganisationId = said.OrganisationId, KeyResultId = id, PersonId = said.PersonId, Period = said.Period, Value = said.Value, AsOf = said.AsOf, At = said.At });
    });

    private static async Task Pay(Office office, Actor who, string choice, string words = "réviser rendez")
    {
        await who.Says(words);
        await who.Picks("Rémunération variable", choice);
        await who.Picks("Raison", "Stratégie");
        await who.Presses("Envoyer");
        await office.Settled();
    }

    private static Task<(bool Counts, DateOnly? AgreedOn)> Paid(Office office) => office.Database.Read(office.Company.Id, async db =>
    {
        var keyResult = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"]);
        return (keyResult.CountsForPay, keyResult.AgreedOn);
    });

    private static async Task Revise(Office office, Actor who, string target, string words = "réviser rendez")
    {
        await who.Says(words);
        await who.Types("Cible", target);
        await who.Picks("Raison", "Marché");
        await who.Types("Quelques mots", "moins de salons");
        await who.Presses("Envoyer");
        await office.Settled();
    }

    private static Task<decimal> Target(Office office) => office.Database.Read(office.Company.Id, db =>
        db.KeyResults.Where(k => k.Id == office.Company.Ids["Rendez-vous"]).Select(k => k.Target).SingleAsync());

    private static Task<int> Revisions(Office office) => office.Database.Read(office.Company.Id, db => db.Revisions.CountAsync());
}
