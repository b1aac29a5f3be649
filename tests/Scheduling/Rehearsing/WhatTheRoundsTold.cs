using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rehearsing;
using CheckinBot.Storage.Sweeping;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Rehearsing;

/// <summary>A quarter of Sales, which Marc leads and which meets on Mondays at 9:30, is lived through week by week; then it is replayed, and tells what its rounds told.</summary>
public class WhatTheRoundsTold(Store store = Store.Sqlite) : Story(store)
{
    private const int Weeks = 13;
    private readonly Dictionary<(string Title, DateOnly Day), Verdict> lived = [];
    private Team sales = null!;
    private Person claire = null!;

    private void SalesForms()
    {
        claire = Hire("Claire");
        sales = Form("Sales", Hire("Marc"), DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
    }

    /// <summary>A number of each on every Thursday, and what else happens on the Fridays; each round is looked at when it has closed.</summary>
    private async Task Live(IReadOnlyDictionary<KeyResult, decimal?[]> thursdays, Func<int, Task>? friday = null)
    {
        await Opens("2026-10-05 08:00");
        for (var week = 0; week < Weeks; week++)
        {
            var thursday = Cast.Day.Of("2026-10-08").AddDays(7 * week);
            string On(int days) => thursday.AddDays(days).ToString("yyyy-MM-dd", null);
            await Until(On(0) + " 17:00");
            foreach (var (keyResult, values) in thursdays)
                if (values[week] is { } value) await Saves(keyResult, On(0), value);
            await Until(On(1) + " 12:00");
            if (friday is not null) await friday(week);
            await Until(On(4) + " 23:00");
            var titles = (await All<KeyResult>()).ToDictionary(k => k.Id, k => k.Title);
            foreach (var verdict in (await All<StoredVerdict>()).Where(v => v.JudgedOn == thursday.AddDays(4))) lived[(titles[verdict.KeyResultId], verdict.JudgedOn)] = verdict.Verdict;
        }
    }

    private async Task<Rehearsals> Replayed() => (await Database.Read(Nord.Id, async db => await RehearseCycle.Of(db, await db.Cycles.SingleAsync(), null, default))).Single(r => r.Sensitivity == Sensitivity.Normal);

    /// <summary>How each stood on the days on which the rounds of the quarter closed.</summary>
    private async Task<Dictionary<(string Title, DateOnly Day), Verdict>> Judged() => await Database.Read(Nord.Id, async db =>
    {
        var read = await ReadRehearsed.Of(db, await db.KeyResults.Select(k => k.Id).ToListAsync(), _ => true, default);
        var ends = RoundEnd.Of(sales, await db.Cycles.SingleAsync(), Weekdays.MondayToFriday, WorkCalendar.MondayToFriday, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        return read.Asked.SelectMany(one => Rehearse.Judged(one, ends, Sensitivity.Normal, [.. read.Tied[one.KeyResult.Id]]), (one, at) => (one.KeyResult.Title, at.End.Day, at.Standing))
            .Where(x => x.Standing is not null).ToDictionary(x => (x.Title, x.Day), x => x.Standing!.Verdict);
    });

    /// <summary>Not what a first sweep found, and not that nobody took it up, which depends on people.</summary>
    private async Task<int> Told() => (await All<Episode>()).Count(e => !e.Silent) + (await All<Telling>()).Count(t => t.Because == ToldBecause.Worse);

    private async Task TellTheSame()
    {
        var judged = await Judged();
        Assert.Equal([.. lived.OrderBy(v => v.Key).Select(v => $"{v.Key.Day:MM-dd} {v.Key.Title} {v.Value}")],
            judged.Where(v => lived.Keys.Any(k => k.Day == v.Key.Day)).OrderBy(v => v.Key).Select(v => $"{v.Key.Day:MM-dd} {v.Key.Title} {v.Value}"));
        Assert.Equal(await Told(), (await Replayed()).Alerts);
    }

    private Task Agree(KeyResult keyResult, Func<Terms, Terms> change, string at) => Change(async db =>
    {
        var row = await db.KeyResults.SingleAsync(k => k.Id == keyResult.Id);
        var (before, after) = (Terms.Of(row), change(Terms.Of(row)));
        db.Revisions.Add(new()
        {
            Id = Some.Id(), OrganisationId = Nord.Id, KeyResultId = row.Id, ObjectiveId = row.ObjectiveId, Kind = RevisionKind.Changed, Before = before, After = after,
            Reason = RevisionReason.Market, ById = claire.Id, At = Cast.Day.At(at), DecidedAt = Cast.Day.At(at), State = ProposalState.Accepted,
        });
        after.ApplyTo(row);
    });

    [Fact]
    public async Task A_target_that_was_lowered_on_the_way_was_missed_until_then()
    {
        SalesForms();
        var meetings = Nord.Promise(claire, sales, "Meetings");
        await Live(new Dictionary<KeyResult, decimal?[]> { [meetings] = [4, 8, 11, 13, 15, 17, 19, 22, 24, 27, 29, 32, 35] },
            async week => { if (week == 7) await Agree(meetings, t => t with { Target = 32 }, "2026-11-27 12:00"); });
        Assert.True(await Told() > 0, "Nothing was told, so there is nothing to replay.");
        await TellTheSame();
        Assert.Equal((1, 0), ((await Replayed()).KeyResults, (await Replayed()).Missed));
    }

    [Fact]
    public async Task What_was_handed_to_who_leads_was_told_until_then()
    {
        SalesForms();
        var meetings = Nord.Promise(claire, sales, "Meetings");
        await Live(new Dictionary<KeyResult, decimal?[]> { [meetings] = [4, 9, 14, 17, 17, 17, 18, 18, 19, 19, 19, 20, 20] },
            async week => { if (week == 9) await Agree(meetings, t => t with { OwnerId = sales.LeadId!.Value }, "2026-12-11 12:00"); });
        Assert.True(await Told() > 0, "Nothing was told, so there is nothing to replay.");
        await TellTheSame();
    }

    [Fact]
    public async Task What_leads_to_it_and_fell_behind_put_it_on_watch()
    {
        SalesForms();
        var meetings = Nord.Promise(claire, sales, "Meetings");
        var calls = Nord.Promise(claire, sales, "Calls", but: k => (k.Target, k.LeadsToId, k.Indicator) = (640, meetings.Id, Indicator.Leading));
        await Live(new Dictionary<KeyResult, decimal?[]>
        {
            [meetings] = [4, 9, 14, 19, 24, 29, 34, 39, 44, 49, 54, 59, 60],
            [calls] = [40, 90, 140, 150, 155, 160, 165, 170, 180, 185, 190, 195, 200],
        }, async week => { if (week == 12) await Change(async db => (await db.KeyResults.SingleAsync(k => k.Id == calls.Id)).ClosedOn = Cast.Day.Of("2027-01-04")); });
        Assert.Contains(lived, v => v.Key.Title == "Meetings" && v.Value == Verdict.Watch);
        await TellTheSame();
        Assert.Equal((2, 0), ((await Replayed()).Missed, (await Replayed()).Unseen));
    }

    [Fact]
    public async Task What_was_corrected_later_and_rested_for_a_while_counts_as_it_was_then()
    {
        SalesForms();
        var meetings = Nord.Promise(claire, sales, "Meetings");
        await Live(new Dictionary<KeyResult, decimal?[]> { [meetings] = [4, 9, 14, 15, 15, 15, 15, null, null, null, null, 50, 60] }, async week =>
        {
            if (week is 7 or 10) await Step(meetings, week == 7 ? RevisionKind.Paused : RevisionKind.Reopened, week == 7 ? "2026-11-27 12:00" : "2026-12-18 12:00");
            if (week == 11) await Change(async db =>
            {
                var wrong = (await db.Checkins.ToListAsync()).Single(c => c.AsOf == Cast.Day.Of("2026-11-19"));
                db.Add(Nord.Answer(meetings, "2026-11-19", 34, wrong.Period, wrong.Id, "2026-12-25 12:00"));
            });
        });
        Assert.True(await Told() > 0, "Nothing was told, so there is nothing to replay.");
        await TellTheSame();
    }

    private Task Step(KeyResult keyResult, RevisionKind kind, string at) => Change(async db =>
    {
        var row = await db.KeyResults.SingleAsync(k => k.Id == keyResult.Id);
        row.PausedOn = kind == RevisionKind.Paused ? DateOnly.FromDateTime(Cast.Day.At(at).Date) : null;
        db.Revisions.Add(new()
        {
            Id = Some.Id(), OrganisationId = Nord.Id, KeyResultId = row.Id, ObjectiveId = row.ObjectiveId, Kind = kind, Before = Terms.Of(row), After = Terms.Of(row),
            ById = claire.Id, At = Cast.Day.At(at), DecidedAt = Cast.Day.At(at), State = ProposalState.Accepted,
        });
    });
}
