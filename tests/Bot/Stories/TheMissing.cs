using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What is offered or agreed lacks its unit or its start. Marc offers in Sales to Claire, Emma in Care to Ada. It is Thursday 19 November.</summary>
public abstract class TheMissing(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private const string Delay = "Délai de réponse en heures";

    private static Task<T> Look<T>(Office office, Func<AppDb, Task<T>> look) => office.Database.Read(office.Company.Id, look);

    private static Task<KeyResult> Offered(Office office) => Look(office, db => db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["offered"]));

    private static Task<List<Revision>> Thread(Office office) => Said(office, "offered");

    private static Task<KeyResult> Kept(Office office, string key) => Look(office, db => db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids[key]));

    private static Task<List<Revision>> Said(Office office, string key) => Look(office, async db =>
        (await db.Revisions.Where(r => r.KeyResultId == office.Company.Ids[key]).ToListAsync()).OrderBy(r => r.At).ThenBy(r => r.Id).ToList());

    private static Task OfferDelay(Office office) =>
        Agreeing.Offer(office, Delay, 24, but: k => (k.Kind, k.Baseline, k.Direction) = (Kind.Level, 48, Direction.Decrease));

    private static Task OfferNps(Office office) => Agreeing.Offer(office, "NPS", 60, by: "Emma", to: "Ada",
        but: k => (k.Key, k.Kind, k.ObjectiveId, k.Direction) = ("NPS again", Kind.Level, office.Company.Ids["Keep customers"], Direction.Increase));

    [Fact]
    public async Task The_owner_says_the_unit_and_the_lead_agrees_to_it()
    {
        await using var office = await Open();
        await OfferDelay(office);
        await office.Claire.Says("revue délai");
        await office.Claire.Sees("Sans unité, le chiffre peut se lire de plusieurs façons.", "(Dire l’unité)");
        await office.Claire.Presses("Dire l’unité");
        await office.Claire.Sees("L’unité de : " + Delay, "Unité [heures]", "Prend effet après l’accord de Marc.");
        await office.Claire.Types("Unité", "12");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Saisir une unité, par exemple : %, €, jours.", "Unité [12]");
        Assert.Single(await Thread(office));
        await office.Claire.Types("Unité", "heures ouvrées");
        await office.Claire.Presses("Enregistrer");
        await office.Settled();
        await office.Claire.Sees("Unité : heures ouvrées", "Prend effet après l’accord de Marc.");
        Assert.DoesNotContain("Sans unité", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Claire.Says("revue délai");
        Assert.DoesNotContain("Sans unité", await office.Claire.Last(), StringComparison.Ordinal);

        await office.Marc.Sees("Contre-proposition de Claire : " + Delay, "Unité : aucune → heures ouvrées");
        await office.Marc.Presses("Accepter");
        await office.Settled();
        Assert.Equal(("heures ouvrées", 48m, 24m, Agreement.Agreed), await Offered(office) is var k ? (k.Unit, k.Baseline, k.Target, k.Agreement) : default);
        Assert.Equal([("", ProposalState.Countered), ("heures ouvrées", ProposalState.Accepted)], (await Thread(office)).Select(r => (r.After.Unit, r.State)));
    }

    [Fact]
    public async Task The_lead_says_the_start_from_what_was_measured_under_that_name_before()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("NPS", "Keep customers", "Ada", Kind.Level, 30, 50).Readings("NPS", 40, 41, 42));
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["NPS"])).ClosedOn = new(2026, 11, 16));
        await OfferNps(office);
        await office.Emma.Says("review Keep customers");
        await office.Emma.Sees("It starts at 0, and no reading confirms it", "(Say where it starts)");
        await office.Emma.Presses("Say where it starts");
        await office.Emma.Sees("Where it starts: NPS", "Start [42]", "The last value known, of 12 Nov: 42.", "It takes effect once Ada accepts.");
        foreach (var (typed, problem) in new[]
        {
            ("a lot", "Type a number such as 60."), ("60", "The target is where it starts (60)"), ("0", "It says 0 already."), ("1,234", "This can be read in two ways. Type 1234 or 1.2340."),
        })
        {
            await office.Emma.Types("Start", typed);
            await office.Emma.Presses("Save");
            await office.Emma.Sees(problem, $"Start [{typed}]");
        }
        await office.Emma.Types("Start", "45");
        await office.Emma.Presses("Save");
        await office.Settled();
        await office.Emma.Sees("Start: 45", "It takes effect once Ada accepts.");
        Assert.DoesNotContain("It starts at 0", await office.Emma.Last(), StringComparison.Ordinal);
        await office.Ada.Sees("Emma offers a key result: NPS", "0 to 60 by 31 Dec → 45 to 60 by 31 Dec");
        await office.Ada.Presses("Accept");
        await office.Settled();
        Assert.Equal((45m, Agreement.Agreed), await Offered(office) is var k ? (k.Baseline, k.Agreement) : default);
        Assert.Equal([(0m, ProposalState.Withdrawn), (45m, ProposalState.Accepted)], (await Thread(office)).Select(r => (r.After.Baseline, r.State)));
    }

    [Fact]
    public async Task Other_terms_offered_afterwards_keep_what_was_said()
    {
        await using var office = await Open();
        await OfferDelay(office);
        await office.Marc.Says("revue délai");
        await office.Marc.Presses("Dire l’unité");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Says("réviser délai");
        await office.Marc.Types("Cible", "20");
        await office.Marc.Picks("Raison", "Stratégie");
        await office.Marc.Presses("Envoyer");
        await office.Settled();
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal(("heures", 20m), await Offered(office) is var k ? (k.Unit, k.Target) : default);
    }

    [Fact]
    public async Task What_was_agreed_while_the_form_was_open_gets_its_unit_all_the_same()
    {
        await using var office = await Open();
        await OfferDelay(office);
        await office.Claire.Says("revue délai");
        await office.Claire.Presses("Dire l’unité");
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        await office.Claire.Presses("Accepter");
        await office.Settled();
        await office.Claire.Press(form, form.Buttons["Enregistrer"], form.Inputs.ToDictionary(i => i.Id, _ => "jours"));
        await office.Settled();
        Assert.Equal(("jours", 24m, Agreement.Agreed), await Offered(office) is var k ? (k.Unit, k.Target, k.Agreement) : default);
        Assert.Equal([RevisionKind.Offered, RevisionKind.Changed], (await Thread(office)).Select(r => r.Kind).Order());
    }

    [Fact]
    public async Task A_start_that_was_agreed_while_the_form_was_open_is_proposed_and_changed_by_nobody_alone()
    {
        await using var office = await Open();
        await OfferNps(office);
        await office.Ada.Says("review NPS");
        await office.Ada.Presses("Say where it starts");
        var form = (await office.Ada.Messages()).Last(m => m.Buttons.ContainsKey("Save"));
        await office.Ada.Presses("Accept");
        await office.Settled();
        await office.Ada.Press(form, form.Buttons["Save"], form.Inputs.ToDictionary(i => i.Id, _ => "45"));
        await office.Settled();
        Assert.Equal((0m, Agreement.Agreed), await Offered(office) is var k ? (k.Baseline, k.Agreement) : default);
        await office.Emma.Sees("Ada proposes a change: NPS", "0 to 60 by 31 Dec → 45 to 60 by 31 Dec");
        await office.Emma.Presses("Accept");
        await office.Settled();
        Assert.Equal(45, (await Offered(office)).Baseline);
    }

    [Fact]
    public async Task The_start_of_what_is_agreed_is_proposed_to_the_lead()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Retention", "Keep customers", "Ada", Kind.Level, 0, 90).Readings("Retention", 70, 71));
        await office.Ada.Says("review retention");
        await office.Ada.Sees("It starts at 0, and no reading confirms it", "(Propose where it starts)");
        await office.Ada.Presses("Propose where it starts");
        await office.Ada.Sees("Where it starts: Retention", "Start [71]", "It takes effect once Emma accepts.", "(Send)");
        await office.Ada.Types("Start", "90");
        await office.Ada.Presses("Send");
        await office.Ada.Sees("The target is where it starts (90)", "Start [90]");
        await office.Ada.Types("Start", "62");
        await office.Ada.Presses("Send");
        await office.Ada.Sees("Ada proposes a change: Retention", "0 to 90 by 31 Dec → 62 to 90 by 31 Dec", "Emma");

        // It was mistyped: what is said anew stands in its place, and said twice it is said once.
        await office.Ada.Says("review retention");
        await office.Ada.Presses("Propose where it starts");
        var form = (await office.Ada.Messages()).Last(m => m.Buttons.ContainsKey("Send"));
        for (var press = 0; press < 2; press++) await office.Ada.Press(form, form.Buttons["Send"], form.Inputs.ToDictionary(i => i.Id, _ => "71"));
        await office.Settled();
        var said = await Said(office, "Retention");
        Assert.Equal([(62m, ProposalState.Withdrawn), (71m, ProposalState.Waiting)], said.Select(r => (r.After.Baseline, r.State)));
        Assert.Equal((0m, 90m), await Kept(office, "Retention") is var k ? (k.Baseline, k.Target) : default);

        await office.Emma.Sees("0 to 90 by 31 Dec → 71 to 90 by 31 Dec");
        await office.Emma.Says("review retention");
        Assert.DoesNotContain("Propose where it starts", (await office.Emma.Messages())[^1].Buttons.Keys);
        await office.Emma.Presses("Accept");
        await office.Settled();
        Assert.Equal((71m, 90m), await Kept(office, "Retention") is var after ? (after.Baseline, after.Target) : default);
        await office.Ada.Says("review retention");
        Assert.DoesNotContain("It starts at 0", await office.Ada.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_of_what_counts_for_pay_is_proposed_to_who_carries_it_with_what_is_proposed_already()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Satisfaction", "Win more meetings", "Claire", Kind.Level, 0, 90, unit: ""));
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Satisfaction"])).CountsForPay = true);
        await office.Marc.Says("réviser satisfaction");
        await office.Marc.Types("Cible", "80");
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Presses("Envoyer");
        await office.Marc.Says("revue satisfaction");
        await office.Marc.Presses("Proposer le départ");
        await office.Marc.Sees("Le départ de : Satisfaction", "Prend effet après l’accord de Claire.", "(Envoyer)");
        await office.Marc.Types("Départ", "70");
        await office.Marc.Presses("Envoyer");
        await office.Settled();
        await office.Claire.Sees("Marc propose une révision : Satisfaction", "de 0 à 90 au 31 déc. → de 70 à 80 au 31 déc.", "marché");
        Assert.Equal((0m, 90m), await Kept(office, "Satisfaction") is var k ? (k.Baseline, k.Target) : default);
        await office.Claire.Presses("Accepter");
        await office.Settled();
        Assert.Equal((70m, 80m, new DateOnly(2026, 11, 19)), await Kept(office, "Satisfaction") is var after ? (after.Baseline, after.Target, after.AgreedOn) : default);
    }

    [Fact]
    public async Task What_somebody_else_proposes_is_answered_before_the_start_is_said()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Retention", "Keep customers", "Ada", Kind.Level, 0, 90));
        await office.Ada.Says("review retention");
        await office.Ada.Presses("Propose where it starts");
        var form = (await office.Ada.Messages()).Last(m => m.Buttons.ContainsKey("Send"));
        var (send, inputs) = (form.Buttons["Send"], form.Inputs.ToDictionary(i => i.Id, _ => "70"));
        await office.Emma.Says("revise retention");
        await office.Emma.Types("Target", "80");
        await office.Emma.Picks("Reason", "Market");
        await office.Emma.Presses("Send");
        await office.Settled();
        await office.Ada.Press(form, send, inputs);
        Assert.Contains(await office.Ada.Messages(), m => m.Words.Contains("Another change of it waits for an answer, which comes first.", StringComparison.Ordinal) && m.Words.Contains("Start [70]", StringComparison.Ordinal));
        await office.Ada.Says("review retention");
        Assert.DoesNotContain("Propose where it starts", (await office.Ada.Messages())[^1].Buttons.Keys);
        Assert.Equal([(0m, 80m, ProposalState.Waiting)], (await Said(office, "Retention")).Select(r => (r.After.Baseline, r.After.Target, r.State)));

        // Who stands on neither side proposes nothing.
        await office.Sofia.Says("help");
        await office.Sofia.Press((await office.Sofia.Messages())[^1], send, inputs);
        Assert.Single(await Said(office, "Retention"));
    }

    [Fact]
    public async Task Who_carries_and_leads_says_the_start_of_what_is_agreed()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Retention", "Keep customers", "Emma", Kind.Level, 0, 90, unit: ""));
        await office.Emma.Says("review retention");
        await office.Emma.Sees("(Say its unit)", "(Say where it starts)");
        await office.Emma.Presses("Say where it starts");
        await office.Emma.Sees("Where it starts: Retention", "It takes effect at once.");
        await office.Emma.Types("Start", "82");
        await office.Emma.Presses("Save");
        await office.Emma.Sees("Start: 82");
        await office.Emma.Says("review retention");
        await office.Emma.Presses("Say its unit");
        await office.Emma.Types("Unit", "‰");
        await office.Emma.Presses("Save");
        Assert.Equal((82m, "‰"), await Look(office, db => db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Retention"])) is var k ? (k.Baseline, k.Unit) : default);
        Assert.Equal([(0m, 82m), (82m, 82m)], (await Look(office, db => db.Revisions.ToListAsync())).Select(r => (r.Before!.Baseline, r.After.Baseline)).Order());

        // What counts for pay is changed by nobody alone.
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Retention"])).Unit = "");
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Retention"])).CountsForPay = true);
        await office.Emma.Says("review retention");
        foreach (var way in new[] { "Say its unit", "Propose its unit" }) Assert.DoesNotContain(way, (await office.Emma.Messages())[^1].Buttons.Keys);
    }

    [Fact]
    public async Task It_is_said_by_its_two_sides_alone_and_once()
    {
        await using var office = await Open();
        await OfferDelay(office);
        await office.Claire.Says("revue délai");
        await office.Claire.Presses("Dire l’unité");
        var form = (await office.Claire.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        var (save, inputs) = (form.Buttons["Enregistrer"], form.Inputs.ToDictionary(i => i.Id, i => i.Value));
        await office.Sofia.Says("review délai");
        Assert.DoesNotContain("Say its unit", (await office.Sofia.Messages())[^1].Buttons.Keys);
        foreach (var forger in new[] { office.Sofia, office.Ada })
        {
            await forger.Says("help");
            await forger.Press((await forger.Messages())[^1], save.Replace("unit-save", "unit", StringComparison.Ordinal), []);
            await forger.DoesNotSee("The unit of");
            await forger.Press((await forger.Messages())[^1], save, inputs);
        }
        Assert.Single(await Thread(office));
        await office.Claire.Press(form, save, inputs);
        await office.Claire.Press(form, save, inputs);
        Assert.Equal(["", "heures"], (await Thread(office)).Select(r => r.After.Unit));
    }

    [Fact]
    public async Task A_link_that_is_taken_while_an_offer_waits_is_kept()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Prospection", "Care", Level.Operational));
        await Agreeing.Offer(office, "Calls", 40, by: "Emma", to: "Ada", but: k => (k.Kind, k.ObjectiveId) = (Kind.PerPeriod, office.Company.Ids["Prospection"]));
        await office.Ada.Says("review calls");
        await office.Ada.Presses("Leads to: Churn");
        Assert.Equal(office.Company.Ids["Churn"], (await Offered(office)).LeadsToId);
    }
}
