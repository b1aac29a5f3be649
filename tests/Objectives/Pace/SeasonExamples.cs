using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Pace;

/// <summary>What is learnt from years before: of a salesperson who makes half of the quarter in December, and of others.</summary>
public class SeasonExamples
{
    private static readonly (string, decimal)[] LateYear = [("10-10", 4), ("10-31", 12), ("11-15", 20), ("11-30", 30), ("12-15", 45), ("12-31", 60)];
    private static readonly (string, decimal)[] EvenYear = [("10-10", 6), ("10-31", 20), ("11-15", 29), ("11-30", 40), ("12-15", 49), ("12-31", 60)];

    private static (KeyResult, Readings) Quarter(int year, Kind kind, params (string Day, decimal Value)[] values) => (
        Some.KeyResult(kind, 0, 60, k => (k.Start, k.Due) = (Day.Of($"{year}-10-01"), Day.Of($"{year}-12-31"))),
        new Readings(values.Select(v => Some.Checkin($"{year}-{v.Day}", v.Value))));

    private static KeyResult After(Kind kind, params (KeyResult, Readings)[] years)
    {
        var keyResult = Some.KeyResult(kind, 0, 100, k => k.Start = Day.Of("2026-10-01"));
        keyResult.CountBy(CheckinBot.Objectives.Calendars.WorkCalendar.MondayToFriday, Season.Of(keyResult, years));
        return keyResult;
    }

    private static decimal On(KeyResult keyResult, string day) => Math.Round(ExpectedLine.Value(keyResult, Day.Of(day))!.Value, 2);

    [Fact]
    public void A_total_goes_as_it_went_last_year_unless_somebody_says_otherwise()
    {
        var keyResult = After(Kind.Cumulative, Quarter(2025, Kind.Cumulative, LateYear));
        Assert.IsType<Seasonal>(ExpectedLine.Shape(keyResult));
        Assert.Equal((20, 50, 100), (On(keyResult, "2026-10-31"), On(keyResult, "2026-11-30"), On(keyResult, "2026-12-31")));
        keyResult.Pace = new Straight();
        Assert.Equal(33.33m, On(keyResult, "2026-10-31"));
    }

    [Fact]
    public void A_year_that_went_evenly_is_no_season() => Assert.IsType<Straight>(ExpectedLine.Shape(After(Kind.Cumulative, Quarter(2025, Kind.Cumulative, EvenYear))));

    [Fact]
    public void Without_a_past_seasons_are_straight_for_the_time_being()
    {
        var keyResult = After(Kind.Cumulative);
        keyResult.Pace = new Seasonal();
        Assert.Equal(33.33m, On(keyResult, "2026-10-31"));
        Assert.False(ExpectedLine.Follows(keyResult, keyResult.Pace));
    }

    [Fact]
    public void One_year_of_a_level_is_no_season_and_two_alike_are()
    {
        Assert.IsType<Straight>(ExpectedLine.Shape(After(Kind.Level, Quarter(2025, Kind.Level, LateYear))));
        Assert.IsType<Seasonal>(ExpectedLine.Shape(After(Kind.Level, Quarter(2025, Kind.Level, LateYear), Quarter(2024, Kind.Level, LateYear))));
    }

    [Fact]
    public void Two_years_are_averaged_and_where_they_differ_too_much_nothing_is_learnt()
    {
        var alike = After(Kind.Cumulative, Quarter(2024, Kind.Cumulative, LateYear), Quarter(2025, Kind.Cumulative, [("10-10", 4), ("10-31", 10), ("11-15", 18), ("11-30", 28), ("12-15", 45), ("12-31", 60)]));
        Assert.Equal((Math.Round(100 * (10 + 12) / 2m / 60, 2), true), (On(alike, "2026-10-31"), ExpectedLine.Shape(alike) is Seasonal));
        var early = Quarter(2024, Kind.Cumulative, [("10-10", 20), ("10-31", 40), ("11-15", 45), ("11-30", 50), ("12-15", 55), ("12-31", 60)]);
        Assert.IsType<Straight>(ExpectedLine.Shape(After(Kind.Cumulative, Quarter(2025, Kind.Cumulative, LateYear), early)));
    }

    [Theory]
    [InlineData("silent for two months", "10-10 4", "12-15 45", "12-31 60")]
    [InlineData("ends in November", "10-10 4", "10-31 12", "11-15 20", "11-30 30")]
    [InlineData("went backwards", "10-10 0", "10-31 -5", "11-20 -8", "12-15 -12", "12-31 -30")]
    public void A_year_that_is_not_told_or_went_the_other_way_teaches_nothing(string why, params string[] values)
    {
        var level = values.Select(v => v.Split(' ')).Select(v => (v[0], decimal.Parse(v[1], System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var keyResult = After(Kind.Level, Quarter(2025, Kind.Level, level), Quarter(2024, Kind.Level, level));
        keyResult.Pace = new Seasonal();
        Assert.True(On(keyResult, "2026-10-31") == 33.33m, why);
    }

    [Fact]
    public void Its_own_running_total_may_begin_anew_each_year()
    {
        var keyResult = Some.KeyResult(to: 100, but: k => k.Start = Day.Of("2026-10-01"));
        var months = Enumerable.Range(0, 16).Select(m => new DateOnly(2025, 6, 1).AddMonths(m).AddDays(-1)).ToList();
        // A year's total: ten in each month and thirty in December.
        var own = new Readings(months.Select(d => Some.Checkin(d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), d.Month * 10 + (d.Month == 12 ? 20 : 0))));
        keyResult.CountBy(CheckinBot.Objectives.Calendars.WorkCalendar.MondayToFriday, Season.Of(keyResult, [(keyResult, own)]));
        Assert.Equal((20, 40), (On(keyResult, "2026-10-31"), On(keyResult, "2026-11-30")));
    }
}
