using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Claire of Sales wants Rendez-vous to serve Keep customers too, an objective of Care, which Emma leads.</summary>
public abstract class Contributing(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static async Task Proposes(Office office)
    {
        await office.Claire.Says("aligner rendez contribue à keep customers");
        await office.Claire.Sees("Rendez-vous doit contribuer à : Keep customers. Care accepte ou décline.", "Pas encore de réponse");
        await office.Walk.Settled();
    }

    private static Task<Contribution> Kept(Office office) => office.Database.Read(office.Company.Id, db => db.Contributions.SingleAsync());

    [Fact]
    public async Task The_other_team_accepts_and_it_counts_there()
    {
        await using var office = await Open();
        await Proposes(office);
        await office.Emma.Sees("Claire proposes that Rendez-vous contribute to: Keep customers", "Rendez-vous: 22 of 60", "Sales");
        await office.Emma.Says("tree care");
        await office.Emma.Sees("Keep customers: 41%");
        await office.Emma.Presses("Accept");
        await office.Walk.Settled();
        Assert.Contains("Accepted by Emma on 19 Nov", await office.Emma.Page(), StringComparison.Ordinal);
        Assert.Contains("Accord donné par Emma le 19 nov.", await office.Claire.Page(), StringComparison.Ordinal);
        // 37% of Rendez-vous beside 40, 43 and 40.
        await office.Emma.Says("tree keep");
        await office.Emma.Sees("40%", "Rendez-vous: 22 of 60");
        await office.Emma.Says("status keep");
        await office.Emma.Sees("Also counts: Rendez-vous (Sales)");
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("Contribue à : Keep customers (Care) · Accord donné par Emma le 19 nov.");
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Contribution && d.PersonId == office.Claire.Id)));
    }

    /// <summary>The form becomes the proposal, and follows like the answer to words.</summary>
    [Fact]
    public async Task Proposed_by_form_its_outcome_is_read_where_it_was_proposed()
    {
        await using var office = await Open();
        await office.Claire.Says("statut rendez");
        await office.Claire.Presses("Aligner…");
        await office.Claire.Picks("Contribue à", "Keep customers");
        await office.Claire.Presses("Enregistrer");
        await office.Walk.Settled();
        await office.Claire.Sees("Rendez-vous doit contribuer à : Keep customers. Care accepte ou décline.", "Pas encore de réponse");
        var messages = (await office.Claire.Messages()).Count;
        await office.Emma.Presses("Decline");
        await office.Walk.Settled();
        await office.Claire.Sees("Rendez-vous doit contribuer à : Keep customers.", "Décliné par Emma le 19 nov.");
        Assert.Equal(messages, (await office.Claire.Messages()).Count);
    }

    [Fact]
    public async Task Whoever_leads_there_says_how_much_it_weighs_and_nobody_else()
    {
        await using var office = await Open();
        await Proposes(office);
        await office.Emma.Presses("Accept");
        await office.Walk.Settled();
        await office.Claire.Says("aligner rendez pèse 5 dans keep customers");
        await office.Claire.Sees("Cela relève d’une autre personne");
        Assert.Equal(1, (await Kept(office)).Weight);
        await office.Emma.Says("align rendez weighs 300");
        await office.Emma.Sees("A weight is a number from 0 to 100.");
        await office.Emma.Says("align rendez weighs 3");
        await office.Emma.Sees("Rendez-vous now weighs 3 in: Keep customers", "Before: 1");
        // 37% three times beside 40, 43 and 40.
        await office.Emma.Says("tree keep");
        await office.Emma.Sees("39%", "Rendez-vous: 22 of 60");
        await office.Emma.Says("align rendez weighs 3 in keep customers");
        await office.Emma.Sees("It is so already");
    }

    [Fact]
    public async Task Or_declines_and_pressing_again_changes_nothing()
    {
        await using var office = await Open();
        await Proposes(office);
        var card = (await office.Emma.Messages()).Last(m => m.Buttons.ContainsKey("Accept"));
        await office.Emma.Presses("Decline");
        await office.Emma.Press(card, card.Buttons["Accept"], []);
        await office.Walk.Settled();
        Assert.Equal(ProposalState.Declined, (await Kept(office)).State);
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("Décliné par Emma le 19 nov.");
        Assert.DoesNotContain("Rendez", await Tree(office), StringComparison.Ordinal);
    }

    private static async Task<string> Tree(Office office)
    {
        await office.Ada.Says("tree keep");
        return await office.Ada.Last();
    }

    [Fact]
    public async Task Proposed_again_in_the_same_week_it_is_no_second_message()
    {
        await using var office = await Open();
        await Proposes(office);
        await office.Emma.Presses("Decline");
        await Proposes(office);
        await office.Walk.Settled();
        Assert.Equal(1, await office.Emma.Counts("Claire proposes"));
        await office.Emma.Presses("Accept");
        Assert.Equal(ProposalState.Accepted, (await Kept(office)).State);
    }

    [Fact]
    public async Task Taken_back_it_waits_for_nobody()
    {
        await using var office = await Open();
        await Proposes(office);
        await office.Claire.Says("aligner rendez contribue à rien");
        await office.Claire.Sees("Rendez-vous ne contribue plus à un objectif d’une autre équipe");
        await office.Walk.Settled();
        Assert.Contains("Taken back", await office.Emma.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain((await office.Emma.Messages())[^1].Buttons.Keys, b => b == "Accept");
    }

    [Fact]
    public async Task What_was_closed_meanwhile_says_so()
    {
        await using var office = await Open();
        await Proposes(office);
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Title == "Rendez-vous")).ClosedOn = new DateOnly(2026, 11, 19));
        await office.Emma.Presses("Accept");
        Assert.Contains("Closed meanwhile", await office.Emma.Page(), StringComparison.Ordinal);
        Assert.Equal(ProposalState.Waiting, (await Kept(office)).State);
    }

    [Fact]
    public async Task Nobody_else_answers_for_the_team_and_its_old_lead_no_more()
    {
        await using var office = await Open();
        await Proposes(office);
        var (emmas, id) = ((await office.Emma.Messages()).Last(m => m.Buttons.ContainsKey("Accept")), (await Kept(office)).Id);
        foreach (var forged in new[] { emmas.Buttons["Accept"], ActionText.Of("contribution-yes", id) })
            foreach (var other in new[] { office.Claire, office.Ada })
            {
                await other.Says("status");
                await other.Press((await other.Messages())[^1], forged, []);
            }
        await office.Database.Write(office.Company.Id, async db => (await db.Teams.SingleAsync(t => t.Name == "Care")).LeadId = office.Ada.Id);
        await office.Emma.Presses("Accept");
        Assert.Equal(ProposalState.Waiting, (await Kept(office)).State);

        await office.Ada.Says("status Keep customers");
        await office.Ada.Presses("Accept");
        await office.Ada.Sees("Accepted by Ada on 19 Nov");
        Assert.Equal(ProposalState.Accepted, (await Kept(office)).State);
    }

    [Fact]
    public async Task Without_a_lead_the_one_above_is_asked_and_then_the_admins()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Person("Julie Martin", "fr").Team("Region", "Julie", DayOfWeek.Monday, new(9, 30), "Europe/Paris", "fr", "Julie").Under("Care", "Region"));
        await office.Database.Write(office.Company.Id, async db => (await db.Teams.SingleAsync(t => t.Name == "Care")).LeadId = null);
        await Proposes(office);
        await office.Person("Julie").Sees("Claire propose que Rendez-vous contribue à : Keep customers");
        await office.Claire.Says("aligner rendez contribue à rien");
        await office.Database.Write(office.Company.Id, async db => (await db.Teams.SingleAsync(t => t.Name == "Region")).LeadId = null);
        await Proposes(office);
        await office.Otto.Sees("Claire proposes that Rendez-vous contribute to: Keep customers");
    }

    [Fact]
    public async Task Who_leads_both_has_accepted()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db => (await db.Teams.SingleAsync(t => t.Name == "Care")).LeadId = office.Marc.Id);
        await office.Marc.Says("aligner rendez contribue à keep customers");
        await office.Marc.Sees("Rendez-vous contribue désormais à : Keep customers");
        await office.Marc.Says("aligner rendez contribue à Win more meetings");
        await office.Marc.Sees("Win more meetings est un objectif de la même équipe");
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Contribution)));
    }

    [Fact]
    public async Task Every_such_message_says_why_it_came()
    {
        await using var office = await Open();
        await Proposes(office);
        await office.Emma.Presses("Why this message?");
        await office.Emma.Sees("Another team proposes");
        await office.Emma.Presses("Back");
        await office.Emma.Sees("Claire proposes");
    }

    [Fact]
    public async Task Another_company_s_objectives_are_not_there()
    {
        await using var office = await Open();
        var other = new Organisation { Id = CheckinBot.Objectives.Ids.New(office.Clock), Name = "Atelier Sud" };
        var aim = new Objective { Id = CheckinBot.Objectives.Ids.New(office.Clock), OrganisationId = other.Id, Key = "south", Title = "Southern aim", Level = Level.Strategic };
        await office.Database.Write(other.Id, db =>
        {
            db.AddRange(other, aim);
            return Task.CompletedTask;
        });
        await office.Marc.Says("aligner Win more meetings sous Southern aim");
        await office.Marc.Sees("Rien ici ne s’appelle");
        await office.Marc.Says("arbre Southern aim");
        await office.Marc.Sees("Rien ici ne s’appelle");
        await office.Marc.Press((await office.Marc.Messages())[^1], ActionText.Of("tree", aim.Id), []);
        await office.Marc.DoesNotSee("Arbre");
        await office.Marc.Says("arbre");
        Assert.DoesNotContain("Southern", await office.Marc.Last(), StringComparison.Ordinal);
    }
}
