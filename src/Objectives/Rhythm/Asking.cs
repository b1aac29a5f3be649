using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>Which key results a week asks for. Rounds are weekly; a monthly or quarterly key result joins the round of its bucket's last week.</summary>
public static class Asking
{
    /// <summary>
    /// A week belongs to the month that holds its Thursday, as ISO 8601 has it for years; the last such week of a month or quarter asks
    /// for the slower ones, and so does the week in which a key result falls due.
    /// </summary>
    public static bool Asks(Period week, KeyResult keyResult, Level level)
    {
        if (!keyResult.OpenOn(week.End) || keyResult.Start > week.End) return false;
        if (!keyResult.Standing && keyResult.Due < week.Start) return false;
        var cadence = keyResult.AskedEvery(level);
        return cadence == Cadence.Weekly || IsLastOf(cadence, week) || (!keyResult.Standing && week.Holds(keyResult.Due));
    }

    /// <summary>Whether that week's question has its answer: one given for the week, or, for the slower ones, a reading in their bucket.</summary>
    public static bool Answered(Period week, KeyResult keyResult, Level level, Readings readings)
    {
        if (readings.In(week.ToString()) is not null) return true;
        var cadence = keyResult.AskedEvery(level);
        if (cadence == Cadence.Weekly) return false;
        var bucket = Period.Of(cadence, Thursday(week));
        return readings.All.Any(c => bucket.Holds(c.AsOf));
    }

    private static bool IsLastOf(Cadence cadence, Period week) => !Period.Of(cadence, Thursday(week)).Holds(Thursday(week.Next));

    private static DateOnly Thursday(Period week) => week.Start.AddDays(3);
}
