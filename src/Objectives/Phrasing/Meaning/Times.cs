using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>A day, or a month, quarter or year as a whole. Null when no calendar has it.</summary>
internal sealed record Days(int Start, int End, DateOnly? First, DateOnly? Last) : Token(Start, End)
{
    /// <summary>What <c>03/04</c> may be, where day and month may stand either way round.</summary>
    public IReadOnlyList<DateOnly> Vague { get; init; } = [];

    /// <summary>It names no day, as "early June" does.</summary>
    public bool IsUnclear { get; init; }
}

/// <summary>A length of time: three months, 48 hours.</summary>
/// <param name="Unit">"s", "min", "h", "day", "week", "month", "quarter", "half" or "year".</param>
internal sealed record Length(int Start, int End, decimal Count, string Unit) : Token(Start, End)
{
    /// <summary>Weekends are left out.</summary>
    public bool IsWorking { get; init; }

    /// <summary>No goal is due in two hours: it is how long something may take.</summary>
    public bool IsShort => Unit is "s" or "min" or "h";
}
