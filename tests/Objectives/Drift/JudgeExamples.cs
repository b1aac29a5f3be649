using System.Globalization;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Drift;

/// <summary>Weekly readings from 22 October on, written as points behind the expected line.</summary>
public class JudgeExamples
{
    private static Judgement Of(KeyResult keyResult, string points) => Judge.Of(
        keyResult, Some.Behind(keyResult, [.. points.Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture))]), Day.Of("2026-12-31"), 0);

    [Theory]
    [InlineData("12", false)]
    [InlineData("12 12", true)]
    [InlineData("10 10", true)]
    [InlineData("9 12", false)]
    [InlineData("12 8 12", false)]
    [InlineData("12 12 4", true)]
    [InlineData("12 12 4 4", false)]
    [InlineData("12 12 5 5", false)]
    [InlineData("12 12 6 6 6", true)]
    [InlineData("12 12 4 8 4", true)]
    [InlineData("12 12 4 4 12", false)]
    [InlineData("12 12 4 4 12 12", true)]
    [InlineData("12 -30", false)]
    [InlineData("0 12 0 12 0 12", false)]
    public void Two_readings_open_a_drift_and_two_close_it(string points, bool drifts)
    {
        Assert.Equal(drifts, Of(Some.KeyResult(), points).Drifting);
        Assert.Equal(drifts, Of(Some.KeyResult(Kind.Level, 128, 64), points).Drifting);
    }

    [Theory]
    [InlineData("0", Verdict.OnPace)]
    [InlineData("5", Verdict.OnPace)]
    [InlineData("6", Verdict.Watch)]
    [InlineData("12", Verdict.Watch)]
    [InlineData("12 12", Verdict.Slipping)]
    [InlineData("12 12 4", Verdict.Slipping)]
    [InlineData("12 30", Verdict.Slipping)]
    [InlineData("30 30", Verdict.OffTrack)]
    [InlineData("25 25", Verdict.OffTrack)]
    [InlineData("30 30 12", Verdict.Slipping)]
    [InlineData("-40", Verdict.OnPace)]
    public void The_verdict_follows(string points, Verdict verdict) => Assert.Equal(verdict, Of(Some.KeyResult(), points).Verdict);

    [Fact]
    public void It_knows_since_when_and_by_how_much()
    {
        var judgement = Of(Some.KeyResult(), "0 12 14");
        Assert.Equal(Day.Of("2026-11-05"), judgement.Since);
        Assert.Equal(14, judgement.PointsBehind, 6);
        Assert.Null(Of(Some.KeyResult(), "12 12 4 4").Since);
    }

    /// <summary>B behind, C close, - between: what came last of BB and CC decides.</summary>
    [Property(MaxTest = 500)]
    public void Whatever_flaps_does_not_flap_its_drift(byte[] weeks)
    {
        var letters = string.Concat(weeks.Take(10).Select(w => "BC-"[w % 3]));
        var keyResult = Some.KeyResult();
        var readings = Some.Behind(keyResult, [.. letters.Select(l => l switch { 'B' => 12.0, 'C' => 3.0, _ => 7.0 })]);
        Assert.Equal(
            letters.LastIndexOf("BB", StringComparison.Ordinal) > letters.LastIndexOf("CC", StringComparison.Ordinal),
            Judge.Of(keyResult, readings, Day.Of("2026-12-31"), 0).Drifting);
    }

    [Fact]
    public void The_first_fifth_is_silent()
    {
        Checkin[] early = [Some.Checkin("2026-10-08", 0), Some.Checkin("2026-10-15", 0), Some.Checkin("2026-10-20", 0)];
        var keyResult = Some.KeyResult(to: 640);
        Assert.Equal(Verdict.TooEarly, Judge.Of(keyResult, new(early), Day.Of("2026-10-20"), 0).Verdict);
        Assert.Equal(Verdict.TooEarly, Judge.Of(keyResult, new(early), Day.Of("2026-10-20"), 5).Verdict);
        // What was read early does not count later either: two late readings are still needed.
        Assert.False(Judge.Of(keyResult, new([.. early, Some.Checkin("2026-10-26", 0)]), Day.Of("2026-10-26"), 0).Drifting);
        Assert.True(Judge.Of(keyResult, new([.. early, Some.Checkin("2026-10-26", 0), Some.Checkin("2026-11-02", 0)]), Day.Of("2026-11-02"), 0).Drifting);
    }

    [Fact]
    public void Two_readings_of_one_week_are_one_and_the_later_stands()
    {
        var keyResult = Some.KeyResult();
        Checkin[] twice = [Some.Checkin("2026-10-29", 5), Some.Checkin("2026-10-30", 5)];
        Assert.False(Judge.Of(keyResult, new(twice), Day.Of("2026-10-30"), 0).Drifting);
        Assert.True(Judge.Of(keyResult, new([.. twice, Some.Checkin("2026-11-05", 5)]), Day.Of("2026-11-05"), 0).Drifting);
        // Monday's answer to last week's question is last week's.
        Assert.False(Judge.Of(keyResult, new([twice[0], Some.Checkin("2026-11-02", 5, period: "W2026-44")]), Day.Of("2026-11-02"), 0).Drifting);
    }

    [Fact]
    public void Two_missed_askings_are_no_news_whatever_was_read_before()
    {
        var keyResult = Some.KeyResult();
        var drifting = Some.Behind(keyResult, 12, 12);
        Assert.Equal(Verdict.Slipping, Judge.Of(keyResult, drifting, Day.Of("2026-11-12"), 1).Verdict);
        var silent = Judge.Of(keyResult, drifting, Day.Of("2026-11-16"), 2);
        Assert.Equal((Verdict.NoNews, true), (silent.Verdict, silent.Drifting));
    }
}
