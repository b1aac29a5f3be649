using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Whoever saves a key result hears one thing about it, on its receipt. Marc leads Sales, Claire carries there, Ada in Care. It is Thursday 19 November.</summary>
public abstract class TheAdvice(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static Task<T> Look<T>(Office office, Func<CheckinBot.Storage.Model.AppDb, Task<T>> look) => office.Database.Read(office.Company.Id, look);

    private static async Task Writes(Office office, string sentence, string? newObjective = null)
    {
        await office.Ada.Says("new " + sentence);
        await office.Ada.Picks("Objective", newObjective is null ? "Keep customers" : "A new objective");
        if (newObjective is not null) await office.Ada.Types("Its title", newObjective);
        await office.Ada.Presses("Save");
    }

    [Fact]
    public async Task What_is_saved_gets_one_remark_on_its_receipt_and_what_it_offers_is_taken_there()
    {
        await using var office = await Open();
        await office.Claire.Says("/okr new Porter le taux de rendez-vous qualifiés de 20 % à 23 % en 3 mois");
        await office.Claire.Picks("Objectif", "Win more meetings");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Enregistré et agréé", "L’échéance du 19 févr. sort de son cycle (du 1er oct. au 31 déc.). Ramener l’échéance dans le cycle.");
        await office.Claire.Presses("Échéance : 31 déc.");
        await office.Claire.Sees("Relecture · Taux de rendez-vous qualifiés", "Échéance : 31 déc.", "Rien");
        Assert.Contains("Enregistré et agréé", await office.Claire.Page(), StringComparison.Ordinal);
        var kept = await Look(office, db => db.KeyResults.SingleAsync(k => k.Title == "Taux de rendez-vous qualifiés"));
        Assert.Equal((new DateOnly(2026, 12, 31), 0), (kept.Due, await Look(office, db => db.Revisions.CountAsync())));
    }

    [Fact]
    public async Task What_is_not_wanted_again_is_not_said_at_the_next_save()
    {
        await using var office = await Open();
        await Writes(office, "30 new customers by 31 December");
        await office.Ada.Sees("Saved and agreed", "It serves no other objective, and names no orientation.");
        await office.Ada.Presses("Don't tell me again");
        await office.Ada.Sees("Noted: this will not be said again.");
        await Writes(office, "20 new customers by 15 December");
        var receipt = (await office.Ada.Messages()).Last(m => m.Words.Contains("Saved and agreed", StringComparison.Ordinal));
        Assert.Contains("20 by 15 Dec", receipt.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("It serves no other objective", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_up_a_fourth_objective_is_told_once_and_to_choose()
    {
        await using var office = await Open();
        await Writes(office, "30 new customers by 31 December", "Win small firms");
        await Writes(office, "20 trainings by 31 December", "Train the team");
        Assert.DoesNotContain("none comes first", await office.Ada.Page(), StringComparison.Ordinal);
        await Writes(office, "10 guides by 31 December", "Explain it better");
        await office.Ada.Sees("Saved and agreed", "All that I carry", "4 objectives in one cycle: beyond 3, none comes first. Keep the three that matter most, and move the others to a later cycle.");
        await office.Ada.Presses("Don't tell me again");
        await Writes(office, "5 visits by 31 December", "Meet them");
        var receipt = (await office.Ada.Messages()).Last(m => m.Words.Contains("Saved and agreed", StringComparison.Ordinal));
        Assert.Contains("Meet them", receipt.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("none comes first", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_offered_to_somebody_is_offered_anew_with_the_better_date()
    {
        await using var office = await Open();
        await office.Marc.Says("new 40 démonstrations signées d'ici le 15 janvier 2027 pour @Claire");
        await office.Marc.Picks("Objectif", "Win more meetings");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Enregistré et proposé à Claire", "L’échéance du 15 janv. sort de son cycle");
        await office.Marc.Presses("Proposer le 31 déc.");
        await office.Marc.Sees("[31 décembre 2026]", "Prend effet après l’accord de Claire.");
        await office.Marc.Picks("Raison", "Stratégie");
        await office.Marc.Presses("Envoyer");
        await office.Settled();
        await office.Claire.Sees("Marc propose un résultat clé", "40 au 31 déc.");
        await office.Claire.Presses("Accepter");
        await office.Settled();
        var kept = await Look(office, db => db.KeyResults.SingleAsync(k => k.OwnerId == office.Claire.Id && k.Target == 40 && k.Kind == Kind.Cumulative));
        Assert.Equal((new DateOnly(2026, 12, 31), Agreement.Agreed), (kept.Due, kept.Agreement));
    }
}
