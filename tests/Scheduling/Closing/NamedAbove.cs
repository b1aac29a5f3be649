using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Closing;

/// <summary>
/// Hélène leads the region, Marc leads Sales under it, Claire carries the meetings and answered on 22 October. She is asked on Thursdays, all close on
/// Mondays at nine: of 29 October Marc reads on the 2nd of November, and on the 9th Hélène may read of both.
/// </summary>
public abstract class NamedAbove(Store store) : Story(store)
{
    private Person helene = null!, marc = null!, claire = null!;
    private Team region = null!;
    private KeyResult meetings = null!;

    private void Company()
    {
        (helene, marc, claire) = (Hire("Hélène"), Hire("Marc"), Hire("Claire"));
        region = Form("Region", helene, DayOfWeek.Monday, "09:30", "Europe/Paris", helene);
        var sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, marc, Hire("Sofia"), Hire("Tom"), Hire("Ines"));
        sales.ParentId = region.Id;
        meetings = Nord.Promise(claire, sales, "Meetings");
        Nord.Read(meetings, "2026-10-15", 9);
        Nord.Read(meetings, "2026-10-22", 14);
    }

    private Task Switched(bool on, string at) => Change(async db =>
    {
        var organisation = await db.Organisations.SingleAsync();
        (organisation.Escalates, organisation.EscalationAt) = (on, Cast.Day.At(at));
    });

    private Task<List<Named>> Named(string at) => Database.Read(Nord.Id, async db =>
        await Escalation.To(db, await db.Organisations.SingleAsync(), await db.Teams.SingleAsync(t => t.Id == region.Id), Cast.Day.At(at), DateOnly.FromDateTime(Cast.Day.At(at).DateTime), default));

    private IEnumerable<string> ToHelene => Post.Where(line => line.Contains("Hélène", StringComparison.Ordinal));

    private async Task OpensOn()
    {
        await Opens("2026-10-28 12:00");
        await Switched(true, "2026-10-28 12:00");
    }

    [Fact]
    public async Task Named_in_a_message_once_and_again_only_where_there_is_one_anyway()
    {
        Company();
        await OpensOn();
        await Until("2026-11-10 12:00");
        Assert.Equal(["Mon 11-02 09:00 Hélène Gaps", "Mon 11-09 09:00 Hélène Gaps"], ToHelene);
        Assert.Equal(("Meetings", true), Assert.Single(await Named("2026-11-10 12:00")) is var first ? (first.Standing.KeyResult.Title, first.New) : default);
        await Until("2026-11-17 12:00");
        Assert.Empty(ToHelene);
        Assert.False(Assert.Single(await Named("2026-11-17 12:00")).New);
    }

    [Fact]
    public async Task Nothing_is_named_where_nobody_has_switched_it_on()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Until("2026-11-10 12:00");
        Assert.Equal(["Mon 11-02 09:00 Hélène Gaps"], ToHelene);
        Assert.Empty(await Named("2026-11-10 12:00"));
    }

    [Fact]
    public async Task Nothing_of_which_the_owner_had_not_read_so_on_a_card_before()
    {
        Company();
        await Opens("2026-10-28 12:00");
        await Until("2026-11-06 12:00");
        await Switched(true, "2026-11-06 12:00");
        await Until("2026-11-10 12:00");
        Assert.Empty(await Named("2026-11-10 12:00"));
        await Until("2026-11-17 12:00");
        Assert.True(Assert.Single(await Named("2026-11-17 12:00")).New);
    }

    [Fact]
    public async Task Nothing_of_which_the_lead_had_not_read()
    {
        Company();
        await OpensOn();
        await Until("2026-11-04 12:00");
        await Change(async db => (await db.Deliveries.SingleAsync(d => d.PersonId == marc.Id && d.Kind == DeliveryKind.Gaps)).State = DeliveryState.Failed);
        await Until("2026-11-10 12:00");
        Assert.Empty(await Named("2026-11-10 12:00"));
    }

    [Fact]
    public async Task Nothing_that_was_answered_or_is_private()
    {
        Company();
        await OpensOn();
        await Until("2026-11-10 12:00");
        Assert.Single(await Named("2026-11-10 12:00"));
        await Change(async db => (await db.Objectives.SingleAsync()).Private = true);
        Assert.Empty(await Named("2026-11-10 12:00"));
        await Change(async db => (await db.Objectives.SingleAsync()).Private = false);
        await Saves(meetings, "2026-11-10", 20, "W2026-45");
        Assert.Empty(await Named("2026-11-10 12:00"));
    }

    [Fact]
    public async Task Nothing_of_a_week_in_which_its_owner_was_away_and_had_no_card()
    {
        Company();
        Nord.Away(claire, "2026-10-29", "2026-11-03");
        await OpensOn();
        await Until("2026-11-10 12:00");
        Assert.Empty(await Named("2026-11-10 12:00"));
    }

    public sealed class OnSqlite() : NamedAbove(Store.Sqlite);

    public sealed class OnPostgres() : NamedAbove(Store.Postgres);
}
