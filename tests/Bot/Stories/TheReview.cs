using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Objectives are read again before they are worked on. Marc leads Sales, Claire carries there, Ada in Care. It is Thursday 19 November.</summary>
public abstract class TheReview(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    /// <summary>Sales wants a measure and nothing else, Care grows from nowhere; each has a lead.</summary>
    private static Company Cast(TimeProvider clock) => Company.Small(clock)
        .Objective("NPS", "Sales", Level.Tactical, parent: "PME").KeyResult("NPS PME", "NPS", "Claire", Kind.Level, 52, 60)
        .Objective("Prospection", "Care", Level.Operational, parent: "PME").KeyResult("Calls", "Prospection", "Ada", Kind.PerPeriod, 0, 40);

    private Task<Office> Begin() => Open(company: Cast);

    private static Task<T> Look<T>(Office office, Func<CheckinBot.Storage.Model.AppDb, Task<T>> look) => office.Database.Read(office.Company.Id, look);

    private static Task<Objective> Objective(Office office, string name) => Look(office, db => db.Objectives.SingleAsync(o => o.Id == office.Company.Ids[name]));

    private static Task<KeyResult> KeyResult(Office office, string name) => Look(office, db => db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids[name]));

    private static Task Change(Office office, string keyResult, Action<KeyResult> change) => office.Database.Write(office.Company.Id, async db =>
        change(await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids[keyResult])));

    [Fact]
    public async Task A_lead_hears_of_the_team_what_is_gravest_and_takes_the_better_wording()
    {
        await using var office = await Begin();
        await office.Marc.Says("revue");
        await office.Marc.Sees("Relecture · Sales", "PME", "Aucun résultat clé ne le mesure", "C’est une mesure : elle ne dit ni dans quel sens aller, ni jusqu’où", "Mieux : Porter NPS PME de 52 à 60");
        await office.Marc.Presses("Adopter");
        Assert.Equal("Porter NPS PME de 52 à 60", (await Objective(office, "NPS")).Title);
        await office.Marc.Sees("Nouvelle formulation : Porter NPS PME de 52 à 60");
        await office.Marc.DoesNotSee("C’est une mesure");
    }

    [Fact]
    public async Task An_activity_is_tied_to_the_result_it_leads_to()
    {
        await using var office = await Begin();
        await office.Ada.Says("review calls");
        await office.Ada.Sees("“Calls” is an activity, without the result that it should lead to.");
        await office.Ada.Presses("Leads to: Churn");
        Assert.Equal(office.Company.Ids["Churn"], (await KeyResult(office, "Calls")).LeadsToId);
        await office.Ada.Sees("Leads to: Churn", "Nothing to say: this reads well.");
    }

    [Fact]
    public async Task What_is_not_wanted_again_is_not_said_again_to_that_person_and_to_others_it_is()
    {
        await using var office = await Begin();
        await office.Ada.Says("review");
        await office.Ada.Sees("Review · my objectives", "“Calls” is an activity");
        await office.Ada.Says("review calls");
        await office.Ada.Presses("Don't tell me again");
        await office.Ada.Sees("Noted: this will not be said again.");
        await office.Ada.Says("review");
        Assert.DoesNotContain("activity", await office.Ada.Last(), StringComparison.Ordinal);
        await office.Emma.Says("review");
        await office.Emma.Sees("“Calls” is an activity");
    }

    [Fact]
    public async Task What_nothing_measures_gets_its_measure_in_one_line()
    {
        await using var office = await Begin();
        await office.Marc.Says("revue PME");
        await office.Marc.Sees("Aucun résultat clé ne le mesure");
        await office.Marc.Presses("Ajouter une mesure");
        await office.Marc.Types("Ce qui montrera la réussite", "beaucoup de clients");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Il faut un chiffre");
        await office.Marc.Types("Ce qui montrera la réussite", "Clients PME de 150 à 180");
        await office.Marc.Presses("Enregistrer");
        await office.Marc.Sees("Ajouté : Clients PME · de 150 à 180 au 31 déc.", "Rien");
        var added = await Look(office, db => db.KeyResults.SingleAsync(k => k.ObjectiveId == office.Company.Ids["PME"]));
        Assert.Equal((office.Marc.Id, 150m, 180m, Agreement.Agreed), (added.OwnerId, added.Baseline, added.Target, added.Agreement));
        await office.Claire.Says("revue PME");
        Assert.DoesNotContain("Ajouter une mesure", (await office.Claire.Messages())[^1].Buttons.Keys);
    }

    [Fact]
    public async Task Focus_and_balance_are_said_of_the_whole_team()
    {
        await using var office = await Open(company: clock =>
        {
            var company = Company.Small(clock);
            foreach (var title in new[] { "Answer faster", "Reach more small firms", "Train the team" })
                company.Objective(title, "Care", Level.Operational, parent: "PME").KeyResult("Of " + title, title, "Ada", Kind.Milestone, 0, 5);
            return company;
        });
        await office.Emma.Says("review");
        await office.Emma.Sees("Review · Care", "4 objectives in one cycle: beyond 3, none comes first.", "Keep the three that matter most");
    }

    [Fact]
    public async Task A_measure_that_nobody_touched_for_two_cycles_is_named_to_its_team()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Margin", "Keep customers", "Ada", Kind.Band, 0, 0, "%"));
        await Change(office, "Margin", k => (k.Standing, k.Start, k.BandLow) = (true, new(2026, 1, 1), 20));
        await office.Emma.Says("review Care");
        await office.Emma.Sees("Margin", "Nobody has answered, opened or decided anything about it for two cycles.");
        await office.Ada.Says("status margin");
        await office.Emma.Says("review Care");
        Assert.DoesNotContain("two cycles", await office.Emma.Last(), StringComparison.Ordinal);
        // Looked at long ago is no news either.
        await Change(office, "Margin", k => k.OpenedOn = new(2026, 4, 1));
        await office.Emma.Says("review Care");
        await office.Emma.Sees("for two cycles");
        await office.Ada.Says("update margin 25");
        await office.Emma.Says("review Care");
        Assert.DoesNotContain("two cycles", await office.Emma.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreed_date_is_moved_by_who_leads_and_carries_and_by_others_proposed()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Renewals", "Keep customers", "Emma", Kind.Cumulative, 0, 40).KeyResult("Upsell", "Keep customers", "Ada", Kind.Cumulative, 0, 9));
        foreach (var late in new[] { "Renewals", "Upsell" }) await Change(office, late, k => k.Due = new(2027, 1, 15));
        await office.Ada.Says("review upsell");
        await office.Ada.Sees("It is due on 15 Jan, outside its cycle: 1 Oct to 31 Dec.");
        Assert.DoesNotContain("Due: 31 Dec", (await office.Ada.Messages())[^1].Buttons.Keys);
        await office.Ada.Presses("Propose 31 Dec");
        await office.Ada.Sees("Revise: Upsell", "Now 9 by 15 Jan", "[31 December 2026]", "It takes effect once Emma accepts.");
        await office.Ada.Presses("Send");
        await office.Ada.Sees("Pick a reason.");
        await office.Ada.Picks("Reason", "Market");
        await office.Ada.Presses("Send");
        await office.Settled();
        Assert.Equal(new DateOnly(2027, 1, 15), (await KeyResult(office, "Upsell")).Due);
        await office.Emma.Sees("Ada proposes a change: Upsell", "9 by 15 Jan → 9 by 31 Dec");
        await office.Emma.Presses("Accept");
        await office.Settled();
        Assert.Equal(new DateOnly(2026, 12, 31), (await KeyResult(office, "Upsell")).Due);

        await office.Emma.Says("review renewals");
        await office.Emma.Presses("Due: 31 Dec");
        Assert.Equal(new DateOnly(2026, 12, 31), (await KeyResult(office, "Renewals")).Due);
        var revision = await Look(office, db => db.Revisions.SingleAsync(r => r.KeyResultId == office.Company.Ids["Renewals"]));
        Assert.Equal((RevisionKind.Changed, ProposalState.Accepted, new DateOnly(2027, 1, 15), new DateOnly(2026, 12, 31)), (revision.Kind, revision.State, revision.Before.Due, revision.After.Due));
    }

    [Fact]
    public async Task What_counts_for_pay_is_never_moved_without_its_form()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Renewals", "Keep customers", "Emma", Kind.Cumulative, 0, 40));
        await Change(office, "Renewals", k => (k.Due, k.CountsForPay, k.AgreedOn) = (new(2027, 1, 15), true, new(2026, 11, 19)));
        await office.Emma.Says("review renewals");
        Assert.DoesNotContain("Due: 31 Dec", (await office.Emma.Messages())[^1].Buttons.Keys);
        await office.Emma.Presses("Propose 31 Dec");
        await office.Emma.Sees("Revise: Renewals", "[31 December 2026]");
        Assert.Equal(new DateOnly(2027, 1, 15), (await KeyResult(office, "Renewals")).Due);
    }

    [Fact]
    public async Task What_has_no_target_gets_one_by_its_form()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Renewals", "Keep customers", "Ada", Kind.Level, 40, 40));
        await office.Ada.Says("review renewals");
        await office.Ada.Sees("Start and target are the same number: there is nothing to reach.");
        await office.Ada.Presses("Set a target");
        await office.Ada.Types("Target", "50");
        await office.Ada.Picks("Reason", "Wrong assumption");
        await office.Ada.Presses("Send");
        await office.Settled();
        await office.Emma.Presses("Accept");
        await office.Settled();
        Assert.Equal(50, (await KeyResult(office, "Renewals")).Target);
    }

    [Fact]
    public async Task What_one_wrote_for_oneself_today_is_changed_without_a_word()
    {
        await using var office = await Open(company: clock => Company.Small(clock).KeyResult("Upsell", "Keep customers", "Ada", Kind.Cumulative, 0, 9));
        await Change(office, "Upsell", k => (k.Due, k.AgreedOn) = (new(2027, 1, 15), new(2026, 11, 19)));
        await office.Ada.Says("review upsell");
        await office.Ada.Presses("Due: 31 Dec");
        Assert.Equal(new DateOnly(2026, 12, 31), (await KeyResult(office, "Upsell")).Due);
        Assert.Equal(0, await Look(office, db => db.Revisions.CountAsync()));
    }

    [Fact]
    public async Task Whoever_may_not_see_a_team_is_told_nothing_of_it_and_forges_nothing()
    {
        await using var office = await Begin();
        await office.Ada.Says("review Sales");
        await office.Ada.Sees("not");
        await office.Ada.DoesNotSee("NPS");
        await office.Ada.Says("review NPS");
        await office.Ada.Sees("Nothing here is called");

        // Claire carries the key result, and the objective's words are not hers.
        await office.Claire.Says("revue NPS");
        await office.Claire.Sees("C’est une mesure");
        Assert.DoesNotContain("Adopter", (await office.Claire.Messages())[^1].Buttons.Keys);
        await office.Marc.Says("revue NPS");
        var adopt = (await office.Marc.Messages())[^1].Buttons["Adopter"];
        await office.Claire.Press((await office.Claire.Messages())[^1], adopt, []);
        await office.Ada.Press((await office.Ada.Messages())[^1], adopt, []);
        Assert.Equal("NPS", (await Objective(office, "NPS")).Title);
        await office.Marc.Presses("Adopter");
        await office.Marc.Says("aide");
        Assert.Equal("Porter NPS PME de 52 à 60", (await Objective(office, "NPS")).Title);
    }

    [Fact]
    public async Task In_a_channel_it_is_answered_privately()
    {
        await using var office = await Begin();
        await office.Marc.SaysIn(office.Channel("Sales"), "@CheckinBot revue");
        await office.Marc.Sees("Relecture · Sales");
        Assert.DoesNotContain(await office.Claire.Messages(), m => m.Words.Contains("Relecture", StringComparison.Ordinal));
    }
}
