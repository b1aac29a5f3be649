using CheckinBot.Objectives.Calendars;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Calendars;

public class WorkCalendarProperties
{
    [Property(MaxTest = 500)]
    public void Between_two_days_it_is_what_the_calendar_shows(int start, byte length, byte days, byte[] free)
    {
        var first = Day.Of("2026-01-01").AddDays(Math.Abs(start % 2000));
        var calendar = new WorkCalendar((Weekdays)(days % 128), free.Select(f => first.AddDays(f - 20)));
        var shown = Enumerable.Range(0, length).Count(d => calendar.Works(first.AddDays(d)));
        Assert.Equal(shown, calendar.Between(first, first.AddDays(length - 1)));
    }
}
