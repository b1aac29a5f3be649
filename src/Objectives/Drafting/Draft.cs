using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drafting;

/// <summary>An objective as one line of a person's said it, with the key result that measures it.</summary>
/// <param name="Line">The line without bullet and owner: the objective's title.</param>
/// <param name="Title">The key result's: the line without its figures where that reads well, else the whole of it.</param>
/// <param name="Kind">What the number means.</param>
/// <param name="Unit">"%", a currency's sign, or empty.</param>
/// <param name="Baseline">Where it starts; 0 unless the line says.</param>
/// <param name="Target">What is to be reached; of a period, each time.</param>
public sealed record Draft(string Line, string Title, Kind Kind, string Unit, decimal Baseline, decimal Target)
{
    public Cadence Every { get; init; } = Cadence.Weekly;
    public decimal? BandLow { get; init; }
    public decimal? BandHigh { get; init; }

    /// <summary>What follows the <c>@</c> at the end; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The words without the figures: by these, a line that was edited finds what it was before.</summary>
    public required string Likeness { get; init; }

    public Direction Direction => Kind != Kind.PerPeriod && Target < Baseline ? Direction.Decrease : Direction.Increase;
}

/// <summary>Why a line was not read.</summary>
public enum LineFault
{
    /// <summary>Numbers alone, or nothing.</summary>
    NoWords,

    /// <summary>More than <see cref="ReadObjectiveLine.Longest"/> characters.</summary>
    TooLong,

    /// <summary>More numbers than there are places for.</summary>
    TooManyNumbers,

    /// <summary><c>1,234</c> may be either.</summary>
    TwoReadings,

    /// <summary>A rate with its target alone: whether it is to rise or to fall cannot be known.</summary>
    NoStart,

    /// <summary>From a number to the same number.</summary>
    SameNumbers,

    /// <summary>So many a day or a year: neither is asked about.</summary>
    OtherPeriod,

    /// <summary>At most so many a week: a target of each period is one to reach.</summary>
    Ceiling,
}
