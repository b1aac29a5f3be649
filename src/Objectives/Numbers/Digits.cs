using System.Globalization;

namespace CheckinBot.Objectives.Numbers;

/// <summary>
/// Digits with their separators. <see cref="AsDecimal"/> takes the last separator for the decimal mark where it can be one;
/// <see cref="AsGrouped"/> is the other reading of a text such as <c>1,234</c>, null where there is only one. <see cref="Mark"/> is that separator.
/// </summary>
internal readonly record struct Digits(decimal AsDecimal, decimal? AsGrouped, char Mark)
{
    private const int Most = 18;

    /// <summary>Null when the text is not one number.</summary>
    public static Digits? Read(string text)
    {
        if (text.Length == 0 || text.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '\'' or ',' or '.'))) return null;
        if (text.Count(char.IsAsciiDigit) is 0 or > Most) return null;

        var at = text.LastIndexOfAny([',', '.']);
        if (at < 0) return Whole(text) is { } whole ? new Digits(whole, null, ' ') : null;
        var (before, mark, after) = (text[..at], text[at], text[(at + 1)..]);
        if (before.Contains(mark, StringComparison.Ordinal))
            return Whole(text) is { } grouped ? new Digits(grouped, null, mark) : null;
        if (after.Length == 0 || !after.All(char.IsAsciiDigit)) return null;
        if (before.Length > 0 && Whole(before) is null) return null;

        var value = Number(Only(before) + "." + after);
        var twoWays = after.Length == 3 && before.Length is >= 1 and <= 3 && before[0] != '0';
        return new Digits(value, twoWays ? Number(before + after) : null, mark);
    }

    /// <summary>A whole number, its thousands grouped by one kind of separator or not at all.</summary>
    private static decimal? Whole(string text)
    {
        var marks = text.Where(c => !char.IsAsciiDigit(c)).Distinct().ToList();
        if (marks.Count == 0) return Number(text);
        if (marks.Count > 1) return null;
        var groups = text.Split(marks[0]);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) ? Number(Only(text)) : null;
    }

    private static string Only(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
