using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>A piece of a sentence, from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal abstract record Token(int Start, int End);

/// <param name="Text">Folded: without case and accents.</param>
internal sealed record Word(int Start, int End, string Text) : Token(Start, End)
{
    /// <summary>A name: one capital and small letters, as <c>Windows</c>.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Two to five capitals, as <c>SOC</c>.</summary>
    public bool IsAcronym { get; init; }
}

/// <summary>An arrow, a comparison, a bracket or a mark of punctuation.</summary>
internal sealed record Mark(int Start, int End, string Text) : Token(Start, End);

/// <summary>A number with its unit.</summary>
/// <param name="Number">What it says; <see cref="ReadNumber.TwoReadings"/> or <see cref="ReadNumber.Unreadable"/> is asked about.</param>
/// <param name="Unit">"%", "pts", a currency's sign, "/5"; empty when none stands beside it.</param>
internal sealed record Figure(int Start, int End, ReadNumber Number, string Unit) : Token(Start, End)
{
    /// <summary>'+' or '-' when it stands before; a move, or a value below nothing.</summary>
    public char? Sign { get; init; }

    /// <summary>What its magnitude multiplied it by: a thousand for <c>12k</c>.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>"About" stands before.</summary>
    public bool Roughly { get; init; }

    /// <summary>"No", "aucun": none of them, and not the number zero.</summary>
    public bool IsNone { get; init; }

    /// <summary>A share of things that was said without its percent: "half of", "9 out of 10".</summary>
    public bool IsPart { get; init; }

    /// <summary>So many steps of as many as were said: "5 phases out of 8".</summary>
    public bool IsStep { get; init; }

    /// <summary>By a part of what it is: "by a fifth".</summary>
    public bool IsRatio { get; init; }

    /// <summary>Written in digits alone, so it may be a day, a count or a year.</summary>
    public bool Plain { get; init; }

    public decimal Value => Number switch { ReadNumber.Read read => read.Value, ReadNumber.TwoReadings two => two.A, _ => 0 };

    public bool IsWhole => Plain && Unit.Length == 0 && Number is ReadNumber.Read && Sign is null && !IsYear && Value == decimal.Truncate(Value) && Value < 1_000_000;

    public bool IsYear => Plain && Unit.Length == 0 && Number is ReadNumber.Read && Sign is null && (End - Start == 4 || End - Start == 2) && Value is >= 2000 and < 2100;
}

/// <summary>A day written in figures: <c>30/06/2027</c>, <c>30/06</c>, <c>2027-06-30</c>.</summary>
/// <param name="Numbers">In the order in which they stand.</param>
internal sealed record NumericDay(int Start, int End, IReadOnlyList<int> Numbers) : Token(Start, End);
