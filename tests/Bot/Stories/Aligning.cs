using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Marc leads Sales, Claire carries key results there; Ada is in Care, which Emma leads.</summary>
public abstract class Aligning(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static Task<Guid?> Parent(Office office, string title) => office.Database.Read(office.Company.Id, async db => (await db.Objectives.SingleAsync(o => o.Title == title)).ParentId);

    private static Task<Guid?> LeadsTo(Office office, string title) => office.Database.Read(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Title == title)).LeadsToId);

    [Fact]
    public async Task An_objective_is_hung_under_another_and_another_again_and_nothing()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Grow", "Care", Level.Strategic));
        await office.Emma.Says("align keep under grow");
        await office.Emma.Sees("Keep customers now serves: Grow");
        await office.Emma.Says("align Keep customers under PME");
        await office.Emma.Sees("Keep customers now serves: PME", "Before: Grow");
        Assert.Equal(office.Company.Ids["PME"], await Parent(office, "Keep customers"));
        await office.Emma.Says("align Keep customers under PME");
        await office.Emma.Sees("It is so already");
        await office.Emma.Says("tree");
        await office.Emma.Sees("PME", "› Keep customers: 41%");
        await office.Emma.Says("aligner keep customers sous rien");
        await office.Emma.Sees("Keep customers serves no other objective now", "Before: PME");
        Assert.Null(await Parent(office, "Keep customers"));
    }

    [Fact]
    public async Task What_one_may_not_see_hides_nothing_and_what_is_over_is_not_asked_about()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Keep", "Care", Level.Operational, isPrivate: true));
        await office.Database.Read(office.Company.Id, async db =>
        {
            var now = await db.KeyResults.SingleAsync(k => k.Title == "Churn");
            db.KeyResults.Add(new KeyResult
            {
                Id = new Guid("0192f3a0-0000-7000-8000-000000000001"), OrganisationId = now.OrganisationId, Key = "Churn of summer", Title = "Churn", ObjectiveId = now.ObjectiveId, OwnerId = now.OwnerId,
                Kind = now.Kind, Unit = now.Unit, Baseline = 9, Target = 8, Direction = now.Direction, Start = new(2026, 7, 1), Due = new(2026, 9, 30),
            });
            return await db.SaveChangesAsync();
        });
        await office.Ada.Says("status keep");
        await office.Ada.Sees("Keep customers");
        await office.Ada.Says("status churn");
        await office.Ada.Sees("Churn", "5.6");
    }

    [Fact]
    public async Task A_circle_is_refused_with_a_sentence()
    {
        await using var office = await Open();
        await office.Marc.Says("aligner PME sous Win more meetings");
        await office.Marc.Sees("Cela tournerait en rond : PME → Win more meetings → PME. Rien n’a changé.");
        await office.Marc.Says("aligner PME sous PME");
        await office.Marc.Sees("PME → PME");
        Assert.Null(await Parent(office, "PME"));
        await office.Marc.Says("aligner Appels mène à Rendez-vous");
        await office.Marc.Says("aligner Rendez-vous mène à Taux");
        await office.Marc.Says("aligner Taux mène à Appels");
        await office.Marc.Sees("Taux → Appels → Rendez-vous → Taux");
        Assert.Null(await LeadsTo(office, "Taux"));
    }

    [Fact]
    public async Task A_key_result_leads_to_another_which_says_what_drives_it()
    {
        await using var office = await Open();
        await office.Claire.Says("aligner appels mene a rendez");
        await office.Claire.Sees("Appels mène désormais à : Rendez-vous");
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("Annoncé par : Appels");
        await office.Claire.Says("statut appels");
        await office.Claire.Sees("Mène à : Rendez-vous");
        await office.Claire.Says("align appels leads to nothing");
        await office.Claire.Sees("ne mène plus à un autre résultat clé", "Avant : Rendez-vous");
        Assert.Null(await LeadsTo(office, "Appels"));
    }

    [Fact]
    public async Task Who_neither_carries_nor_leads_may_not()
    {
        await using var office = await Open();
        await office.Claire.Says("aligner Win more meetings sous rien");
        await office.Claire.Sees("autre");
        await office.Ada.Says("align Win more meetings under Keep customers");
        await office.Ada.Sees("Nothing here is called");
        await office.Sofia.Says("align Rendez-vous leads to Demos");
        Assert.Equal(office.Company.Ids["PME"], await Parent(office, "Win more meetings"));
        Assert.Null(await LeadsTo(office, "Rendez-vous"));

        var card = (await office.Ada.Messages())[^1];
        var (win, calls) = (office.Company.Ids["Win more meetings"], office.Company.Ids["Appels"]);
        await office.Ada.Press(card, ActionText.Of("align", win), []);
        await office.Ada.Sees("belongs to somebody else");
        await office.Ada.Press(card, ActionText.Of("align-save", win, office.Company.Ids["PME"]), new() { ["serves." + ShortId.Of(win)] = "none" });
        await office.Ada.Press(card, ActionText.Of("align-save", calls, Guid.Empty), new() { ["leads." + ShortId.Of(calls)] = ShortId.Of(office.Company.Ids["Rendez-vous"]) });
        Assert.Equal(office.Company.Ids["PME"], await Parent(office, "Win more meetings"));
        Assert.Null(await LeadsTo(office, "Appels"));
    }

    [Fact]
    public async Task What_is_not_clear_is_asked_back()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("PME Sud", "Sales", Level.Strategic));
        await office.Marc.Says("aligner");
        await office.Marc.Sees("Quoi relier, et à quoi ?", "aligner Appels mène à Rendez-vous");
        await office.Marc.Says("aligner win sous pm");
        await office.Marc.Sees("• PME", "• PME Sud");
        await office.Marc.Says("aligner win sous lune");
        await office.Marc.Sees("Rien ici ne s’appelle");
        await office.Marc.Says("aligner rendez sous PME");
        await office.Marc.Sees("Rendez-vous est un résultat clé");
    }

    [Fact]
    public async Task The_form_on_the_detail_does_the_same()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Croissance", "Sales", Level.Strategic));
        await office.Marc.Says("statut Win more meetings");
        await office.Marc.Presses("Aligner…");
        await office.Marc.Picks("Sert l’objectif", "Croissance");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Win more meetings sert désormais : Croissance", "Avant : PME");
        await office.Marc.Says("statut Croissance");
        await office.Marc.Sees("Avancement, avec 1 objectif rattaché : 49 %");
        await office.Marc.Presses("Aligner…");
        await office.Marc.Picks("Sert l’objectif", "Win more meetings");
        await office.Marc.Presses("Enregistrer");
        Assert.Contains("Cela tournerait en rond", await office.Marc.Page(), StringComparison.Ordinal);
        Assert.Null(await Parent(office, "Croissance"));
    }

    [Fact]
    public async Task A_form_that_was_left_open_undoes_nothing_that_somebody_else_has_linked_since()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Croissance", "Sales", Level.Strategic));
        await office.Marc.Says("statut Win more meetings");
        await office.Marc.Presses("Aligner…");
        await office.Database.Write(office.Company.Id, async db => (await db.Objectives.SingleAsync(o => o.Title == "Win more meetings")).ParentId = office.Company.Ids["Croissance"]);
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("C’est déjà le cas");
        Assert.Equal(office.Company.Ids["Croissance"], await Parent(office, "Win more meetings"));
    }
}
