using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What pauses, ends and is taken up again, by whom and why.</summary>
public abstract class PausingAndEnding(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task A_lead_pauses_at_once_and_the_owner_reads_why_and_is_not_asked()
    {
        await using var office = await Open();
        await office.Marc.Says("suspendre rendez");
        await office.Marc.Presses("Suspendre");
        await office.Marc.Sees("Choisir une raison.");
        await office.Marc.Picks("Raison", "Stratégie");
        await office.Marc.Types("Quelques mots", "le temps du salon");
        await office.Marc.Presses("Suspendre");
        await office.Settled();
        await office.Marc.Sees("Pause décidée par Marc : Rendez-vous", "En vigueur depuis le jeudi 19 nov.");
        await office.Claire.Sees("Pause décidée par Marc : Rendez-vous", "stratégie, « le temps du salon »");
        await office.AskNow();
        Assert.DoesNotContain("Rendez-vous", await office.Claire.Last(), StringComparison.Ordinal);
        await office.Marc.Says("statut");
        Assert.DoesNotContain("Rendez-vous :", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Marc.Says("statut rendez");
        await office.Marc.Sees("En pause depuis le 19 nov.", "(Rouvrir…)");

        await office.Marc.Says("rouvrir rendez");
        await office.Marc.Picks("Raison", "Stratégie");
        await office.Marc.Presses("Rouvrir");
        await office.Settled();
        await office.Claire.Says("point");
        await office.Claire.Sees("Rendez-vous");
    }

    [Fact]
    public async Task What_its_owner_closes_waits_for_the_lead()
    {
        await using var office = await Open();
        await office.Claire.Says("clore appels");
        await office.Claire.Sees("Prend effet après l’accord de Marc.");
        await office.Claire.Picks("Raison", "Lancement");
        await office.Claire.Presses("Clore");
        await office.Settled();
        await office.Claire.Sees("En attente de Marc");
        Assert.Null(await ClosedOn(office, "Appels"));
        await office.Marc.Sees("Claire propose de clore : Appels", "lancement");
        Assert.DoesNotContain("Négocier", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Marc.Presses("Accepter");
        await office.Settled();
        Assert.Equal(new DateOnly(2026, 11, 19), await ClosedOn(office, "Appels"));
        await office.Claire.Sees("Marc accepte de clore : Appels");
    }

    [Fact]
    public async Task An_objective_closes_its_key_results_and_reopens_those_alone()
    {
        await using var office = await Open();
        await Close(office, "appels");
        await Close(office, "win more meetings");
        Assert.NotNull(await ClosedOn(office, "Rendez-vous"));
        await office.Marc.Says("rouvrir win more meetings");
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Presses("Rouvrir");
        await office.Settled();
        Assert.Null(await ClosedOn(office, "Rendez-vous"));
        Assert.NotNull(await ClosedOn(office, "Appels"));
        Assert.Equal([RevisionKind.Closed, RevisionKind.Reopened], await Kinds(office, "Rendez-vous"));
        Assert.Equal([RevisionKind.Closed], await Kinds(office, "Appels"));
    }

    [Fact]
    public async Task An_objective_does_not_end_what_somebody_s_pay_depends_on()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"])).CountsForPay = true);
        await office.Marc.Says("clore win more meetings");
        await office.Marc.Sees("compte pour la rémunération variable de quelqu’un", "D’abord clore ce résultat clé seul");
        await office.Marc.Says("clore rendez");
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Presses("Clore");
        await office.Settled();
        await office.Claire.Sees("Marc propose de clore : Rendez-vous");
        Assert.Null(await ClosedOn(office, "Rendez-vous"));
    }

    [Fact]
    public async Task From_the_detail_the_same_is_one_press_away_and_a_second_one_changes_nothing()
    {
        await using var office = await Open();
        await office.Marc.Says("statut rendez");
        await office.Marc.Presses("Clore…");
        var form = (await office.Marc.Messages()).Last(m => m.Buttons.ContainsKey("Clore"));
        var inputs = form.Inputs.ToDictionary(i => i.Id, i => i.Kind == "reason" ? "Market" : i.Value);
        await office.Sofia.Says("status");
        await office.Sofia.Press((await office.Sofia.Messages())[^1], form.Buttons["Clore"], inputs);
        Assert.Null(await ClosedOn(office, "Rendez-vous"));
        await office.Marc.Press(form, form.Buttons["Clore"], inputs);
        await office.Marc.Press(form, form.Buttons["Clore"], inputs);
        await office.Settled();
        Assert.Equal([RevisionKind.Closed], await Kinds(office, "Rendez-vous"));
    }

    [Fact]
    public async Task What_is_closed_after_a_long_silence_is_in_the_thread_too()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Deliveries.Add(new Storage.Ledger.Delivery
            {
                Id = CheckinBot.Objectives.Ids.New(office.Clock), OrganisationId = office.Company.Id, PersonId = office.Marc.Id, Kind = Storage.Ledger.DeliveryKind.Closing,
                Subject = office.Company.Ids["Rendez-vous"].ToString(), Period = "W2026-47", NotBefore = office.Clock.GetUtcNow(), CreatedAt = office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        office.Part<CheckinBot.Scheduling.Wake>().Now();
        await office.Settled();
        await office.Marc.Presses("Clore");
        Assert.Equal([RevisionKind.Closed], await Kinds(office, "Rendez-vous"));
    }

    [Fact]
    public async Task The_organisation_s_pause_is_still_said_in_days_and_by_an_admin()
    {
        await using var office = await Open();
        await office.Otto.Says("pause 24 Dec to 2 Jan");
        await office.Otto.Sees("Pause for everybody");
        await office.Otto.Says("pause");
        await office.Otto.Sees("24 Dec");
        await office.Marc.Says("pause 19/11-30/11");
        await office.Marc.Sees("admin");
    }

    [Fact]
    public async Task What_is_neither_days_nor_a_name_is_answered_with_both_forms_to_an_admin()
    {
        await using var office = await Open();
        await office.Otto.Says("pause holidays");
        await office.Otto.Sees("neither days nor a key result", "pause 1 Aug to 31 Aug", "pause meetings");
        await office.Marc.Says("pause vacances");
        await office.Marc.DoesNotSee("pour tout le monde");
    }

    private static async Task Close(Office office, string what)
    {
        await office.Marc.Says("clore " + what);
        await office.Marc.Picks("Raison", "Marché");
        await office.Marc.Presses("Clore");
        await office.Settled();
    }

    private static Task<DateOnly?> ClosedOn(Office office, string title) => office.Database.Read(office.Company.Id, db =>
        db.KeyResults.Where(k => k.Id == office.Company.Ids[title]).Select(k => k.ClosedOn).SingleAsync());

    private static Task<List<RevisionKind>> Kinds(Office office, string title) => office.Database.Read(office.Company.Id, db =>
        db.Revisions.Where(r => r.KeyResultId == office.Company.Ids[title]).OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.Kind).ToListAsync());
}
