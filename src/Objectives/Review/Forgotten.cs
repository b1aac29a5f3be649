using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>When a measure counts as forgotten: it was there for two whole cycles, and in all that time nobody answered, opened, decided or acted on it.</summary>
public static class Forgotten
{
    /// <summary>The day from which on anything that was done with it counts.</summary>
    /// <param name="running">The cycle that holds the day: two as long as this one.</param>
    /// <param name="today">The reader's day.</param>
    public static DateOnly Since(Cycle running, DateOnly today) => today.AddDays(-2 * (running.End.DayNumber - running.Start.DayNumber + 1));

    /// <param name="keyResult">An open one.</param>
    /// <param name="last">The last day on which anything was done with it; null when nothing ever was.</param>
    /// <param name="since">See <see cref="Since"/>.</param>
    public static bool Is(KeyResult keyResult, DateOnly? last, DateOnly since) => keyResult.PausedOn is null && keyResult.Start < since && (last is not { } day || day < since);
}
