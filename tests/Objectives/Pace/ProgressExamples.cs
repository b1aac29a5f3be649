using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Pace;

public class ProgressExamples
{
    [Theory]
    [InlineData(Kind.Level, 20, 23, 21.5, 50)]
    [InlineData(Kind.Level, 6, 5, 5.25, 75)]
    [InlineData(Kind.Level, 6, 5, 6.5, -50)]
    [InlineData(Kind.Cumulative, 0, 300, 75, 25)]
    [InlineData(Kind.Cumulative, 100, 300, 350, 125)]
    [InlineData(Kind.Milestone, 0, 5, 2, 40)]
    public void It_is_the_share_of_the_way_from_baseline_to_target(Kind kind, decimal from, decimal to, decimal value, double percent) =>
        Assert.Equal(percent, Progress.Of(Some.KeyResult(kind, from, to), value), 6);

    [Theory]
    [InlineData(Direction.Increase, 38, 95)]
    [InlineData(Direction.Increase, 44, 110)]
    [InlineData(Direction.Decrease, 40, 100)]
    [InlineData(Direction.Decrease, 44, 90)]
    [InlineData(Direction.Decrease, 20, 150)]
    public void Each_week_is_measured_against_its_own_target(Direction direction, decimal value, double percent) =>
        Assert.Equal(percent, Progress.Of(Some.KeyResult(Kind.PerPeriod, to: 40, but: k => k.Direction = direction), value), 6);

    [Theory]
    [InlineData(30, 100)]
    [InlineData(40, 100)]
    [InlineData(28, 80)]
    [InlineData(45, 50)]
    [InlineData(60, -100)]
    public void A_band_from_30_to_40_loses_by_the_distance_in_its_own_widths(decimal value, double percent) =>
        Assert.Equal(percent, Progress.Of(Some.KeyResult(Kind.Band, but: k => (k.BandLow, k.BandHigh) = (30, 40)), value), 6);

    [Theory]
    [InlineData(60, 100)]
    [InlineData(75, 100)]
    [InlineData(54, 90)]
    public void An_NPS_to_be_kept_above_60_has_a_floor_alone(decimal value, double percent) =>
        Assert.Equal(percent, Progress.Of(Some.KeyResult(Kind.Band, but: k => k.BandLow = 60), value), 6);

    [Fact]
    public void A_target_that_is_the_baseline_is_kept_or_not()
    {
        var keep = Some.KeyResult(Kind.Level, from: 5, to: 5, but: k => k.Direction = Direction.Decrease);
        Assert.Equal((100, 100, 0), (Progress.Of(keep, 5), Progress.Of(keep, 4), Progress.Of(keep, 5.1m)));
    }

    [Property]
    public void Meeting_the_target_is_one_hundred_percent_and_nothing_less_is(short from, short to, short value)
    {
        if (from == to) return;
        var keyResult = Some.KeyResult(Kind.Level, from, to);
        Assert.Equal(Progress.Of(keyResult, value) >= 100, Progress.Met(keyResult, value));
    }

    [Property]
    public void On_the_line_nobody_is_behind(PositiveInt days, bool falling)
    {
        var (keyResult, day) = (falling ? Some.KeyResult(Kind.Level, 64, 0) : Some.KeyResult(), Day.Of("2026-10-01").AddDays(days.Get % 120));
        Assert.Equal(0, Progress.PointsBehind(keyResult, ExpectedLine.Value(keyResult, day)!.Value, day), 6);
    }

    [Fact]
    public void Calls_are_read_as_weeks_met_and_their_average()
    {
        var calls = Some.KeyResult(Kind.PerPeriod, to: 40);
        var readings = new Readings([
            Some.Checkin("2026-09-30", 99), Some.Checkin("2026-10-15", 38), Some.Checkin("2026-10-22", 12), Some.Checkin("2026-10-23", 42), Some.Checkin("2026-10-29", 40),
        ]);
        Assert.Equal(new PeriodsMet(2, 3, 40), PeriodsMet.Count(calls, readings));
        Assert.Equal(default, PeriodsMet.Count(calls, new Readings([])));
    }
}
