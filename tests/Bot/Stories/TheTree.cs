using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Under the vision stand PME, which Win more meetings of Sales serves, and Keep customers of Care, which serves nothing.</summary>
public abstract class TheTree(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    /// <summary>Win more meetings: 22 of 60, 4 of 6 weeks at 40 calls, 1.4 of 3 points, 14 of 30.</summary>
    [Theory]
    [InlineData("arbre")]
    [InlineData("/okr tree")]
    [InlineData("cascade")]
    public async Task A_lead_sees_it_from_the_vision_down_with_progress_and_faults(string words)
    {
        await using var office = await Open();
        await office.Marc.Says(words);
        await office.Marc.Sees("Every small firm sells like a great one", "Arbre des objectifs · au 19 nov.", "PME : 49 %", "› Win more meetings : 49 %", "à surveiller",
            "1 autre objectif, montré à son équipe", "PME : du volume en plus (Appels), sans suivi de marge, churn ou satisfaction", "Sales : ne partage aucun objectif avec un autre département");
        await office.Marc.DoesNotSee("Keep customers", "Care");
    }

    [Fact]
    public async Task Who_carries_daily_work_sees_what_it_serves_and_of_others_counts_alone()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Grow", "Care", Level.Strategic).Objective("Boss", "Care", Level.Tactical, parent: "Grow", isPrivate: true));
        await office.Database.Write(office.Company.Id, async db => (await db.Objectives.SingleAsync(o => o.Title == "PME")).ParentId = office.Company.Ids["Grow"]);
        await office.Claire.Says("arbre");
        await office.Claire.Sees("Grow", "› PME : 49 %", "› › Win more meetings : 49 %", "1 autre objectif, montré à son équipe");
        await office.Claire.DoesNotSee("Grow : ", "Keep customers", "Boss");
        await office.Claire.Says("arbre Care");
        await office.Claire.Sees("Care", "› PME", "1 autre objectif, montré à son équipe");
        await office.Claire.DoesNotSee("Keep customers", "Boss");
    }

    [Fact]
    public async Task A_team_is_shown_with_what_it_serves_above()
    {
        await using var office = await Open();
        await office.Ada.Says("tree care");
        await office.Ada.Sees("Care", "Keep customers: 41%", "Keep customers: serves no objective", "Care: shares no objective with another department");
        Assert.DoesNotContain("PME", await office.Ada.Last(), StringComparison.Ordinal);
        await office.Ada.Says("tree keep");
        await office.Ada.Sees("Keep customers", "Operational · Care · 41%", "Churn: 5.6%");
        await office.Ada.Says("tree moon");
        await office.Ada.Sees("moon");
        await office.Ada.Says("tree PME");
        await office.Ada.Sees("Nothing here is called");
    }

    [Fact]
    public async Task A_branch_opens_and_leads_up_again()
    {
        await using var office = await Open();
        await office.Marc.Says("arbre");
        await office.Marc.Presses("Win more meetings");
        await office.Marc.Sees("Opérationnel · Sales · 49 %", "Au service de : PME › Every small firm sells like a great one", "Rendez-vous : 22 sur 60");
        await office.Marc.Presses("Remonter");
        await office.Marc.Sees("Stratégique · Sales · 49 %", "Win more meetings : 49 %");
        await office.Marc.Presses("Tout l’arbre");
        await office.Marc.Sees("Arbre des objectifs");
    }

    [Fact]
    public async Task Many_are_the_worst_first_and_the_rest_behind_a_button()
    {
        await using var office = await Open(company: clock => Enumerable.Range(1, 9).Aggregate(Company.Small(clock), (company, n) => company.Objective($"Plan {n}", "Sales", Level.Operational, parent: "PME")));
        await office.Marc.Says("arbre");
        await office.Marc.Sees("Win more meetings", "et 8 autres", "Les 7 autres");
        await office.Marc.Presses("Les 7 autres");
        await office.Marc.Sees("Plan 9 : sans mesure", "Plan 6 : aucun résultat clé");
    }

    [Fact]
    public async Task In_a_channel_stands_only_what_every_member_may_see()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Secret", "Sales", Level.Operational, parent: "PME", isPrivate: true));
        var sales = office.Channel("Sales");
        await office.Marc.SaysIn(sales, "@CheckinBot arbre");
        var shown = (await office.Claire.Messages()).Last(m => m.Conversation == sales).Words;
        Assert.Contains("Win more meetings : 49 %", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", shown, StringComparison.Ordinal);
        await office.Sofia.SaysIn(sales, "@CheckinBot tree Care");
        await office.Sofia.Sees("Keep customers");
        Assert.DoesNotContain(await office.Claire.Messages(), m => m.Words.Contains("Keep customers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_branch_opens_for_nobody()
    {
        await using var office = await Open();
        await office.Ada.Says("tree");
        var card = (await office.Ada.Messages())[^1];
        foreach (var id in new[] { office.Company.Ids["PME"], office.Company.Ids["Rendez-vous"], CheckinBot.Objectives.Ids.New(office.Clock) })
        {
            await office.Ada.Press(card, ActionText.Of("tree", id), []);
            await office.Ada.Sees("belongs to somebody else");
        }
        await office.Ada.DoesNotSee("PME");
    }
}
