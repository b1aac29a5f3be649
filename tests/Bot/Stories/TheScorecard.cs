using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>PME is financial, Win more meetings about customers and Sell better about the work: each serves the one above. Keep customers stands in no perspective.</summary>
public abstract class TheScorecard(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task Four_perspectives_say_where_they_stand_and_why_and_an_empty_one_says_so()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Sell better", "Sales", Level.Operational, parent: "Win more meetings"));
        await Place(office, ("PME", Perspective.Financial), ("Win more meetings", Perspective.Customer), ("Sell better", Perspective.InternalProcess));
        await office.Marc.Says("/okr tableau Sales");
        await office.Marc.Sees("Sales : tableau", "Tableau de bord prospectif · au 19 nov.",
            "Finances : ", "Rien ne le mesure encore.", "PME : 49 %",
            "Clients : ", "Win more meetings : 49 %", "Rendez-vous · Appels",
            "Processus internes", "Sell better : sans mesure",
            "Apprentissage et développement", "Vide : rien à apprendre, rien à construire.");
        await office.Marc.DoesNotSee("Keep customers");

        // What brings about what is drawn, and the words of the picture say the same.
        await office.Marc.Sees("Carte stratégique, chaque cause sous ce à quoi elle contribue.", "Win more meetings (à surveiller) → PME.", "Sell better (sans mesure) → Win more meetings.", "vide.");
        await office.Marc.DoesNotSee("↑");
    }

    [Fact]
    public async Task A_map_is_drawn_for_who_may_see_both_ends_of_an_arrow_and_of_nothing_else()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Objective("Sell better", "Sales", Level.Operational, parent: "Win more meetings"));
        await Place(office, ("PME", Perspective.Financial), ("Win more meetings", Perspective.Customer), ("Sell better", Perspective.InternalProcess));
        await office.Ada.Says("scorecard Sales");
        await office.Ada.Sees("3 more objectives, shown to their own teams");
        await office.Ada.DoesNotSee("Strategy map", "Win more meetings");
        await office.Emma.Says("scorecard Care");
        await office.Emma.DoesNotSee("Strategy map", "↑");

        await office.Database.Write(office.Company.Id, async db => (await db.Objectives.SingleAsync(o => o.Title == "Win more meetings")).Private = true);
        var sales = office.Channel("Sales");
        await office.Marc.SaysIn(sales, "@CheckinBot tableau");
        var shown = (await office.Claire.Messages()).Last(m => m.Conversation == sales).Words;
        Assert.Contains("PME : ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Win more meetings", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Carte stratégique", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_carries_nothing_of_it_reads_no_titles_and_who_leads_puts_objectives_in_their_place()
    {
        await using var office = await Open();
        await office.Ada.Says("scorecard Sales");
        await office.Ada.Sees("Sales: scorecard", "Financial", "Empty: nothing to earn or save.", "2 more objectives, shown to their own teams");
        await office.Ada.DoesNotSee("PME", "Win more meetings", "Place them");

        await office.Emma.Says("scorecard");
        await office.Emma.Sees("1 objective in no perspective.");
        await office.Emma.Presses("Place them…");
        await office.Emma.Sees("Which perspective?", "Keep customers");
        await office.Emma.Picks("Keep customers", "Customer");
        await office.Emma.Presses("Save");
        await office.Emma.Sees("Customer: ", "Keep customers: 41%", "Churn");
        Assert.Equal(Perspective.Customer, await office.Database.Read(office.Company.Id, async db => (await db.Objectives.SingleAsync(o => o.Title == "Keep customers")).Perspective));
    }

    /// <summary>What Sell better is measured by keeps pace; what serves it, in another perspective, does not.</summary>
    [Fact]
    public async Task A_perspective_is_shown_in_no_better_state_than_the_worst_objective_in_it()
    {
        await using var office = await Open(company: clock => Company.Small(clock)
            .Objective("Sell better", "Sales", Level.Operational).KeyResult("Margin", "Sell better", "Claire", Kind.Level, 20, 30, "%").Readings("Margin", 26, 27, 28, 29, 29, 30)
            .Objective("Fill the diary", "Sales", Level.Operational, parent: "Sell better").KeyResult("Slots", "Fill the diary", "Claire", Kind.Level, 20, 30, "%").Readings("Slots", 22, 22.4m, 22.8m, 23.2m, 23.6m, 23.9m));
        await Place(office, ("Sell better", Perspective.Financial), ("Fill the diary", Perspective.InternalProcess));
        await office.Marc.Says("tableau Sales");
        await office.Marc.Sees("Finances : en retrait", "Ses mesures tiennent le rythme ; ce qui sert « Sell better » ne le tient pas.", "Sell better : 70 %, en retrait");
    }

    private static Task Place(Office office, params (string Title, Perspective Perspective)[] places) => office.Database.Write(office.Company.Id, async db =>
    {
        foreach (var (title, perspective) in places) (await db.Objectives.SingleAsync(o => o.Title == title)).Perspective = perspective;
    });
}
