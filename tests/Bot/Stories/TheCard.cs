using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

public abstract class TheCard(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task Claire_answers_in_French_and_reads_what_it_means()
    {
        await using var office = await Open();
        var claire = office.Claire;
        await office.AskNow();
        await claire.Sees("Point de la semaine 47", "avant lundi 9 h", "22 le 12 nov. · attendu 33 · vers 50", "Total à ce jour, ou +5 []", "Taux actuel [21,4]");

        await claire.Fills("Rendez-vous", "24");
        await claire.Fills("Appels", "41");
        await claire.Presses("Enregistrer");

        await claire.Sees("Enregistré jeudi 19 nov.", "Rendez-vous : 22 → 24 sur 60 (attendu 33) · en retrait", "Appels : 41 cette semaine (cible 40)", "Taux : 21,4 %, inchangé", "qu’est-ce qui freine ?");
        await claire.Presses("Moyens");
        await claire.Sees("Noté : moyens.");
        Assert.DoesNotContain("qu’est-ce qui freine", await claire.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_is_a_problem_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var office = await Open();
        var claire = office.Claire;
        await office.AskNow();
        await claire.Fills("Rendez-vous", "vingt-quatre");
        await claire.Fills("Appels", "41");
        await claire.Presses("Enregistrer");
        await claire.Sees("Saisir un nombre, par exemple 22.", "[vingt-quatre]", "[41]");

        await claire.Fills("Rendez-vous", "+2");
        await claire.Presses("Enregistrer");
        await claire.Sees("22 → 24 sur 60", "Appels : 41");
    }

    [Fact]
    public async Task A_total_below_the_last_is_asked_about_once()
    {
        await using var office = await Open();
        var claire = office.Claire;
        await office.AskNow();
        await claire.Fills("Rendez-vous", "20");
        await claire.Presses("Enregistrer");
        await claire.Sees("Moins qu’avant (22)", "[20]");

        await claire.Picks("Rendez-vous", "Oui, 20");
        await claire.Presses("Enregistrer");
        await claire.Sees("22 → 20 sur 60");
    }

    [Fact]
    public async Task A_number_with_two_readings_is_never_guessed()
    {
        await using var office = await Open();
        await office.Ada.Says("update Reviews 1,234");
        await office.Ada.Sees("Reviews: 560 → 1,234 of 1,300");
        await office.Ada.Says("update Churn 5,234");
        await office.Ada.Sees("5.23%");
        await office.Claire.Says("maj Appels 1,234");
        await office.Claire.Sees("Deux lectures possibles");
        await office.Claire.Picks("Appels", "Oui, 1 234");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Appels : 1 234");
    }

    [Fact]
    public async Task An_edit_supersedes_and_says_so()
    {
        await using var office = await Open();
        var claire = office.Claire;
        await office.AskNow();
        await claire.Fills("Rendez-vous", "24");
        await claire.Fills("Appels", "41");
        await claire.Presses("Enregistrer");
        office.Clock.JumpTo(office.Clock.GetUtcNow().AddMinutes(65));
        await claire.Presses("Modifier");
        await claire.Sees("Rendez-vous", "[24]");
        await claire.Fills("Rendez-vous", "26");
        await claire.Presses("Enregistrer");
        await claire.Sees("22 → 26 sur 60", "Modifié à 17 h 05 : 24 → 26");
    }

    [Fact]
    public async Task Nothing_new_carries_what_stands_but_never_answers_a_week_s_own_number()
    {
        await using var office = await Open();
        var claire = office.Claire;
        await office.AskNow();
        await claire.Presses("Rien de nouveau");
        await claire.Sees("22 sur 60, inchangé", "Appels · Cette semaine []");
        await claire.Fills("Appels", "39");
        await claire.Presses("Enregistrer");
        await claire.Sees("Appels : 39 cette semaine");
    }

    [Fact]
    public async Task The_third_nothing_new_in_a_row_is_asked_about()
    {
        await using var office = await Open();
        var ada = office.Ada;
        for (var week = 0; week < 3; week++)
        {
            await ada.Says("checkin");
            await ada.Presses("Nothing new");
            if (week < 2) await office.Days(7);
        }
        await ada.Sees("3 weeks at");
        await ada.Presses("Measured less often");
        await ada.Sees("monthly");
    }

    [Fact]
    public async Task Later_folds_the_card_away_and_the_reminder_comes_instead()
    {
        await using var office = await Open();
        var claire = office.Claire;
        await office.AskNow();
        await claire.Presses("Plus tard");
        await claire.Sees("Plus tard : un rappel vendredi", "Répondre maintenant");
        await office.Days(1);
        await claire.Sees("Encore ouvert");
        await claire.Presses("Rien de nouveau");
        Assert.Equal(2, (await claire.Messages()).Count(m => m.Words.Contains("Enregistré", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_answers_early_is_not_asked()
    {
        await using var office = await Open();
        await office.Claire.Says("point");
        await office.Claire.Fills("Appels", "40");
        await office.Claire.Presses("Enregistrer");
        await office.AskNow();
        Assert.Equal(0, await office.Claire.Counts("Point de la semaine 47"));
    }

    [Fact]
    public async Task Not_mine_tells_the_lead_and_asks_no_more_this_week()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Pas à moi");
        await office.Claire.Presses("Taux");
        await office.Claire.Picks("À confier à", "Aucune idée : à voir avec qui mène l’équipe");
        await office.Claire.Presses("Proposer");
        await office.Claire.Sees("Rendez-vous");
        Assert.DoesNotContain("Taux ·", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Walk.Settled();
        await office.Marc.Sees("Claire : pas à moi. Taux");
    }

    [Fact]
    public async Task Not_mine_hands_it_to_somebody_who_has_to_accept()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Pas à moi");
        await office.Claire.Presses("Taux");
        await office.Claire.Presses("Proposer");
        Assert.Contains("Choisir un nom", await office.Claire.Page(), StringComparison.Ordinal);
        await office.Claire.Picks("À confier à", "Sofia Roy");
        await office.Claire.Presses("Proposer");
        await office.Claire.Sees("Proposé à Sofia : Taux", "Il faut d’abord l’accord de Marc");
        await office.Walk.Settled();
        Assert.Equal(office.Claire.Id, await Owner(office, "Taux"));
        await office.Marc.Sees("Claire propose une révision : Taux", "Porté par : Claire → Sofia");
        await office.Marc.Presses("Accepter");
        await office.Walk.Settled();
        await office.Sofia.Presses("Accept");
        Assert.Equal(office.Sofia.Id, await Owner(office, "Taux"));
        await office.Claire.Says("point");
        Assert.DoesNotContain("Taux ·", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Sofia.Says("checkin");
        await office.Sofia.Sees("Taux");
    }

    private static Task<Guid> Owner(Office office, string keyResult) => office.Database.Read(office.Company.Id, async db =>
        (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids[keyResult])).OwnerId);

    [Fact]
    public async Task Why_this_message_says_the_rule_and_leads_back()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Pourquoi ce message ?");
        await office.Claire.Sees("deux jours ouvrés avant la réunion", "Visible : équipe Sales");
        await office.Claire.Presses("Retour");
        await office.Claire.Sees("Total à ce jour, ou +5 []");
    }
}
