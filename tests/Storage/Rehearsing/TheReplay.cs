using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Storage.Rehearsing;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Rehearsing;

/// <summary>Claire's workshop rests for four weeks of the quarter; before and after them she brings the same on each working day, and ends at her 64 meetings.</summary>
public abstract class TheReplay(Store store) : Opened(store)
{
    private static readonly decimal[] Thursdays = [5.8m, 13, 20.4m, 27.6m, 29, 29, 29, 29, 34.9m, 42.2m, 49.5m, 56.7m, 64];

    private async Task<Rehearsals> Replay(bool closed)
    {
        var nord = new Company();
        var (claire, marc) = (nord.Hire("Claire"), nord.Hire("Marc"));
        var meetings = nord.Promise(claire, nord.Form("Sales", marc, DayOfWeek.Monday, "09:30", null, claire), "Meetings");
        string On(string first, int days) => Day.Of(first).AddDays(days).ToString("yyyy-MM-dd", null);
        for (var week = 0; week < Thursdays.Length; week++) nord.Read(meetings, On("2026-10-08", 7 * week), Thursdays[week]);
        for (var day = 0; closed && day < 26; day++) nord.Celebrate(On("2026-11-02", day));
        await nord.MoveInto(Database);
        var replayed = await Database.Read(nord.Id, async db => await RehearseCycle.Of(db, await db.Cycles.SingleAsync(), null, default));
        return replayed.Single(r => r.Sensitivity == Sensitivity.Loud);
    }

    [Fact]
    public async Task Weeks_in_which_the_team_did_not_work_alert_nobody()
    {
        var loud = await Replay(closed: true);
        Assert.Equal((0, 0), (loud.Alerts, loud.Missed));
    }

    [Fact]
    public async Task The_same_standstill_in_working_weeks_does() => Assert.True((await Replay(closed: false)).Alerts > 0);
}
