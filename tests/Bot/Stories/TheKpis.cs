using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Standing measures have a band and no end: each is in it or out of it, on any day.</summary>
public abstract class TheKpis(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task A_new_one_from_a_sentence_leaves_its_band_and_comes_back()
    {
        await using var office = await Open();
        await office.Claire.Says("/okr indicateurs nouveau Marge commerciale entre 28 % et 34 %");
        await office.Claire.Sees("Nouvel indicateur", "[Marge commerciale]", "[28]", "[34]", "[%]", "Au moins", "Au plus");
        await office.Claire.DoesNotSee("Échéance", "Ce qu’est le chiffre");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Enregistré et agréé", "Marge commerciale : entre 28 % et 34 %", "À partir du 19 nov. 2026, sans fin", "demandé chaque semaine");
        var kept = await office.Database.Read(office.Company.Id, db => db.KeyResults.SingleAsync(k => k.Title == "Marge commerciale"));
        Assert.Equal((true, Kind.Band, 28m, 34m, office.Claire.Id), (kept.Standing, kept.Kind, kept.BandLow, kept.BandHigh, kept.OwnerId));
        await office.Claire.Says("kpi");
        await office.Claire.Sees("Atelier Nord : indicateurs", "1 sans chiffre", "Marge commerciale : pas encore de chiffre (fourchette : entre 28 % et 34 %)");

        await office.AskNow();
        await office.Claire.Fills("Marge commerciale", "25");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Marge commerciale : 25 %, sous sa fourchette (entre 28 % et 34 %)");
        await office.Claire.Says("indicateurs Sales");
        await office.Claire.Sees("Sales : indicateurs", "▼ 1 hors de sa fourchette", "◐", "Marge commerciale : 25 %, sous sa fourchette (entre 28 % et 34 %)");

        await office.Days(4);
        await office.AskNow();
        await office.Claire.Fills("Marge commerciale", "36");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Says("kpi");
        await office.Claire.Sees("Marge commerciale : 36 %, au-dessus de sa fourchette (entre 28 % et 34 %)");

        await office.Days(4);
        await office.AskNow();
        await office.Claire.Fills("Marge commerciale", "30");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Marge commerciale : 30 %, dans sa fourchette (entre 28 % et 34 %)");
        await office.Claire.Says("kpi");
        await office.Claire.Sees("● 1 dans sa fourchette");

        await office.Days(4);
        await office.AskNow();
        await office.Claire.Fills("Marge commerciale", "30");
        await office.Claire.Presses("Enregistrer");

        // Out of it by a hair: one to watch, wherever it is read.
        await office.Days(4);
        await office.AskNow();
        await office.Claire.Fills("Marge commerciale", "27,9");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Says("kpi");
        await office.Claire.Sees("◐", "Marge commerciale : 27,9 %, sous sa fourchette");
        await office.Claire.Says("statut Marge commerciale");
        await office.Claire.Sees("◐", "à surveiller");
    }

    [Fact]
    public async Task A_floor_alone_is_a_band_and_others_read_only_what_their_team_lets_them()
    {
        await using var office = await Open();
        await office.Ada.Says("kpi new customer satisfaction at least 80%");
        await office.Ada.Sees("New KPI", "[80]", "At least");
        await office.Ada.Types("At least", "");
        await office.Ada.Picks("Objective", "Keep customers");
        await office.Ada.Presses("Save");
        await office.Ada.Sees("Give one bound at least.");
        await office.Ada.Types("At least", "80");
        await office.Ada.Presses("Save");
        await office.Ada.Sees("at least 80%", "with no end");
        await office.Claire.Says("kpi Care");
        await office.Claire.Sees("Care : indicateurs", "Pas encore d’indicateur.");
        await office.Emma.Says("kpi");
        await office.Emma.Sees("no number yet (band: at least 80%)");
    }
}
