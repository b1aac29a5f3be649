using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Reads hours with their minutes, as <c>1h30</c> and <c>2 h 15 min</c>: so many minutes.</summary>
internal static partial class ScanClock
{
    public static Figure? At(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ','))) return null;
        var clock = Clock().Match(text, at);
        if (!clock.Success) return null;
        var minutes = decimal.Parse(clock.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * 60 + decimal.Parse(clock.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return new Figure(at, at + clock.Length, new ReadNumber.Read(minutes, false), "min");
    }

    [GeneratedRegex(@"\G([0-9]{1,3}) ?[hH] ?([0-5][0-9])(?: ?(?:min|mn|m))?(?![\p{L}0-9])")]
    private static partial Regex Clock();
}
