using System.Text.RegularExpressions;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing;

/// <summary>
/// A baseline or a target as a person types it into a field: <c>23 %</c>, <c>300 leads</c>, <c>+5</c> or <c>-10 %</c> from the baseline, <c>20 or 25</c>.
/// What can be read in several ways is never chosen from.
/// </summary>
public abstract partial record ReadFigure
{
    private const int Longest = 60;

    private ReadFigure()
    {
    }

    /// <summary>In the unit, percentages as shown.</summary>
    public sealed record Read(decimal Value) : ReadFigure;

    /// <summary>Any of these may be meant.</summary>
    public sealed record Several(IReadOnlyList<decimal> Values) : ReadFigure;

    /// <summary>A move whose beginning is not known.</summary>
    public sealed record Moved : ReadFigure;

    public sealed record Unreadable : ReadFigure;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="language">"fr" or "en".</param>
    /// <param name="unit">As <see cref="Plan.KeyResult.Unit"/>; it may stand behind the number.</param>
    /// <param name="baseline">What <c>+5</c> is counted from; null when it is not known.</param>
    public static ReadFigure From(string text, string language, string unit, decimal? baseline)
    {
        if (text.Length > Longest) return new Unreadable();
        var parts = Or().Split(text.Trim()).Select(p => Part(p.Trim(), language, unit, baseline)).ToList();
        if (parts.Exists(p => p is Unreadable)) return new Unreadable();
        if (parts.Exists(p => p is Moved)) return new Moved();
        var values = parts.SelectMany(p => p switch { Read one => [one.Value], Several several => several.Values, _ => [] }).Distinct().ToList();
        return values is [var only] ? new Read(only) : new Several(values);
    }

    private static ReadFigure Part(string text, string language, string unit, decimal? baseline)
    {
        var points = Points().IsMatch(text);
        var number = points ? Points().Replace(text, "") : text;
        if (unit.Length > 0 && unit != "%" && number.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) number = number[..^unit.Length];
        List<decimal> readings;
        switch (ReadNumber.From(number, language, baseline is 0 ? null : baseline))
        {
            case ReadNumber.Read read: readings = [read.Value]; break;
            case ReadNumber.TwoReadings two: readings = [two.A, two.B]; break;
            default: return new Unreadable();
        }
        var up = number.TrimStart().StartsWith('+');
        if (baseline is null && (up || (points && readings[0] < 0))) return new Moved();
        var values = readings.SelectMany(v => up || v < 0 ? Moves(v, up, points, number.Contains('%', StringComparison.Ordinal), unit, baseline) : [v])
            .Select(v => decimal.Round(v, 6)).Distinct().ToList();
        return values is [var only] ? new Read(only) : new Several(values);
    }

    /// <summary>What a signed number may come to: five percent of where it stands, five points, or a value below zero.</summary>
    private static IEnumerable<decimal> Moves(decimal by, bool up, bool points, bool percent, string unit, decimal? baseline)
    {
        // Below zero there is nothing to take away from.
        if (baseline is not { } from || (!up && from <= 0))
        {
            yield return by;
            yield break;
        }
        if (percent && !points) yield return from + Math.Abs(from) * by / 100;
        if (!percent || points || unit == "%") yield return from + by;
        if (!up && !points && (!percent || unit == "%")) yield return by;
    }

    [GeneratedRegex(@"\s+(?:ou|or)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s*(?:pts?|points?|pp)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Points();
}
