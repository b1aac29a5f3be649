using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Marc offers Claire a key result. It is Thursday; both are asked at four.</summary>
public abstract class Agreeing(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task An_offer_is_asked_about_from_the_moment_it_is_accepted_and_not_before()
    {
        await using var office = await Open();
        await office.AskNow();
        await Offer(office, "Partenaires", 40);
        await office.Claire.Sees("Marc propose un résultat clé : Partenaires", "40 au 31 déc.", "Ne compte pas pour la rémunération");
        Assert.DoesNotContain("Partenaires", await Prompt(office), StringComparison.Ordinal);
        await office.Claire.Presses("Accepter");
        await office.Settled();
        await office.Claire.Sees("Accord du jeudi 19 nov. : 40 au 31 déc.");
        Assert.Contains("Partenaires", await Prompt(office), StringComparison.Ordinal);
        await office.Marc.Sees("Claire accepte : Partenaires");
        Assert.Equal((Agreement.Agreed, new DateOnly(2026, 11, 19)), await Read(office, k => (k.Agreement, k.AgreedOn!.Value)));
    }

    [Fact]
    public async Task What_waited_when_the_cards_went_out_is_in_none_until_it_is_accepted()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await office.AskNow();
        Assert.Contains("Rendez-vous", await Prompt(office), StringComparison.Ordinal);
        Assert.DoesNotContain("Partenaires", await Prompt(office), StringComparison.Ordinal);
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Contains("Partenaires", await Prompt(office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negotiated_it_waits_for_the_lead_and_each_offer_is_one_message()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await Negotiate(office, "30");
        await office.Claire.Sees("Claire fait une autre proposition", "40 au 31 déc. → 30 au 31 déc.", "en attente de Marc");
        await office.Marc.Sees("Contre-proposition de Claire : Partenaires", "un poste vacant", "(Garder 40)");
        await office.Marc.Presses("Accepter");
        await office.Settled();
        await office.Claire.Sees("Marc accepte : Partenaires");
        Assert.Equal((30, Agreement.Agreed), await Read(office, k => (k.Target, k.Agreement)));
        await office.Days(8);
        Assert.Equal(2, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Proposal)));
    }

    /// <summary>What Marc offers while the first of it waits is told on one message; an hour later it is another.</summary>
    [Fact]
    public async Task Offers_of_one_hour_are_one_message_answered_one_by_one_or_all_at_once()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(20));
        await Offer(office, "Salons", 6);
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(20));
        await Offer(office, "Relances", 90);
        await office.Settled();
        await office.Claire.Sees("3 propositions à traiter", "Marc propose un résultat clé : Partenaires · 40 au 31 déc.", "Marc propose un résultat clé : Salons · 6 au 31 déc.", "Relances", "(Tout accepter)");
        Assert.Equal(1, (await office.Claire.Messages()).Count(m => m.Words.Contains("Partenaires", StringComparison.Ordinal)));

        // Each line's own answer opens that offer beside the message, which stays and is drawn again.
        await office.Claire.Press((await office.Claire.Messages())[^1], ActionText.Of("offer-see", await Offered(office, "Salons")), []);
        await office.Claire.Presses("Refuser");
        await office.Settled();
        var told = (await office.Claire.Messages()).First(m => m.Words.Contains("Partenaires", StringComparison.Ordinal));
        Assert.Contains("2 propositions à traiter", told.Words, StringComparison.Ordinal);
        await office.Claire.Presses("Tout accepter");
        await office.Settled();
        Assert.Contains("Toutes ces propositions ont leur réponse", (await office.Claire.Messages()).First(m => m.Words.Contains("Partenaires", StringComparison.Ordinal)).Words, StringComparison.Ordinal);
        Assert.Equal([("Partenaires", Agreement.Agreed), ("Relances", Agreement.Agreed), ("Salons", Agreement.Declined)],
            await office.Database.Read(office.Company.Id, async db => (await db.KeyResults.Where(k => k.Title == "Partenaires" || k.Title == "Salons" || k.Title == "Relances").ToListAsync()).Select(k => (k.Title, k.Agreement)).Order().ToList()));

        // All of it is answered: what comes now is a message of its own.
        await Offer(office, "Devis", 12);
        await office.Claire.Sees("Marc propose un résultat clé : Devis", "(Accepter)");
        await office.Ada.Says("help");
        await office.Ada.Press((await office.Ada.Messages())[^1], ActionText.Of("offers-accept", await office.Database.Read(office.Company.Id, async db => (await db.Deliveries.Where(d => d.Kind == DeliveryKind.Proposal).ToListAsync())[0].Id)), []);
        await office.Ada.Sees("belongs to somebody else");
    }

    [Fact]
    public async Task What_is_accepted_by_one_tap_is_told_to_who_offered_it_in_one_message()
    {
        await using var office = await Open();
        foreach (var (title, target) in new[] { ("Partenaires", 40), ("Salons", 6), ("Relances", 90) }) await Offer(office, title, target);
        await office.Claire.Presses("Tout accepter");
        await office.Settled();
        await office.Marc.Sees("Claire accepte 3 propositions", "Partenaires", "40 au 31 déc.", "Salons", "6 au 31 déc.", "Relances", "90 au 31 déc.");
        Assert.Equal((1, 0), (await office.Marc.Counts("Claire accepte 3 propositions"), await office.Marc.Counts("Claire accepte : ")));
        // The ledger has a row for each.
        var told = await office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Decided && d.PersonId == office.Marc.Id).ToListAsync());
        var message = told.Single(d => d.State == DeliveryState.Sent);
        Assert.Equal((3, 2), (told.Count, told.Count(d => d.State == DeliveryState.Dropped && d.Reason == Joined.To(message))));
    }

    private static Task<Guid> Offered(Office office, string title) => office.Database.Read(office.Company.Id, db => (
        from r in db.Revisions
        join k in db.KeyResults on r.KeyResultId equals k.Id
        where k.Title == title
        select r.Id).SingleAsync());

    [Fact]
    public async Task The_lead_decides_and_the_disagreement_stays_in_the_thread()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await Negotiate(office, "30");
        await office.Marc.Presses("Garder 40");
        await office.Settled();
        await office.Claire.Sees("Marc maintient : Partenaires", "le désaccord reste dans le fil");
        Assert.Equal((40, Agreement.Agreed, null), await Read(office, k => (k.Target, k.Agreement, k.AgreedOn)));
        await office.Claire.Says("statut partenaires");
        await office.Claire.Sees("Fil des accords", "un poste vacant", "refus de Marc");
    }

    [Fact]
    public async Task A_refusal_is_told_and_nothing_is_asked()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await office.Claire.Presses("Refuser");
        await office.Settled();
        await office.Claire.Sees("Refus de Claire");
        await office.Marc.Sees("Claire refuse : Partenaires");
        Assert.Equal(Agreement.Declined, await Read(office, k => k.Agreement));
        await office.AskNow();
        Assert.DoesNotContain("Partenaires", await Prompt(office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_whom_is_seen_on_both_sides()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await office.Days(5);
        await office.Claire.Says("en attente");
        await office.Claire.Sees("Partenaires : Marc attend une réponse depuis le 19 nov.", "(Répondre à la proposition)");
        await office.Marc.Says("statut");
        await office.Marc.Sees("Partenaires : en attente de Claire depuis le 19 nov.");
        await office.Marc.Says("statut partenaires");
        await office.Marc.Sees("Accord en attente", "en attente de Claire");
        await office.Sofia.Says("status Sales");
        Assert.DoesNotContain("waits for", await office.Sofia.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_pending_an_offer_is_answered_as_well()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await office.Claire.Says("en attente");
        await office.Claire.Presses("Répondre à la proposition");
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal(Agreement.Agreed, await Read(office, k => k.Agreement));
        Assert.Contains(await office.Claire.Messages(), m => m.Words.Contains("Accord du jeudi 19 nov.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_pay_depends_on_is_agreed_in_French_and_never_over_somebody_s_head()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db => (await db.Organisations.SingleAsync()).Country = "FR");
        await Offer(office, "Signed partners of the quarter", 40, but: k => k.CountsForPay = true);
        await office.Claire.Sees("Compte pour la rémunération variable", "doit d’abord s’écrire en français", "Période commencée le 1er oct.");
        Assert.DoesNotContain("(Accepter)", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Claire.Presses("Négocier…");
        await office.Claire.Types("Pourquoi une autre proposition", "en français");
        await office.Claire.Presses("Envoyer");
        await office.Claire.Sees("s’écrit en français");
        await office.Claire.Types("Périmètre", "Partenaires signés au trimestre");
        await office.Claire.Types("Pourquoi une autre proposition", "en français");
        await office.Claire.Presses("Envoyer");
        await office.Settled();
        Assert.DoesNotContain("Garder", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Marc.Presses("Accepter");
        await office.Settled();
        await office.Claire.Sees("Accord du jeudi 19 nov. : 40 au 31 déc.", "Signed partners of the quarter → Partenaires signés au trimestre", "Compte pour la rémunération variable");
        Assert.Equal(("Partenaires signés au trimestre", new DateOnly(2026, 11, 19)), await Read(office, k => (k.Title, k.AgreedOn!.Value)));
    }

    [Fact]
    public async Task Pressed_twice_it_is_accepted_once_and_by_nobody_else()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        var offer = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Accepter"));
        await office.Ada.Says("status");
        await office.Ada.Press((await office.Ada.Messages())[^1], offer.Buttons["Accepter"], []);
        await office.Ada.Sees("belongs to somebody else");
        await office.Marc.Says("statut");
        await office.Marc.Press((await office.Marc.Messages())[^1], ActionText.Of("offer-accept", await Revision(office)), []);
        Assert.Equal(Agreement.Proposed, await Read(office, k => k.Agreement));
        await office.Claire.Press(offer, offer.Buttons["Accepter"], []);
        await office.Claire.Press(offer, offer.Buttons["Refuser"], []);
        await office.Settled();
        Assert.Equal(Agreement.Agreed, await Read(office, k => k.Agreement));
        Assert.Equal(1, await office.Marc.Counts("Claire accepte"));
    }

    [Fact]
    public async Task An_offer_says_why_it_came()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        await office.Claire.Presses("Pourquoi ce message ?");
        await office.Claire.Sees("rien ne prend effet sans réponse");
        await office.Claire.Presses("Retour");
        await office.Claire.Sees("Marc propose un résultat clé");
    }

    [Fact]
    public async Task An_offer_follows_an_account_that_is_somebody_else_s_and_comes_back_when_it_is_not()
    {
        await using var office = await Open();
        await Offer(office, "Partenaires", 40);
        var ids = office.Company.Ids;
        var link = new Link { Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, FromId = ids["Claire"], ToId = ids["Sofia"], Email = "claire@nord.example", ById = ids["Otto"], At = office.Clock.GetUtcNow(), Moved = "" };
        await office.Database.Write(office.Company.Id, async db =>
        {
            db.Hushes.Add(new Hush { OrganisationId = office.Company.Id, PersonId = ids["Claire"], Topic = "vague", SubjectId = Guid.Empty, At = office.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
            await JoinPeople.Into(db, link, await db.People.SingleAsync(p => p.Id == ids["Claire"]), await db.People.SingleAsync(p => p.Id == ids["Sofia"]), new(2026, 11, 19), default);
        });
        Assert.Equal((ids["Sofia"], ids["Sofia"], true), await Waits("Sofia"));
        await office.Database.Write(office.Company.Id, async db => await PartPeople.Of(db, await db.Links.SingleAsync(), default));
        Assert.Equal((ids["Claire"], ids["Claire"], false), await Waits("Sofia"));

        Task<(Guid?, Guid, bool)> Waits(string hushed) => office.Database.Read(office.Company.Id, async db =>
        {
            var offer = await db.Revisions.SingleAsync();
            return (offer.WaitsForId, offer.After.OwnerId, await db.Hushes.AnyAsync(h => h.PersonId == ids[hushed]));
        });
    }

    private static async Task Negotiate(Office office, string target)
    {
        await office.Claire.Presses("Négocier…");
        await office.Claire.Types("Cible", target);
        await office.Claire.Types("Pourquoi une autre proposition", "un poste vacant");
        await office.Claire.Presses("Envoyer");
        await office.Settled();
    }

    /// <summary>As somebody's words make it: the key result is there, and its owner is asked.</summary>
    internal static async Task Offer(Office office, string title, decimal target, string by = "Marc", string to = "Claire", Action<KeyResult>? but = null)
    {
        var keyResult = new KeyResult
        {
            Id = office.Company.Ids["offered"] = Ids.New(office.Clock), OrganisationId = office.Company.Id, Key = title, Title = title, ObjectiveId = office.Company.Ids["Win more meetings"],
            OwnerId = office.Company.Ids[to], Kind = Kind.Cumulative, Target = target, Start = new(2026, 10, 1), Due = new(2026, 12, 31), Cadence = Cadence.Weekly,
        };
        but?.Invoke(keyResult);
        await office.Database.Write(office.Company.Id, async db =>
        {
            db.KeyResults.Add(keyResult);
            var me = (await Caller.Of(db, office.Company.Ids[by], office.Clock.GetUtcNow(), null, default))!;
            await office.Part<Offers>().Offer(new Visit(db, me, CheckinBot.Bot.Turns.Place.Own, office.Clock.GetUtcNow()), keyResult, default);
        });
        office.Part<Wake>().Now();
        await office.Settled();
    }

    private static async Task<string> Prompt(Office office) =>
        string.Join("\n", (await office.Claire.Messages()).Where(m => m.Words.Contains("Point de la semaine", StringComparison.Ordinal)).Select(m => m.Words));

    private static Task<T> Read<T>(Office office, Func<KeyResult, T> what) => office.Database.Read(office.Company.Id, async db =>
        what(await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["offered"])));

    private static Task<Guid> Revision(Office office) => office.Database.Read(office.Company.Id, db => db.Revisions.Where(r => r.State == ProposalState.Waiting).Select(r => r.Id).SingleAsync());
}
