using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Pace;

public class ExpectedLineExamples
{
    [Theory]
    [InlineData("2026-10-04", 0)]
    [InlineData("2026-10-05", 1)]
    [InlineData("2026-10-11", 5)]
    [InlineData("2026-11-20", 35)]
    [InlineData("2026-12-31", 64)]
    [InlineData("2027-02-01", 64)]
    public void The_line_rises_on_working_days_from_start_to_due(string day, int expected) =>
        Assert.Equal(expected, ExpectedLine.Value(Some.KeyResult(), Day.Of(day))!.Value, 6);

    [Fact]
    public void Churn_is_expected_to_fall() =>
        Assert.Equal(5.5m, ExpectedLine.Value(Some.KeyResult(Kind.Level, from: 6, to: 5), Day.Of("2026-11-17"))!.Value, 6);

    [Fact]
    public void Forty_calls_a_week_are_forty_in_every_week() =>
        Assert.Equal(40, ExpectedLine.Value(Some.KeyResult(Kind.PerPeriod, to: 40), Day.Of("2026-10-06")));

    [Fact]
    public void A_band_has_no_line() => Assert.Null(ExpectedLine.Value(Some.KeyResult(Kind.Band), Day.Of("2026-11-20")));

    [Fact]
    public void What_lies_within_one_weekend_is_due_on_its_last_day()
    {
        var fair = Some.KeyResult(but: k => (k.Start, k.Due) = (Day.Of("2026-11-21"), Day.Of("2026-11-22")));
        Assert.Equal(0, ExpectedLine.Share(fair, Day.Of("2026-11-21")));
        Assert.Equal(1, ExpectedLine.Share(fair, Day.Of("2026-11-22")));
    }

    [Property(MaxTest = 500)]
    public void The_share_never_falls_and_stays_between_nothing_and_all(int start, byte length, short at)
    {
        var first = Day.Of("2026-01-01").AddDays(start % 2000);
        var keyResult = Some.KeyResult(but: k => (k.Start, k.Due) = (first, first.AddDays(length)));
        var (today, tomorrow) = (ExpectedLine.Share(keyResult, first.AddDays(at)), ExpectedLine.Share(keyResult, first.AddDays(at + 1)));
        Assert.InRange(today, 0, tomorrow);
        Assert.InRange(tomorrow, today, 1);
    }

    [Property(MaxTest = 500)]
    public void Days_gone_and_days_left_are_all_days(NonNegativeInt at)
    {
        var (keyResult, day) = (Some.KeyResult(), Day.Of("2026-10-05").AddDays(at.Get % 88));
        Assert.Equal(64, WorkingDays.Between(keyResult.Start, day) + ExpectedLine.DaysLeft(keyResult, day));
    }
}
