using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>One objective is seen in three ways, with the same figures; whose words everybody reads is an admin's choice.</summary>
public abstract class ThreeLenses(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task The_same_objective_through_all_three()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db =>
        {
            (await db.Objectives.SingleAsync(o => o.Title == "Win more meetings")).Perspective = Perspective.Customer;
            (await db.Objectives.SingleAsync(o => o.Title == "PME")).Perspective = Perspective.Financial;
        });
        await office.Marc.Says("/okr vue Win more meetings");
        await office.Marc.Sees("OKR : résultats clés", "Note à ce jour : 0,5 · 49 %", "Rendez-vous : 22 sur 60");
        await office.Marc.Presses("KPI : indicateurs");
        await office.Marc.Sees("KPI : indicateurs · Sales", "Rendez-vous : 22, sous sa fourchette (au moins 33)", "Demos : 14");
        await office.Marc.Presses("Tableau : mesures");
        await office.Marc.Sees("Tableau : mesures · Sales", "Clients : 49 %", "↑ PME", "Rendez-vous : 22 sur 60");
        await office.Ada.Says("lens Win more meetings");
        await office.Ada.Sees("Nothing here is called");
    }

    [Fact]
    public async Task An_admin_chooses_the_words_for_everybody()
    {
        await using var office = await Open();
        await office.Claire.Says("vue");
        await office.Claire.Sees("Trois façons de voir les mêmes objectifs", "L’administration choisit les mots pour tout le monde");
        await office.Claire.Says("vue kpi");
        await office.Otto.Says("lens");
        await office.Otto.Presses("Scorecard: measures");
        await office.Otto.Sees("Scorecard: measures", "A button changes the words for everybody.");
        await office.Claire.Says("nouveau");
        await office.Claire.Sees("Nouvelle mesure");
        // What is said twice in one moment has no order.
        await office.WalkTo(office.Clock.GetUtcNow().AddSeconds(1));
        await office.Otto.Says("lens kpi");
        await office.Claire.Says("nouveau");
        await office.Claire.Sees("Nouvel indicateur");
        await office.Otto.Says("lens okr");
        await office.Ada.Says("new");
        await office.Ada.Sees("New key result");
    }
}
