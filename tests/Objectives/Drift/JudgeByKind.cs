using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift;

public class JudgeByKind
{
    private static Judgement Judged(KeyResult keyResult, string today, params Checkin[] readings) => Judge.Of(keyResult, Cadence.Weekly, new(readings), Day.Of(today), 0);

    private static Verdict Of(KeyResult keyResult, params (string Day, decimal Value)[] readings) =>
        Judged(keyResult, "2026-11-20", [.. readings.Select(r => Some.Checkin(r.Day, r.Value))]).Verdict;

    private static Verdict Weekly(KeyResult keyResult, params decimal[] values) =>
        Of(keyResult, [.. values.Select((v, week) => (Day.Of("2026-10-08").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), v))]);

    [Fact]
    public void Calls_are_judged_by_where_their_average_ends()
    {
        var calls = Some.KeyResult(Kind.PerPeriod, to: 40);
        Assert.Equal(Verdict.OnPace, Weekly(calls, 42, 40, 39, 41, 40, 38, 41));
        Assert.Equal(Verdict.OnPace, Weekly(calls, 42, 41, 40, 41, 40, 41, 30));
        Assert.Equal(Verdict.OffTrack, Weekly(calls, 38, 37, 37, 38, 36, 37, 36));
        Assert.Equal(Verdict.OffTrack, Weekly(calls, 30, 24, 22, 24, 21, 20, 20));
    }

    [Fact]
    public void Tickets_that_shall_stay_below_forty_are_judged_the_other_way_round()
    {
        var tickets = Some.KeyResult(Kind.PerPeriod, to: 40, but: k => k.Direction = Direction.Decrease);
        Assert.Equal(Verdict.OnPace, Weekly(tickets, 38, 40, 41, 39, 40, 42, 39));
        Assert.Equal(Verdict.OffTrack, Weekly(tickets, 42, 43, 43, 42, 44, 43, 44));
    }

    [Fact]
    public void A_week_without_calls_told_is_no_week_without_calls() =>
        Assert.Equal(Verdict.OnPace, Of(Some.KeyResult(Kind.PerPeriod, to: 40), ("2026-10-08", 41), ("2026-10-15", 41), ("2026-11-05", 40), ("2026-11-19", 41)));

    [Fact]
    public void A_backlog_is_judged_by_how_far_it_fell()
    {
        var backlog = Some.KeyResult(Kind.Cumulative, from: 64, to: 0);
        Assert.Equal(Verdict.OnPace, Weekly(backlog, 60, 55, 50, 45, 40, 35, 30));
        Assert.Equal(Verdict.OffTrack, Weekly(backlog, 62, 60, 58, 57, 56, 56, 56).Worst(Verdict.OffTrack));
    }

    [Fact]
    public void A_limit_holds_until_it_is_passed()
    {
        var spend = Some.KeyResult(to: 64, but: k => k.Direction = Direction.Decrease);
        Assert.Equal(Verdict.OnPace, Weekly(spend, 3, 7, 11, 15, 19, 23, 27));
        Assert.Equal(Verdict.OffTrack, Weekly(spend, 4, 12, 24, 36, 48, 60, 65));
    }

    [Theory]
    [InlineData(35, 36, Verdict.OnPace)]
    [InlineData(36, 41, Verdict.Watch)]
    [InlineData(41, 41, Verdict.Slipping)]
    [InlineData(43, 43, Verdict.OffTrack)]
    [InlineData(29, 29, Verdict.Slipping)]
    public void A_band_from_30_to_40_is_kept_or_left(decimal before, decimal last, Verdict verdict) =>
        Assert.Equal(verdict, Of(Some.KeyResult(Kind.Band, but: k => (k.BandLow, k.BandHigh) = (30, 40)), ("2026-11-12", before), ("2026-11-19", last)));

    [Fact]
    public void A_band_once_left_twice_is_kept_again_after_two_inside()
    {
        var band = Some.KeyResult(Kind.Band, but: k => (k.BandLow, k.BandHigh) = (30, 40));
        Judgement After(params decimal[] values) => Judged(band, "2026-12-31", [.. values.Select((v, w) => Some.Checkin(Day.Of("2026-10-08").AddDays(7 * w).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), v))]);
        Assert.Equal((Verdict.Watch, true), After(41, 41, 35) is var one ? (one.Verdict, one.Drifting) : default);
        Assert.Equal((Verdict.OnPace, false), After(41, 41, 35, 35) is var two ? (two.Verdict, two.Drifting) : default);
        Assert.Equal(Day.Of("2026-10-15"), After(41, 41, 35, 41).Since);
    }

    [Fact]
    public void A_band_is_left_on_the_first_day_as_on_any() =>
        Assert.Equal(Verdict.OffTrack, Of(Some.KeyResult(Kind.Band, but: k => k.BandHigh = 5), ("2026-10-05", 9), ("2026-10-12", 9)));

    [Fact]
    public void A_standing_indicator_is_judged_by_its_band_and_else_by_its_target()
    {
        KeyResult Kpi(Action<KeyResult>? but = null) => Some.KeyResult(Kind.Level, 50, 60, k => { k.Standing = true; but?.Invoke(k); });
        Assert.Equal(Verdict.OnPace, Of(Kpi(k => k.BandLow = 45), ("2026-11-12", 48), ("2026-11-19", 47)));
        Assert.Equal(Verdict.Slipping, Of(Kpi(), ("2026-11-12", 58), ("2026-11-19", 57)));
    }

    [Theory]
    [InlineData("2026-10-15", 0, null, Verdict.TooEarly)]
    [InlineData("2026-11-19", 3, null, Verdict.OnPace)]
    [InlineData("2026-11-19", 1, null, Verdict.Watch)]
    [InlineData("2026-11-19", 3, Confidence.AtRisk, Verdict.Watch)]
    [InlineData("2026-11-19", 3, Confidence.OffTrack, Verdict.Slipping)]
    [InlineData("2026-12-24", 4, Confidence.OnTrack, Verdict.OnPace)]
    [InlineData("2026-12-24", 4, null, Verdict.Watch)]
    [InlineData("2026-12-24", 2, Confidence.OnTrack, Verdict.Slipping)]
    [InlineData("2026-12-31", 4, Confidence.OnTrack, Verdict.OffTrack)]
    [InlineData("2027-01-02", 4, Confidence.OnTrack, Verdict.OffTrack)]
    [InlineData("2026-10-15", 5, null, Verdict.OnPace)]
    public void A_milestone_goes_by_its_due_day_and_by_what_is_said(string day, decimal done, Confidence? said, Verdict verdict) =>
        Assert.Equal(verdict, Judged(Some.KeyResult(Kind.Milestone, to: 5), day, Some.Checkin(day, done, confidence: said)).Verdict);

    [Fact]
    public void A_milestone_of_which_nothing_is_heard_is_late_once_its_day_is_over()
    {
        var read = Some.Checkin("2026-12-17", 4, confidence: Confidence.OnTrack);
        Assert.Equal(Verdict.OnPace, Judged(Some.KeyResult(Kind.Milestone, to: 5), "2026-12-30", read).Verdict);
        Assert.Equal((Verdict.OffTrack, true), Judged(Some.KeyResult(Kind.Milestone, to: 5), "2027-01-01", read) is var late ? (late.Verdict, late.Drifting) : default);
    }

    [Fact]
    public void Churn_that_does_not_fall_slips() =>
        Assert.Equal(Verdict.OffTrack, Weekly(Some.KeyResult(Kind.Level, from: 6, to: 5), 6, 6.1m, 6.0m, 6.1m, 6.2m, 6.1m, 6.2m).Worst(Verdict.OffTrack));

    [Fact]
    public void Three_months_asked_monthly_are_judged_from_the_second_answer_on()
    {
        Verdict Monthly(decimal october, decimal november) => Judge.Of(
            Some.KeyResult(), Cadence.Monthly, new([Some.Checkin("2026-11-02", october), Some.Checkin("2026-12-01", november)]), Day.Of("2026-12-01"), 0).Verdict;
        Assert.Equal(Verdict.OnPace, Monthly(21, 43));
        Assert.Equal(Verdict.Slipping, Monthly(8, 16).Worst(Verdict.Slipping));
    }

    [Fact]
    public void Never_answered_and_not_yet_missed_is_too_early() => Assert.Equal(Verdict.TooEarly, Of(Some.KeyResult()));
}
