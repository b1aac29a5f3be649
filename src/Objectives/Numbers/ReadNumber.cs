namespace CheckinBot.Objectives.Numbers;

/// <summary>
/// A number as a person typed it: <c>1 234,5</c>, <c>1,234.5</c>, <c>23 %</c>, <c>12k</c>, <c>1,2 M€</c>, <c>+5</c>. The same text gives
/// the same number on every server. Percentages are as shown (23 % is 23); values are kept to six decimals.
/// </summary>
public abstract record ReadNumber
{
    /// <summary>Two readings that differ a thousandfold are told apart by the last value when only one lies this near to it.</summary>
    private const decimal Near = 50;

    private ReadNumber()
    {
    }

    /// <summary>One number. With a leading <c>+</c> it is to be added to the last value; a leading <c>-</c> is a negative value.</summary>
    public sealed record Read(decimal Value, bool Increment) : ReadNumber;

    /// <summary><c>1,234</c> may be 1234 or 1.234: ask. <see cref="A"/> is what the person's language says first.</summary>
    public sealed record TwoReadings(decimal A, decimal B) : ReadNumber
    {
        public bool Increment { get; init; }
    }

    /// <summary>No number, more than one, one with a word beside it, or one of more than 18 digits.</summary>
    public sealed record Unreadable : ReadNumber;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">What was typed; any kind of space, any minus.</param>
    /// <param name="language">"fr" or "en": which reading of an ambiguous text comes first, and whether <c>m</c> is a million.</param>
    /// <param name="lastValue">The last value of the same thing; null when there is none.</param>
    public static ReadNumber From(string? text, string language, decimal? lastValue)
    {
        if (NumberText.Peel(text, language) is not { } peeled || Digits.Read(peeled.Body) is not { } digits) return new Unreadable();
        var first = Scale(digits.AsDecimal, peeled);
        if (first is null) return new Unreadable();
        if (digits.AsGrouped is not { } grouped || Scale(grouped, peeled) is not { } second) return new Read(first.Value, peeled.Increment);

        // An increment says nothing about where the total stands, so the last value cannot tell its readings apart.
        if (!peeled.Increment && IsNear(first.Value, lastValue) != IsNear(second, lastValue))
            return new Read(IsNear(first.Value, lastValue) ? first.Value : second, false);
        var decimalFirst = digits.Mark == (language == "fr" ? ',' : '.');
        return new TwoReadings(decimalFirst ? first.Value : second, decimalFirst ? second : first.Value) { Increment = peeled.Increment };
    }

    private static decimal? Scale(decimal value, NumberText text)
    {
        var scaled = decimal.Round(value * text.Factor, 6) * (text.Negative ? -1 : 1);
        return Math.Abs(scaled) < 1_000_000_000_000_000_000m ? scaled : null;
    }

    private static bool IsNear(decimal value, decimal? last) =>
        last is { } known && known != 0 && value != 0
        && Math.Abs(value) <= Math.Abs(known) * Near && Math.Abs(known) <= Math.Abs(value) * Near;
}
