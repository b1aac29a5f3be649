using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// The time of a key result in equal periods, as the forecast counts it. A reading stands for the period whose end lies nearest, in working
/// days: Monday's answer to last week's question is last week's, and the report of 3 December is November's.
/// </summary>
/// <param name="Start">The first day.</param>
/// <param name="Due">The last day.</param>
/// <param name="Count">N, at least 1.</param>
/// <param name="Season">Such periods in a year: 52, 12 or 4.</param>
/// <param name="Works">The days on which its team works.</param>
internal readonly record struct Slots(DateOnly Start, DateOnly Due, int Count, int Season, WorkCalendar Works)
{
    private const double DaysOfAYear = 365.25;

    /// <param name="keyResult">A per-period one goes by its own periods.</param>
    /// <param name="asked">How often it is asked about.</param>
    public static Slots Of(KeyResult keyResult, Cadence asked)
    {
        var season = (keyResult.Kind == Kind.PerPeriod ? keyResult.Every : asked) switch { Cadence.Weekly => 52, Cadence.Monthly => 12, _ => 4 };
        var days = keyResult.Due.DayNumber - keyResult.Start.DayNumber + 1;
        return new(keyResult.Start, keyResult.Due, Math.Max(1, (int)Math.Round(days * season / DaysOfAYear)), season, keyResult.Works);
    }

    /// <summary>The share of the time that is over at the end of that day, 0 to 1.</summary>
    public double Passed(DateOnly day) => day >= Due ? 1 : Works.Gone(Start, Due, day);

    /// <summary>The period that a reading stands for: 0 too near to the start for any, then 1 to <see cref="Count"/>.</summary>
    public int At(DateOnly day) => (int)Math.Round(Count * Passed(day), MidpointRounding.AwayFromZero);

    /// <summary>How many periods before the start it lies: 0 for the last one before it.</summary>
    public int Before(DateOnly day) => (int)Math.Round((Start.DayNumber - 1 - day.DayNumber) * Season / DaysOfAYear);
}
