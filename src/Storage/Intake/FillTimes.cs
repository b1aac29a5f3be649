using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Storage.Intake;

internal static class FillTimes
{
    /// <summary>What a row says of where and when work is done; a column that is not there leaves it alone.</summary>
    public static void Of(IWorkTimes thing, Row row)
    {
        var times = row.Times;
        if (row.Has(Field.Country))
        {
            // Another country's region means nothing.
            if (thing.Country != times.Country) thing.Region = null;
            thing.Country = times.Country;
        }
        if (row.Has(Field.Region)) thing.Region = times.Region;
        if (row.Has(Field.WorkingDays)) thing.WorkingDays = times.Days;
        if (row.Has(Field.Hours)) (thing.HoursFrom, thing.HoursUntil) = (times.Hours?.From, times.Hours?.Until);
    }
}
