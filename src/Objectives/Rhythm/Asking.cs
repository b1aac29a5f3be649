using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>Which key results a week asks for. Rounds are weekly; a monthly or quarterly key result joins the round of its bucket's last week.</summary>
public static class Asking
{
    /// <summary>Days before its week within which a reading answers for a month or a quarter.</summary>
    private const int Fresh = 14;

    /// <summary>Working days before the question within which a number is news still. With two, an answer given before its round closes never silences the next week's question.</summary>
    private const int News = 2;

    /// <summary>
    /// A week belongs to the month that holds its Thursday, as ISO 8601 has it for years; the last such week of a month or quarter asks
    /// for the slower ones, and so does the week in which a key result falls due.
    /// </summary>
    public static bool Asks(Period week, KeyResult keyResult, Cadence cadence)
    {
        if (!keyResult.OpenOn(week.End) || keyResult.Start > week.End) return false;
        if (!keyResult.Standing && keyResult.Due < week.Start) return false;
        return cadence == Cadence.Weekly || IsLastOf(cadence, week) || (!keyResult.Standing && week.Holds(keyResult.Due));
    }

    /// <summary>The week before that one in which it was last asked about; null when there is none, for a quarter's question asks every fourteen weeks at most.</summary>
    public static Period? AskedBefore(Period week, KeyResult keyResult, Cadence cadence)
    {
        for (var (before, back) = (week.Previous, 1); back <= LongestBetween; before = before.Previous, back++)
            if (Asks(before, keyResult, cadence)) return before;
        return null;
    }

    private const int LongestBetween = 14;

    /// <summary>Whether that week's question has its answer: one given for the week, or, for the slower ones, a reading in their bucket.</summary>
    public static bool Answered(Period week, KeyResult keyResult, Cadence cadence, Readings readings)
    {
        var given = readings.In(week.ToString());
        if (given is not null && (given.Value is not null || keyResult.Kind != Kind.PerPeriod)) return true;
        if (cadence == Cadence.Weekly) return false;
        var bucket = Period.Of(cadence, Thursday(week));
        // A number from early in the quarter does not stand for its end.
        return readings.All.Any(c => bucket.Holds(c.AsOf) && c.AsOf >= week.Start.AddDays(-Fresh));
    }

    /// <summary>
    /// Whether there was word of it so shortly before the question, for whatever week, that asking again would be noise. What starts again
    /// each period is asked all the same: last week's calls say nothing of this week's.
    /// </summary>
    /// <param name="keyResult">What would be asked about.</param>
    /// <param name="readings">Its check-ins.</param>
    /// <param name="askedOn">The local day of the question.</param>
    public static bool IsNews(KeyResult keyResult, Readings readings, DateOnly askedOn) => keyResult.Kind != Kind.PerPeriod
        && readings.Last is { } last && WorkingDays.Between(last.AsOf.AddDays(1), askedOn) <= News;

    private static bool IsLastOf(Cadence cadence, Period week) => !Period.Of(cadence, Thursday(week)).Holds(Thursday(week.Next));

    private static DateOnly Thursday(Period week) => week.Start.AddDays(3);
}
