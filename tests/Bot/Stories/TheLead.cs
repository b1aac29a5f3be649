using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

public abstract class TheLead(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private async Task<Office> AfterTheRound()
    {
        var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Moyens");
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        return office;
    }

    [Fact]
    public async Task Marc_hears_of_a_gap_once_after_the_round_with_its_arithmetic_and_the_owner_s_words()
    {
        await using var office = await AfterTheRound();
        await office.Marc.Sees("Nouvel écart · Sales", "Rendez-vous : 24 sur 60, attendu 35", "À ce rythme : 49 au 31 déc. (entre 42 et 56).", "Pour tenir : 6,4 par semaine, contre 3,3.", "Claire : moyens.", "Claire voit aussi ce message.");
        await office.Days(14);
        Assert.Equal(1, await office.Marc.Counts("Nouvel écart"));
    }

    [Fact]
    public async Task Marc_asks_and_Claire_answers_on_his_card()
    {
        await using var office = await AfterTheRound();
        await office.Marc.Presses("Demander");
        await office.Walk.Settled();
        await office.Claire.Sees("Question de Marc : Rendez-vous", "C’est réglé", "Besoin d’aide");
        await office.Claire.Presses("Répondre");
        await office.Claire.Types("Réponse à Marc", "Un renfort arrive lundi");
        await office.Claire.Presses("Envoyer");
        await office.Walk.Settled();
        await office.Marc.Sees("Un renfort arrive lundi");
    }

    [Fact]
    public async Task Marc_takes_it_up_and_mutes_with_a_reason_only()
    {
        await using var office = await AfterTheRound();
        await office.Marc.Presses("Je m’en occupe");
        await office.Marc.Sees("Marc");
        await office.Marc.Presses("Ne plus signaler…");
        await office.Marc.Presses("Ne plus signaler");
        await office.Marc.Sees("Quelques mots suffisent");
        await office.Marc.Types("motif", "Recrutement en cours");
        await office.Marc.Presses("Ne plus signaler");
        await office.Marc.Sees("Recrutement en cours");
    }

    [Fact]
    public async Task A_hand_is_asked_for_in_one_tap()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Demander un coup de main");
        await office.Claire.Sees("Marc est au courant");
        await office.Walk.Settled();
        await office.Marc.Sees("Claire demande un coup de main : Rendez-vous");
    }

    [Fact]
    public async Task The_summary_counts_key_results_and_names_nobody()
    {
        await using var office = await AfterTheRound();
        var summary = (await office.Marc.Messages()).Last(m => m.Conversation == office.Channel("Sales"));
        Assert.Contains("Sales · semaine 47", summary.Words, StringComparison.Ordinal);
        Assert.Contains("Chiffres reçus : 2 sur 4", summary.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Claire", summary.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("@", summary.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_did_not_come_is_said_of_the_key_result_beside_the_gap()
    {
        await using var office = await AfterTheRound();
        await office.Marc.Sees("2 chiffres non reçus", "Appels : 38, sans nouvelles depuis le 12 nov.", "Demos : 14, sans nouvelles depuis le 12 nov.");
        Assert.DoesNotContain("Sofia", await office.Marc.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_alone_is_told_as_it_begins_and_not_every_week()
    {
        await using var office = await Open();
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        await office.Marc.Sees("4 chiffres non reçus · Sales", "Rendez-vous : 22, sans nouvelles depuis le 12 nov.", "1 autre");
        await office.Days(7);
        Assert.Equal(1, await office.Marc.Counts("4 chiffres non reçus"));
        await office.Marc.Presses("Pourquoi ?");
        await office.Marc.Sees("son chiffre demandé n’est pas arrivé");
        await office.Marc.Says("statut");
        await office.Marc.Sees("sans nouvelles, 2 sem.");
    }

    [Fact]
    public async Task A_gap_whose_key_result_was_closed_meanwhile_is_answered_politely()
    {
        await using var office = await AfterTheRound();
        await office.Database.Write(office.Company.Id, async db =>
            (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"])).ClosedOn = new DateOnly(2026, 11, 23));
        await office.Marc.Presses("Je m’en occupe");
        await office.Marc.Sees("Ce bouton a vieilli");
    }
}
