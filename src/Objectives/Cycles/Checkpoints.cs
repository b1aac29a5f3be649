using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Cycles;

/// <summary>When a cycle is looked back on before it ends.</summary>
public enum Checkpoint { Half, LastQuarter }

/// <summary><i>Keep, revise or drop</i> is asked twice in a cycle: in the week that holds its half, and in the one before its last quarter begins. A short one has its half alone.</summary>
public static class Checkpoints
{
    /// <summary>Below this there is no time left to do anything about an answer.</summary>
    private const int ShortestDays = 14;

    /// <summary>The first day of its second half, or of its last quarter.</summary>
    public static DateOnly Day(Cycle cycle, Checkpoint checkpoint)
    {
        var days = cycle.End.DayNumber - cycle.Start.DayNumber + 1;
        return cycle.Start.AddDays(checkpoint == Checkpoint.Half ? days / 2 : days * 3 / 4);
    }

    /// <summary>The week that asks.</summary>
    public static Period Week(Cycle cycle, Checkpoint checkpoint) =>
        Period.Week(Day(cycle, checkpoint)) is var week && checkpoint == Checkpoint.LastQuarter ? week.Previous : week;

    /// <summary>What the card of a week asks of a key result on it; null when nothing. What is asked about less often is asked in its first card after.</summary>
    /// <param name="week">The round's.</param>
    /// <param name="keyResult">On that week's card.</param>
    /// <param name="cadence">How often it is asked about.</param>
    /// <param name="cycle">Its objective's.</param>
    public static Checkpoint? In(Period week, KeyResult keyResult, Cadence cadence, Cycle cycle)
    {
        if (keyResult.Standing || keyResult.Due <= week.End || week.Start > cycle.End || cycle.End.DayNumber - cycle.Start.DayNumber < ShortestDays) return null;
        var (half, last) = (Week(cycle, Checkpoint.Half), Week(cycle, Checkpoint.LastQuarter));
        var (checkpoint, at) = week.Start >= last.Start && last.Start > half.Start ? (Checkpoint.LastQuarter, last) : (Checkpoint.Half, half);
        if (week.Start < at.Start || keyResult.Start > at.End) return null;
        return Asking.AskedBefore(week, keyResult, cadence) is { } before && before.Start >= at.Start ? null : checkpoint;
    }
}
