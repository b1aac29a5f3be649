using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Pace;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Pace;

public class WorkingDaysProperties
{
    private static DateOnly Some(int days) => Day.Of("2026-01-01").AddDays(days % 2000);

    private static int CountedOneByOne(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count++;
        return count;
    }

    [Property(MaxTest = 1000)]
    public void Between_two_days_it_is_what_a_calendar_shows(int start, byte length)
    {
        var first = Some(start);
        Assert.Equal(CountedOneByOne(first, first.AddDays(length)), WorkingDays.Between(first, first.AddDays(length)));
    }

    [Property]
    public void The_wrong_way_round_there_are_none(int start, PositiveInt back) =>
        Assert.Equal(0, WorkingDays.Between(Some(start), Some(start).AddDays(-(back.Get % 1000) - 1)));

    [Property]
    public void A_span_cut_anywhere_keeps_its_days(int start, byte one, byte two)
    {
        var (first, cut) = (Some(start), Some(start).AddDays(one));
        var last = cut.AddDays(two + 1);
        Assert.Equal(WorkingDays.Between(first, last), WorkingDays.Between(first, cut) + WorkingDays.Between(cut.AddDays(1), last));
    }

    [Property(MaxTest = 500)]
    public void Days_before_are_counted_without_the_day_itself(int start, PositiveInt count)
    {
        var (day, many) = (Some(start), count.Get % 60 + 1);
        var before = Weekdays.MondayToFriday.Before(day, many);
        Assert.True(WorkingDays.Is(before));
        Assert.Equal(many, CountedOneByOne(before, day.AddDays(-1)));
    }

    [Property]
    public void On_or_after_waits_for_Monday_and_no_longer(int start)
    {
        var (day, found) = (Some(start), Weekdays.MondayToFriday.OnOrAfter(Some(start)));
        Assert.True(WorkingDays.Is(found));
        Assert.InRange(found.DayNumber - day.DayNumber, 0, 2);
        Assert.Equal(1, CountedOneByOne(day, found));
    }
}
