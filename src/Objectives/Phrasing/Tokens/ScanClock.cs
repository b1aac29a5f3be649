using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Reads hours with their minutes, as <c>1h30</c> and <c>2 h 15 min</c>: so many minutes; and minutes with their seconds, so many of these.</summary>
internal static partial class ScanClock
{
    public static Figure? At(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ','))) return null;
        var clock = Clock().Match(text, at);
        if (!clock.Success) return Minutes().Match(text, at) is { Success: true } minute ? new Figure(at, at + minute.Length, new ReadNumber.Read(Sum(minute), false), "s") : null;
        return new Figure(at, at + clock.Length, new ReadNumber.Read(Sum(clock), false), "min");
    }

    private static decimal Sum(Match both) =>
        decimal.Parse(both.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * 60 + decimal.Parse(both.Groups[2].ValueSpan, NumberStyles.None,
            CultureInfo.InvariantCulture);

    /// <summary><c>6 min 30</c>, where nothing is counted by the thirty.</summary>
    [GeneratedRegex(@"\G([0-9]{1,3}) ?(?:min|mn|m) ?([0-5][0-9])(?: ?(?:s|sec))?(?= *(?:$|[^\p{L}0-9 ]|à |to ))")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\G([0-9]{1,3}) ?[hH] ?([0-5][0-9])(?: ?(?:min|mn|m))?(?![\p{L}0-9])")]
    private static partial Regex Clock();
}
