using System.Globalization;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Claire's meetings stood still last week: 22 of 60 on 12 November. Marc leads. Claire is asked on Thursdays, the round closes on Monday at nine.</summary>
public abstract class Drifting(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_owner_knows_first_the_lead_is_told_once_and_again_when_it_is_worse_and_its_end_is_one_quiet_line()
    {
        await using var office = await Open();
        await Answers(office, "24", "Oui");
        await office.Claire.Sees("Rendez-vous : 22 → 24 sur 60 (attendu 33) · en retrait", "Rendez-vous : réponse Oui, mais à ce rythme vers 4");
        await office.Settled();
        Assert.Equal(0, await office.Marc.Counts("Nouvel écart"));
        await Closes(office);
        await office.Marc.Sees("Nouvel écart · Sales", "Rendez-vous : 24 sur 60, attendu 35", "À ce rythme : ", "Pour tenir : ", "Claire voit aussi ce message.");
        await office.Marc.Presses("Je m’en occupe");

        await Week(office, "25", "Non");
        await office.Marc.Sees("Écart aggravé", "Rendez-vous : 25 sur 60");
        await Week(office, "25");
        await Week(office, "47");
        Assert.Equal([ToldBecause.Worse], await ToldAgain(office));
        Assert.Equal(1, await office.Marc.Counts("Nouvel écart"));

        await Week(office, "54");
        Assert.Single(await Summaries(office), m => m.Contains("De retour", StringComparison.Ordinal) && m.Contains("Rendez-vous", StringComparison.Ordinal));
        Assert.NotNull(Assert.Single(await Episodes(office)).ClosedOn);
    }

    [Fact]
    public async Task What_flutters_is_told_once_and_goes_by_the_new_target_once_that_is_agreed()
    {
        await using var office = await Open();
        await Week(office, "24");
        await office.Marc.Presses("Je m’en occupe");
        foreach (var value in new[] { "33", "34" }) await Week(office, value);
        Assert.Equal(1, await office.Marc.Counts("Nouvel écart"));
        Assert.Single(await Episodes(office));

        await office.Claire.Says("réviser rendez");
        await office.Claire.Types("Cible", "45");
        await office.Claire.Picks("Raison", "Marché");
        await office.Claire.Presses("Envoyer");
        await office.Settled();
        await office.Marc.Presses("Accepter");
        await office.Settled();
        await Answers(office, "39");
        await office.Claire.Sees("Rendez-vous : 34 → 39 sur 45");
        await office.Claire.DoesNotSee("39 sur 45 (attendu 39) · en retrait");
        await Closes(office);
        Assert.NotNull(Assert.Single(await Episodes(office)).ClosedOn);
        Assert.Empty(await ToldAgain(office));
    }

    [Fact]
    public async Task Who_is_away_is_not_asked_and_what_nobody_tells_is_first_watched_then_without_news_and_no_alarm()
    {
        await using var office = await Open();
        await office.Claire.Says("absence 19/11-27/11");
        await office.WalkTo(Monday);
        Assert.Equal(0, await office.Claire.Counts("Point de la semaine"));
        await office.Marc.Says("statut");
        await office.Marc.Sees("Taux : 21,4 %", "dernier chiffre manquant");
        await office.WalkTo(Monday.AddDays(7));
        await office.Marc.Says("statut");
        await office.Marc.Sees("Rendez-vous : 22 le 12 nov. · sans nouvelles, 2 sem.");
        Assert.Equal(0, await office.Marc.Counts("Nouvel écart"));
        Assert.Empty(await Episodes(office));
    }

    private static async Task Answers(Office office, string meetings, string? met = null)
    {
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", meetings);
        await office.Claire.Fills("Taux", OnItsLine(office));
        if (met is not null) await office.Claire.Picks("Rendez-vous", met);
        await office.Claire.Presses("Enregistrer");
    }

    /// <summary>So the rate stays out of it.</summary>
    internal static string OnItsLine(Office office) => (21.4m + (decimal)Math.Round((office.Clock.GetUtcNow() - Office.Thursday).TotalDays / 7 + 1) * 0.23m).ToString("0.##", CultureInfo.GetCultureInfo("fr"));

    private static Task Closes(Office office) => office.WalkTo(Monday.AddDays(Math.Floor((office.Clock.GetUtcNow() - Monday).TotalDays / 7) * 7 + 7));

    private static async Task Week(Office office, string meetings, string? met = null)
    {
        await Answers(office, meetings, met);
        await Closes(office);
    }

    private static async Task<List<string>> Summaries(Office office) =>
        [.. (await office.Marc.Messages()).Where(m => m.Conversation == office.Channel("Sales")).Select(m => m.Words)];

    private static Task<List<ToldBecause>> ToldAgain(Office office) => office.Database.Read(office.Company.Id, db =>
        db.Tellings.Where(t => db.Episodes.Any(e => e.Id == t.EpisodeId && e.KeyResultId == office.Company.Ids["Rendez-vous"])).Select(t => t.Because).ToListAsync());

    private static Task<List<Episode>> Episodes(Office office) =>
        office.Database.Read(office.Company.Id, db => db.Episodes.Where(e => e.KeyResultId == office.Company.Ids["Rendez-vous"]).ToListAsync());
}
