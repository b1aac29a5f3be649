using CheckinBot.Objectives;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What a lead does with the gaps of a team: Claire's meetings and Sofia's demos have fallen behind, and Marc reads of them on Monday.</summary>
public abstract class TheQueue(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private async Task<Office> OnMonday()
    {
        var office = await Open();
        await Week(office, "23");
        return office;
    }

    /// <summary>Claire answers, and Monday comes.</summary>
    private static async Task Week(Office office, string meetings)
    {
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", meetings);
        await office.Claire.Fills("Taux", Drifting.OnItsLine(office));
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(Monday.AddDays(Math.Floor((office.Clock.GetUtcNow() - Monday).TotalDays / 7) * 7 + 7));
    }

    [Fact]
    public async Task What_nobody_takes_up_is_told_once_more_in_the_next_message_and_what_is_in_hand_only_when_it_gets_worse()
    {
        await using var office = await OnMonday();
        await office.Marc.Sees("Nouvel écart", "Pèse sur : PME");
        await Week(office, "24");
        await office.Marc.Sees("Toujours ouvert, sans suite");
        await Week(office, "25");
        Assert.Equal(1, await office.Marc.Counts("Toujours ouvert, sans suite"));
        await office.Marc.Presses("Je m’en occupe");
        await Week(office, "25");
        var tellings = await office.Database.Read(office.Company.Id, db => db.Tellings.OrderBy(t => t.On).ToListAsync());
        Assert.Single(tellings, t => t.Because == ToldBecause.Unanswered);
        Assert.InRange(tellings.Count(t => t.Because == ToldBecause.Worse), 0, 1);
    }

    [Fact]
    public async Task Marc_asks_all_owners_at_once_and_each_gets_one_message()
    {
        await using var office = await OnMonday();
        await OpenAlso(office, "Appels", "Demos");
        await office.Marc.Says("écarts");
        await office.Marc.Sees("Sales", "D’abord ce qui pèse le plus");
        await office.Marc.Presses("Demander (3)…");
        await office.Marc.Sees("demander à 2 personnes ?", "Au sujet de 3 écarts");
        Assert.Equal(0, await Asks(office));
        await office.Marc.Presses("Demander");
        await office.Marc.Sees("Question posée à 2 personnes");
        Assert.Equal(2, await Asks(office));
        await office.Claire.Sees("Question de Marc sur 2 résultats clés", "Rendez-vous", "Appels");
        // In Montréal it is night still.
        await office.WalkTo(office.Clock.GetUtcNow().AddHours(6));
        await office.Sofia.Sees("Marc asks about Demos");

        await office.Claire.Presses("C’est réglé");
        await office.Marc.Says("écarts");
        await office.Marc.Sees("réponse : c’est réglé", "question posée le 23 nov.");
        Assert.DoesNotContain("Demander (", await office.Marc.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marc_takes_all_up_in_one_tap_and_his_message_shows_it()
    {
        await using var office = await OnMonday();
        await office.Marc.Says("écarts Sales");
        await office.Marc.Presses("Je m’en occupe (1)");
        await office.Marc.Sees("1 écart pris en charge", "pris en charge");
        await office.Settled();
        Assert.Contains("Marc s’en occupe depuis le 23 nov.", await office.Marc.Page(), StringComparison.Ordinal);
        Assert.Equal(office.Marc.Id, Assert.Single(await office.Database.Read(office.Company.Id, db => db.Episodes.Where(e => e.TeamId == office.Company.Ids["Sales"]).ToListAsync())).TakenById);
    }

    [Fact]
    public async Task Who_does_not_lead_looks_and_asks_nobody()
    {
        await using var office = await OnMonday();
        await office.Claire.Says("écarts Sales");
        await office.Claire.Sees("Rendez-vous");
        var card = (await office.Claire.Messages())[^1];
        Assert.DoesNotContain(card.Buttons.Keys, b => b.StartsWith("Demander", StringComparison.Ordinal) || b.StartsWith("Je m", StringComparison.Ordinal));
        await office.Claire.Press(card, CheckinBot.Bot.Turns.ActionText.Of("gaps-ask-yes", office.Company.Ids["Sales"]), []);
        await office.Claire.Press(card, CheckinBot.Bot.Turns.ActionText.Of("gaps-take", office.Company.Ids["Sales"]), []);
        Assert.Equal(0, await Asks(office));
        Assert.All(await office.Database.Read(office.Company.Id, db => db.Episodes.ToListAsync()), e => Assert.Null(e.TakenById));
    }

    [Fact]
    public async Task A_muted_gap_is_seen_by_its_owner_and_comes_back_by_itself()
    {
        await using var office = await OnMonday();
        await office.Marc.Presses("Ne plus signaler…");
        await office.Marc.Types("motif", "Recrutement en cours");
        await office.Marc.Presses("Ne plus signaler");
        await office.Claire.Says("pourquoi Rendez-vous");
        await office.Claire.Sees("non signalé jusqu’au 30 nov. par Marc", "Recrutement en cours");
        Task<List<DateOnly>> Told() => office.Database.Read(office.Company.Id, db =>
            db.Tellings.Where(t => db.Episodes.Any(e => e.Id == t.EpisodeId && e.TeamId == office.Company.Ids["Sales"])).Select(t => t.On).ToListAsync());
        await Week(office, "24");
        Assert.Empty(await Told());
        await Week(office, "25");
        Assert.Equal([new DateOnly(2026, 12, 7)], await Told());
        Assert.Contains((await office.Marc.Last()).Split('\n'), line => line.Contains("Toujours ouvert", StringComparison.Ordinal) || line.Contains("Écart aggravé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Why_says_what_the_verdict_rests_on_to_who_may_see_it()
    {
        await using var office = await OnMonday();
        await office.Marc.Presses("Pourquoi ?");
        await office.Marc.Sees("Chiffres : ", "Attendu 35, rythme régulier", "À ce rythme", "Ouvert depuis le 23 nov.", "Dit à : Claire (19 nov.)", "Sensibilité : normale");
        await office.Marc.Presses("Pourquoi ce message ?");
        await office.Marc.Presses("Retour");
        await office.Marc.Sees("Pèse sur : PME");
        await office.Claire.Says("pourquoi Rendez-vous");
        await office.Claire.Sees("Rendez-vous : ", "Marc (23 nov.)");
        await office.Claire.Presses("Plus");
        await office.Claire.Sees("La prévision regarde la position", "Marc le 23 nov., message");
        await office.Ada.Says("why Rendez-vous");
        Assert.DoesNotContain("Claire", await office.Ada.Last(), StringComparison.Ordinal);
    }

    /// <summary>What is over and is called much the same is offered only where nothing of the present cycle answers to the name.</summary>
    [Fact]
    public async Task Why_means_what_runs_before_what_is_over()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Rendez-vous PME", "Win more meetings", "Claire", Kind.Cumulative, 0, 50).KeyResult("Salons", "Win more meetings", "Claire", Kind.Cumulative, 0, 5));
        await office.Database.Write(office.Company.Id, async db =>
        {
            foreach (var over in await db.KeyResults.Where(k => k.Title == "Rendez-vous PME" || k.Title == "Salons").ToListAsync()) (over.Start, over.Due) = (new(2026, 7, 1), new(2026, 9, 30));
        });
        await office.Claire.Says("pourquoi rendez");
        await office.Claire.Sees("Rendez-vous : ");
        await office.Claire.Says("pourquoi salons");
        await office.Claire.Sees("Salons : ");
    }

    /// <summary>As if a round had found them too.</summary>
    private static Task OpenAlso(Office office, params string[] keyResults) => office.Database.Write(office.Company.Id, async db =>
    {
        foreach (var title in keyResults)
        {
            var keyResult = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids[title]);
            keyResult.Target *= 3;
            db.Episodes.Add(new Episode { Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, KeyResultId = keyResult.Id, TeamId = office.Company.Ids["Sales"], Period = "W2026-47", OpenedOn = new(2026, 11, 23), Silent = true });
        }
    });

    private static Task<int> Asks(Office office) => office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Ask));
}
