using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Rhythm;

public class PeriodProperties
{
    private static Period Any(int day, Cadence cadence) => Period.Of(cadence, Day.Of("2026-01-01").AddDays(day % 20_000));

    [Property(MaxTest = 1000)]
    public void What_is_written_is_read_back(int day, Cadence cadence) => Assert.Equal(Any(day, cadence), Period.Parse(Any(day, cadence).ToString()));

    [Property(MaxTest = 1000)]
    public void A_period_holds_every_day_of_its_own_and_is_the_same_from_each(int day, Cadence cadence, byte within)
    {
        var period = Any(day, cadence);
        var inside = period.Start.AddDays(within % (period.End.DayNumber - period.Start.DayNumber + 1));
        Assert.True(period.Holds(inside));
        Assert.Equal(period, Period.Of(cadence, inside));
    }

    [Property]
    public void Next_and_previous_touch_it_without_a_gap(int day, Cadence cadence)
    {
        var period = Any(day, cadence);
        Assert.Equal((period, period), (period.Next.Previous, period.Previous.Next));
        Assert.Equal(period.End.AddDays(1), period.Next.Start);
        Assert.Equal(period.Start.AddDays(-1), period.Previous.End);
    }

    [Property]
    public void No_two_periods_share_a_name(int day, PositiveInt later, Cadence cadence)
    {
        var (one, other) = (Any(day, cadence), Period.Of(cadence, Any(day, cadence).Start.AddDays(later.Get % 1000)));
        Assert.Equal(one == other, one.ToString() == other.ToString());
    }

    [Property]
    public void Hostile_text_is_refused_and_nothing_else(string? text)
    {
        if (text is null) return;
        var error = Record.Exception(() => Period.Parse(text));
        Assert.True(error is null or FormatException, error?.ToString());
    }
}
