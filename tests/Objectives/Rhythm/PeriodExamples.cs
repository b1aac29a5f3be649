using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Rhythm;

public class PeriodExamples
{
    [Theory]
    [InlineData("2026-11-19", "W2026-47")]
    [InlineData("2026-01-01", "W2026-01")]
    [InlineData("2025-12-29", "W2026-01")]
    [InlineData("2025-12-28", "W2025-52")]
    [InlineData("2026-12-28", "W2026-53")]
    [InlineData("2027-01-01", "W2026-53")]
    [InlineData("2027-01-03", "W2026-53")]
    [InlineData("2027-01-04", "W2027-01")]
    [InlineData("2024-12-30", "W2025-01")]
    public void A_week_has_the_year_of_its_Thursday(string day, string week) => Assert.Equal(week, Period.Week(Day.Of(day)).ToString());

    [Theory]
    [InlineData("2026-12-31", "M2026-12", "Q2026-4")]
    [InlineData("2027-01-01", "M2027-01", "Q2027-1")]
    [InlineData("2026-06-30", "M2026-06", "Q2026-2")]
    public void Months_and_quarters_have_the_year_of_the_calendar(string day, string month, string quarter)
    {
        Assert.Equal(month, Period.Of(Cadence.Monthly, Day.Of(day)).ToString());
        Assert.Equal(quarter, Period.Of(Cadence.Quarterly, Day.Of(day)).ToString());
    }

    [Theory]
    [InlineData("W2026-53", "2026-12-28", "2027-01-03", 53)]
    [InlineData("W2027-01", "2027-01-04", "2027-01-10", 1)]
    [InlineData("M2028-02", "2028-02-01", "2028-02-29", 2)]
    [InlineData("Q2026-4", "2026-10-01", "2026-12-31", 4)]
    public void It_runs_from_its_first_day_to_its_last(string text, string start, string end, int number)
    {
        var period = Period.Parse(text);
        Assert.Equal((Day.Of(start), Day.Of(end), number), (period.Start, period.End, period.Number));
    }

    [Fact]
    public void The_week_after_the_53rd_is_the_first() => Assert.Equal("W2027-01", Period.Parse("W2026-53").Next.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("W2026-00")]
    [InlineData("W2026-54")]
    [InlineData("W2027-53")]
    [InlineData("W0000-01")]
    [InlineData("W9999-53")]
    [InlineData("M2026-13")]
    [InlineData("M0000-01")]
    [InlineData("Q2026-5")]
    [InlineData("Q2026-0")]
    [InlineData("Y2026-01")]
    [InlineData("w2026-47")]
    [InlineData("W2026 47")]
    [InlineData("W2026-4x")]
    [InlineData("W+026-47")]
    public void What_is_no_period_is_refused(string text) => Assert.Throws<FormatException>(() => Period.Parse(text));
}
