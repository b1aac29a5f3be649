using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Phrasing;

/// <summary>A target as a sentence says it. What is null was not said, or not understood, and is asked (<see cref="Asks"/>).</summary>
/// <param name="Said">The sentence, cut at <see cref="ReadGoal.Longest"/> characters, with one kind of space and apostrophe.</param>
/// <param name="Measure">What is measured: the sentence without figures, dates and the verb that moves them. Empty when only figures were said.</param>
public sealed record Goal(string Said, string Measure)
{
    /// <summary>"%", a currency's sign, "pts", "h", or the word that is counted; empty for a plain number.</summary>
    public string Unit { get; init; } = "";
    public Kind Kind { get; init; }

    /// <summary>Null when neither figures nor verb tell.</summary>
    public Direction? Direction { get; init; }
    public decimal? Baseline { get; init; }

    /// <summary>What is to be reached; of a period, each time.</summary>
    public decimal? Target { get; init; }

    /// <summary>How much it is to move, when that is what was said; the target follows from the baseline.</summary>
    public Change? Change { get; init; }
    public decimal? BandLow { get; init; }
    public decimal? BandHigh { get; init; }

    /// <summary>How long one period lasts, of <see cref="Kind.PerPeriod"/>.</summary>
    public Cadence? Every { get; init; }

    /// <summary>How often it is to be asked about, when that was said.</summary>
    public Cadence? Cadence { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>What is to be asked before it can be kept, in the order of the form. Empty when all was read.</summary>
    public IReadOnlyList<Ask> Asks { get; init; } = [];

    public bool IsAsked(Missing about) => Asks.Any(a => a.About == about);
}

/// <summary>A move by so much.</summary>
/// <param name="By">How much; never negative, the direction tells which way.</param>
/// <param name="Relative">By so many percent of where it stands, and not by so many units.</param>
public sealed record Change(decimal By, bool Relative)
{
    public decimal From(decimal baseline, Direction direction) =>
        baseline + (Relative ? Math.Abs(baseline) * By / 100 : By) * (direction == Direction.Decrease ? -1 : 1);
}

/// <summary>A question that the sentence leaves open.</summary>
/// <param name="About">The field.</param>
/// <param name="Because">Why it is asked.</param>
public sealed record Ask(Missing About, Because Because)
{
    /// <summary>What was said and may be meant, in the order of likelihood; empty when nothing was.</summary>
    public IReadOnlyList<decimal> Numbers { get; init; } = [];
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
}

/// <summary>The fields of the form that a sentence fills, in their order.</summary>
public enum Missing { Measure, Kind, Baseline, Target, Direction, Due }

/// <summary>Why a field is asked for.</summary>
public enum Because
{
    /// <summary>It was not said.</summary>
    NotSaid,

    /// <summary>More than one was said, or two goals in one sentence.</summary>
    Several,

    /// <summary><c>1,234</c> may be either; <c>12 m€</c> too.</summary>
    TwoReadings,

    /// <summary>"About fifty".</summary>
    Approximate,

    /// <summary>The day is over, or no calendar has it.</summary>
    NoSuchDay,

    /// <summary>"Soon", or a day without its month.</summary>
    Vague,

    /// <summary>Five percent of a rate: of its value, or points.</summary>
    PercentOrPoints,

    /// <summary>"Increase" from 6 to 5, or from a number to itself.</summary>
    Contradicts,

    /// <summary>So many a day or a year: neither is asked about.</summary>
    OtherPeriod,

    /// <summary>At most so many each week.</summary>
    CeilingEachPeriod,

    /// <summary>24 of what: hours or days, euros or thousands.</summary>
    NoUnit,

    /// <summary>Figures in different units.</summary>
    UnitsDiffer,
}
