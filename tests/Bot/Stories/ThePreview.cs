using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Messages as they would go out now, to who asks. It is Thursday 19 November, 14:00 in Paris: Sales is asked at 16:00.</summary>
public abstract class ThePreview(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static Task<(int, int, int, int)> Kept(Office office) => office.Database.Read(office.Company.Id, async (AppDb db) =>
        (await db.Deliveries.CountAsync(), await db.Checkins.CountAsync(), await db.Episodes.CountAsync(), await db.Taps.CountAsync()));

    [Fact]
    public async Task Claire_sees_her_card_beforehand_and_its_buttons_do_nothing()
    {
        await using var office = await Open();
        var before = await Kept(office);
        await office.Claire.Says("aperçu");
        await office.Claire.Presses("La carte de la semaine");
        await office.Claire.Sees("Aperçu visible ici seulement", "Point de la semaine 47", "Rendez-vous · 60 au 31 déc.");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("C’était un aperçu : le bouton n’a rien fait.");
        Assert.Equal(before, await Kept(office));
        await office.AskNow();
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.PersonId == office.Claire.Id && d.Kind == DeliveryKind.Prompt && d.State == DeliveryState.Sent)));
    }

    [Fact]
    public async Task Marc_sees_the_summary_and_his_own_message_as_they_stand_and_nothing_is_judged_by_it()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        var before = await Kept(office);
        await office.Marc.Says("aperçu responsable");
        await office.Marc.Sees("Le message au responsable", "Rendez-vous : 24 sur 60, attendu 3");
        await office.Marc.Says("aperçu résumé");
        await office.Marc.Sees("Le résumé", "Sales · semaine 47", "Rendez-vous, 24 sur 60");
        await office.Marc.Says("aperçu relance");
        await office.Marc.Sees("La relance", "rien ne partirait maintenant");
        Assert.Equal(before, await Kept(office));
    }

    [Fact]
    public async Task What_was_not_asked_for_yet_is_not_called_missing_nor_is_what_may_still_come()
    {
        await using var office = await Open();
        await office.Marc.Says("aperçu responsable");
        await office.Marc.Sees("4 chiffres pas encore demandés · Sales", "Rendez-vous : 22 le 12 nov.");
        Assert.DoesNotContain("non reçu", await office.Marc.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("sans nouvelles", await office.Marc.Last(), StringComparison.Ordinal);

        // Sofia is in Montreal, where it is not four o'clock yet.
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await office.Marc.Says("aperçu responsable");
        await office.Marc.Sees("Rendez-vous : 24 sur 60, attendu 3", "1 chiffre encore attendu", "1 chiffre pas encore demandé");
        Assert.DoesNotContain("non reçu", await office.Marc.Last(), StringComparison.Ordinal);

        // The message itself goes out once it is too late for them.
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        Assert.Contains("non reçu", await office.Marc.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("encore attendu", await office.Marc.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_a_message_that_is_not_for_them()
    {
        await using var office = await Open();
        await office.Ada.Says("preview summary Sales");
        Assert.DoesNotContain("Rendez-vous", await office.Ada.Last(), StringComparison.Ordinal);
        await office.Claire.Says("aperçu responsable Sales");
        Assert.DoesNotContain("Rendez-vous", await office.Claire.Last(), StringComparison.Ordinal);
    }
}
