using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Each sets what is theirs: Otto for all, Marc for Sales, Claire for herself. The nearest choice holds, and the card says where it comes from.</summary>
public abstract class TheSettings(Edge edge) : Story(edge)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static Task<DateTimeOffset?> AskedAt(Office office, string name) => office.Database.Read(office.Company.Id, db => db.Deliveries
        .Where(d => d.PersonId == office.Company.Ids[name] && d.Kind == DeliveryKind.Prompt && d.State == DeliveryState.Sent).Select(d => d.SentAt).FirstOrDefaultAsync());

    [Fact]
    public async Task A_person_s_hour_wins_over_the_team_s_and_that_over_the_organisation_s()
    {
        await using var office = await Open(new DateTimeOffset(2026, 11, 18, 10, 0, 0, TimeSpan.Zero));
        await office.Otto.Says("settings organisation");
        await office.Otto.Sees("Settings for all", "Asked at: 16:00 · as usual");
        await office.Otto.Presses("Change");
        await office.Otto.Types("Asked at", "15:00");
        await office.Otto.Presses("Save");
        await office.Claire.Says("réglages");
        await office.Claire.Sees("Heure du point : 15 h · organisation", "Page personnelle lue aussi par : Marc Lefèvre");

        await office.Marc.Says("réglages équipe Sales");
        await office.Marc.Presses("Modifier");
        await office.Marc.Types("Heure du point", "14 h");
        await office.Marc.Presses("Enregistrer");
        await office.Claire.Says("réglages");
        await office.Claire.Sees("Heure du point : 14 h · équipe Sales", "Jour du point : Jeudi · équipe Sales");

        await office.Claire.Presses("Modifier");
        await office.Claire.Types("Heure du point", "17h30");
        await office.Claire.Picks("Jour du point", "Vendredi");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Says("réglages");
        await office.Claire.Sees("Heure du point : 17 h 30 · choix personnel", "Jour du point : Vendredi · choix personnel");

        await office.WalkTo(Monday);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 16, 30, 0, TimeSpan.Zero), await AskedAt(office, "Claire"));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero), await AskedAt(office, "Ada"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_nothing_is_kept()
    {
        await using var office = await Open();
        await office.Claire.Says("réglages");
        await office.Claire.Presses("Modifier");
        await office.Claire.Types("Fuseau horaire", "Montreal");
        await office.Claire.Types("Messages entre", "18h-8h");
        await office.Claire.Presses("Enregistrer");
        var page = await office.Claire.Page();
        Assert.Contains("America/Montreal", page, StringComparison.Ordinal);
        Assert.Contains("Deux heures d’un même jour", page, StringComparison.Ordinal);
        Assert.Null(await office.Database.Read(office.Company.Id, db => db.People.Where(p => p.Id == office.Claire.Id).Select(p => p.Zone).SingleAsync()));
    }

    [Fact]
    public async Task A_team_above_locks_the_cadence_and_the_form_below_says_so()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Under("Care", "Sales"));
        await office.Database.Write(office.Company.Id, async db =>
        {
            foreach (var keyResult in await db.KeyResults.ToListAsync()) keyResult.Cadence = null;
            // A rhythm of its own, which gives way.
            (await db.Teams.SingleAsync(t => t.Name == "Care")).Cadence = Cadence.Weekly;
        });
        await office.Marc.Says("réglages Sales");
        await office.Marc.Sees("Chiffres demandés : Au rythme de l’objectif · par défaut");
        await office.Marc.Presses("Modifier");
        await office.Marc.Picks("Chiffres demandés", "Chaque mois");
        await office.Marc.Picks("Équipes en dessous", "gardent ce rythme");
        await office.Marc.Presses("Enregistrer");
        await office.Emma.Says("settings Care");
        await office.Emma.Sees("locked by Sales");
        await office.Emma.Presses("Change");
        Assert.Contains("The cadence is locked by Sales", await office.Emma.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain((await office.Emma.Messages()).SelectMany(m => m.Inputs), i => i.Label == "Numbers asked for");
        Assert.All(await office.Database.Read(office.Company.Id, db => db.Objectives.Select(o => o.Cadence).ToListAsync()), c => Assert.Equal(Cadence.Monthly, c));
        await office.WalkTo(Monday);
        Assert.Null(await AskedAt(office, "Ada"));

        // What the form does not ask for is not taken either. Otto may set any team, and is bound by it too.
        var care = office.Company.Ids["Care"];
        foreach (var other in new[] { office.Emma, office.Otto })
        {
            await other.Says("settings Care");
            await other.Presses("Change");
            await other.Press((await other.Messages())[^1], ActionText.Of("team-settings-save", care), new() { [$"set-cadence.{ShortId.Of(care)}"] = "Quarterly" });
            Assert.Equal(Cadence.Weekly, await office.Database.Read(office.Company.Id, db => db.Teams.Where(t => t.Id == care).Select(t => t.Cadence!.Value).SingleAsync()));
        }

        // Unlocked, what Care had chosen for itself holds again.
        await office.Marc.Says("réglages Sales");
        await office.Marc.Presses("Modifier");
        await office.Marc.Picks("Équipes en dessous", "fixent leur rythme");
        await office.Marc.Presses("Enregistrer");
        await office.Emma.Says("settings Care");
        await office.Emma.Sees("Numbers asked for: Every week · Care team");
        Assert.Equal([Cadence.Monthly, Cadence.Weekly], (await office.Database.Read(office.Company.Id, db => db.Objectives.Select(o => o.Cadence!.Value).Distinct().ToListAsync())).OrderDescending());
    }

    [Fact]
    public async Task Who_may_see_is_set_for_all_and_closed_further_by_a_team()
    {
        await using var office = await Open();
        await office.Ada.Says("status Sales");
        Assert.DoesNotContain("Rendez-vous", await office.Ada.Last(), StringComparison.Ordinal);
        await Seen(office, "everybody");
        await office.Ada.Says("status Sales");
        await office.Ada.Sees("Rendez-vous");

        await office.Marc.Says("réglages Sales");
        await office.Marc.Presses("Modifier");
        await office.Marc.Picks("Résultats clés visibles par", "les totaux seuls");
        await office.Marc.Presses("Enregistrer");
        foreach (var other in new[] { office.Ada, office.Marc, office.Otto })
        {
            await other.Says("status Sales");
            Assert.DoesNotContain("Rendez-vous", await other.Last(), StringComparison.Ordinal);
        }
        await office.Claire.Says("statut");
        await office.Claire.Sees("Rendez-vous");
        await office.Marc.Says("statut @Claire");
        Assert.DoesNotContain("Rendez-vous", await office.Marc.Last(), StringComparison.Ordinal);
        await office.WalkTo(Monday);
        Assert.DoesNotContain("Rendez-vous", await office.Marc.Page(), StringComparison.Ordinal);

        await Seen(office, "counts only");
        await office.Emma.Says("settings Care");
        await office.Emma.Presses("Change");
        var choices = (await office.Emma.Messages()).SelectMany(m => m.Inputs).Last(i => i.Label == "Key results seen by").Choices;
        Assert.DoesNotContain("everybody", choices.Keys);
    }

    [Fact]
    public async Task An_admin_lets_somebody_read_a_person_s_page_and_the_person_reads_that()
    {
        await using var office = await Open();
        await office.Marc.Says("autoriser @Emma @Claire");
        await office.Emma.Says("status @Claire");
        Assert.DoesNotContain("Rendez-vous", await office.Emma.Last(), StringComparison.Ordinal);
        await office.Otto.Says("allow @Emma @Claire");
        await office.Otto.Sees("Emma Clarke may read the page of Claire Dubois");
        await office.Emma.Says("status @Claire");
        await office.Emma.Sees("Rendez-vous");
        await office.Claire.Says("réglages");
        await office.Claire.Sees("Emma Clarke");
        await office.Otto.Says("allow off @Emma @Claire");
        await office.Emma.Says("status @Claire");
        Assert.DoesNotContain("Rendez-vous", await office.Emma.Last(), StringComparison.Ordinal);
    }

    private static async Task Seen(Office office, string by)
    {
        await office.Otto.Says("settings organisation");
        await office.Otto.Presses("Change");
        await office.Otto.Picks("Key results seen by", by);
        await office.Otto.Presses("Save");
    }
}
