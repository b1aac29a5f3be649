using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Cycles;

/// <summary>A calendar month, quarter or year, or a sales cycle of the organisation's own.</summary>
public enum CycleShape { Month, Quarter, Year, Own }

/// <summary>The first and the last day of a cycle, and its shape.</summary>
public readonly record struct CycleSpan(CycleShape Shape, DateOnly Start, DateOnly End)
{
    public static CycleSpan Of(Cycle cycle)
    {
        foreach (var shape in new[] { CycleShape.Month, CycleShape.Quarter, CycleShape.Year })
            if (Calendar(shape, cycle.Start) is var span && (span.Start, span.End) == (cycle.Start, cycle.End)) return span;
        return new(CycleShape.Own, cycle.Start, cycle.End);
    }

    /// <summary>The month, quarter or year of the calendar that holds the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An organisation's own cycle is in no calendar.</exception>
    public static CycleSpan Calendar(CycleShape shape, DateOnly day)
    {
        var months = shape switch { CycleShape.Month => 1, CycleShape.Quarter => 3, CycleShape.Year => 12, _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "It is in no calendar.") };
        var start = new DateOnly(day.Year, (day.Month - 1) / months * months + 1, 1);
        return new(shape, start, start.AddMonths(months).AddDays(-1));
    }

    /// <summary>What follows: the next month, quarter or year; of an own cycle as many days again.</summary>
    public CycleSpan Next => Shape == CycleShape.Own
        ? new(Shape, End.AddDays(1), End.AddDays(End.DayNumber - Start.DayNumber + 1))
        : Calendar(Shape, End.AddDays(1));

    /// <summary>What follows in another shape: from the day after on to the end of that month, quarter or year.</summary>
    public CycleSpan NextAs(CycleShape shape) => shape == CycleShape.Own || shape == Shape ? Next : Calendar(shape, End.AddDays(1)) with { Start = End.AddDays(1) };
}
