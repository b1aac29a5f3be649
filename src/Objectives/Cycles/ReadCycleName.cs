using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Cycles;

/// <summary>The days of a cycle that is called after the calendar: <c>T4 2026</c>, <c>Q4 2026</c>, <c>2026-Q4</c>, <c>novembre 2026</c>, <c>Nov 2026</c>, <c>2026-11</c>, <c>2026</c>.</summary>
public static partial class ReadCycleName
{
    private static readonly string[][] Months =
    [
        ["janvier", "janv", "january", "jan"], ["fevrier", "fevr", "fev", "february", "feb"], ["mars", "march", "mar"], ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"],
        ["juillet", "juil", "july", "jul"], ["aout", "august", "aug"], ["septembre", "sept", "september", "sep"], ["octobre", "oct", "october"], ["novembre", "nov", "november"],
        ["decembre", "dec", "december"],
    ];

    /// <summary>Null when it says no days, as the name of a sales campaign does.</summary>
    public static CycleSpan? From(string? name)
    {
        var said = Fold.Name(name ?? "").Replace(".", "", StringComparison.Ordinal);
        if (Year().Match(said) is not { Success: true } found) return null;
        var year = int.Parse(found.Value, CultureInfo.InvariantCulture);
        var rest = (said[..found.Index] + " " + said[(found.Index + 4)..]).Trim(' ', '-', '/', '_');
        if (rest.Length == 0 || rest is "annee" or "year" or "fy") return CycleSpan.Calendar(CycleShape.Year, new(year, 1, 1));
        if (Quarter().Match(rest) is { Success: true } quarter) return CycleSpan.Calendar(CycleShape.Quarter, new(year, (quarter.Groups[1].Value[0] - '1') * 3 + 1, 1));
        var month = Month().IsMatch(rest) && int.Parse(rest, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number ? number : Array.FindIndex(Months, m => m.Contains(rest)) + 1;
        return month > 0 ? CycleSpan.Calendar(CycleShape.Month, new(year, month, 1)) : null;
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:t|q|trimestre|quarter)\s?([1-4])$")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex Month();
}
