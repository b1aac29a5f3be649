using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CheckinBot.Scheduling.Calendars;

/// <summary>The days that an event of a calendar covers, with all its repetitions.</summary>
internal static class Occurrences
{
    /// <param name="one">An event of whole days.</param>
    /// <param name="first">The first day that counts.</param>
    /// <param name="last">The last: a day that comes every year never ends.</param>
    public static IEnumerable<DateOnly> Days(CalendarEvent one, DateOnly first, DateOnly last)
    {
        // What begins before the first day may still last on it.
        foreach (var occurrence in one.GetOccurrences(new CalDateTime(first.AddDays(-LongestEvent))))
        {
            var begin = occurrence.Period.StartTime.Date;
            if (begin > last) yield break;
            var end = occurrence.Period.EffectiveEndTime?.Date is { } until && until > begin ? until : begin.AddDays(1);
            for (var day = begin; day < end && day <= last; day = day.AddDays(1))
                if (day >= first) yield return day;
        }
    }

    private const int LongestEvent = 62;
}
