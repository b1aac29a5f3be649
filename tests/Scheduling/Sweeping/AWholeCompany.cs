using CheckinBot.Objectives.Drift;
using CheckinBot.Scheduling.Sweeping;
using CheckinBot.Storage.Sweeping;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Sweeping;

/// <summary>All key results of a company judged at once, from rows to stored verdicts.</summary>
public abstract class AWholeCompany(Store store) : Story(store)
{
    private async Task<(Guid Slips, Guid Runs)> OpensWithTwo(int others = 0)
    {
        var (claire, marc) = (Hire("Claire"), Hire("Marc"));
        var sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, marc);
        var (slips, runs) = (Nord.Promise(claire, sales, "Meetings"), Nord.Promise(claire, sales, "Calls"));
        for (var week = 0; week < 5; week++)
        {
            var thursday = Cast.Day.Of("2026-10-15").AddDays(7 * week).ToString("yyyy-MM-dd", null);
            Nord.Read(slips, thursday, 1 + week);
            Nord.Read(runs, thursday, 9 + 5 * week);
        }
        for (var at = 0; at < others; at++) Nord.Promise(claire, sales, $"Other {at}");
        await Opens("2026-11-13 12:00");
        return (slips.Id, runs.Id);
    }

    private async Task<Dictionary<Guid, StoredVerdict>> Stored() => (await All<StoredVerdict>()).ToDictionary(v => v.KeyResultId);

    [Fact]
    public async Task Each_has_its_verdict_with_the_day_since_when()
    {
        var (slips, runs) = await OpensWithTwo();
        var first = await Stored();
        Assert.True(first[slips].Verdict is Verdict.Slipping or Verdict.OffTrack);
        Assert.Equal(Verdict.OnPace, first[runs].Verdict);
        Assert.Equal(Cast.Day.Of("2026-11-13"), first[runs].Since);
        Assert.True(first[slips].HeadingFor < 64);
        await Change(async db => await KeepVerdicts.Of(db, [Judged(first[runs], "2026-11-16", Verdict.OnPace), Judged(first[slips], "2026-11-16", Verdict.Watch)], default));
        var later = await Stored();
        Assert.Equal((Cast.Day.Of("2026-11-13"), Cast.Day.Of("2026-11-16")), (later[runs].Since, later[runs].JudgedOn));
        Assert.Equal((Verdict.Watch, Cast.Day.Of("2026-11-16")), (later[slips].Verdict, later[slips].Since));
        // One that comes late overwrites nothing newer.
        await Change(async db => await KeepVerdicts.Of(db, [Judged(first[runs], "2026-11-12", Verdict.OffTrack)], default));
        Assert.Equal(Verdict.OnPace, (await Stored())[runs].Verdict);
    }

    [Fact]
    public async Task What_drifts_begins_silently_and_once_however_often_it_is_swept()
    {
        var (slips, _) = await OpensWithTwo(others: 600);
        await Get<SweepAll>().Run(Nord.Id, null, default);
        await Get<SweepAll>().Run(Nord.Id, null, default);
        var episode = Assert.Single(await All<Episode>());
        Assert.Equal((slips, true), (episode.KeyResultId, episode.Silent));
        Assert.Equal(602, (await Stored()).Count);
    }

    private static StoredVerdict Judged(StoredVerdict one, string on, Verdict verdict) => new()
    {
        OrganisationId = one.OrganisationId, KeyResultId = one.KeyResultId, Verdict = verdict, Since = Cast.Day.Of(on), JudgedOn = Cast.Day.Of(on), HeadingFor = one.HeadingFor, Low = one.Low,
    };

    public sealed class OnSqlite() : AWholeCompany(Store.Sqlite);

    public sealed class OnPostgres() : AWholeCompany(Store.Postgres);
}
