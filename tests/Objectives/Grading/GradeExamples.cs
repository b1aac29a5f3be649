using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Grading;

/// <summary>Key results from 5 October to 31 December; values are given on Thursdays.</summary>
public sealed class GradeExamples
{
    private static decimal? Grade(Kind kind, decimal from, decimal to, Action<KeyResult>? but, params decimal[] values) =>
        GradeOf.Of(Some.KeyResult(kind, from, to, but), Thursdays(values));

    private static Readings Thursdays(params decimal[] values) => new(values.Select((v, at) =>
        Some.Checkin(Day.Of("2026-12-31").AddDays(-7 * (values.Length - 1 - at)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), v)));

    [Theory]
    [InlineData(0, 60, 52, 0.9)]
    [InlineData(0, 60, 60, 1.0)]
    [InlineData(0, 60, 75, 1.0)]
    [InlineData(0, 60, 59.9, 0.9)]
    [InlineData(0, 60, 0, 0.0)]
    [InlineData(10, 60, 5, 0.0)]
    [InlineData(6, 5, 5.4, 0.6)]
    [InlineData(6, 5, 4.8, 1.0)]
    [InlineData(6, 5, 6.5, 0.0)]
    public void A_total_or_a_level_is_graded_by_the_way_it_made(decimal from, decimal to, decimal last, decimal grade)
    {
        Assert.Equal(grade, Grade(Kind.Level, from, to, null, last));
        if (from == 0) Assert.Equal(grade, Grade(Kind.Cumulative, from, to, null, 1, last));
    }

    [Fact]
    public void Steps_are_graded_by_those_that_are_done() => Assert.Equal(0.6m, Grade(Kind.Milestone, 0, 5, null, 1, 3));

    [Fact]
    public void What_starts_again_each_week_is_graded_by_the_weeks_that_met_it() => Assert.Equal(0.8m, Grade(Kind.PerPeriod, 0, 40, null, 40, 41, 39, 44, 40));

    [Fact]
    public void A_band_is_graded_by_the_readings_within_it()
    {
        Assert.Equal(0.5m, Grade(Kind.Band, 0, 0, k => (k.BandLow, k.BandHigh) = (5, 12), 4, 6, 12, 13));
        Assert.Equal(1m, Grade(Kind.Band, 0, 0, k => k.BandLow = 5, 5, 6, 100));
    }

    [Fact]
    public void Where_nothing_was_ever_measured_there_is_no_grade()
    {
        Assert.Null(Grade(Kind.Cumulative, 0, 60, null));
        Assert.Null(GradeOf.Of(Some.KeyResult(), new Readings([Some.Checkin("2026-09-01", 12)])));
    }

    [Fact]
    public void The_last_week_counts_also_when_it_is_answered_after_the_last_day()
    {
        var late = new Readings([Some.Checkin("2026-12-24", 40), Some.Checkin("2027-01-04", 64, period: "W2026-53"), Some.Checkin("2027-01-14", 3)]);
        Assert.Equal(1m, GradeOf.Of(Some.KeyResult(), late));
    }
}

public sealed class ForetoldExamples
{
    private static Foretold Of(decimal last, params Confidence[] said)
    {
        var readings = said.Select((c, at) => Some.Checkin(Day.Of("2026-11-05").AddDays(7 * at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 10, confidence: c));
        return Foretold.By(Some.KeyResult(), new Readings([.. readings, Some.Checkin("2026-12-31", last, confidence: Confidence.OnTrack)]));
    }

    [Fact]
    public void Yes_was_right_of_what_was_reached_and_no_of_what_was_not()
    {
        Assert.Equal(new Foretold(2, 3), Of(64, Confidence.OnTrack, Confidence.OffTrack, Confidence.OnTrack));
        Assert.Equal(new Foretold(1, 3), Of(63, Confidence.OnTrack, Confidence.OffTrack, Confidence.OnTrack));
    }

    [Fact]
    public void Not_sure_foretells_nothing_nor_does_the_last_week() => Assert.Equal(new Foretold(0, 0), Of(64, Confidence.AtRisk));
}
