using System.Text.RegularExpressions;
using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Connectors.Reading;

/// <summary>
/// The decimal mark of a file. <c>1,234</c> has two readings; a file that writes <c>20,5</c> elsewhere and never <c>20.5</c> has settled it.
/// </summary>
internal static partial class DecimalMark
{
    /// <summary>',' or '.'; null when the file does not tell.</summary>
    public static char? In(RawBook book)
    {
        var comma = false;
        var point = false;
        foreach (var text in book.Sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells).OfType<string>())
        {
            // A date such as 19.11.2026 looks alike until it is read as a number.
            if (Sure().Match(text) is not { Success: true } match || ReadNumber.From(text, "en", null) is not ReadNumber.Read) continue;
            comma |= match.Groups["mark"].Value == ",";
            point |= match.Groups["mark"].Value == ".";
        }
        return comma == point ? null : comma ? ',' : '.';
    }

    /// <summary>A number whose last mark is followed by one, two, or more than three digits.</summary>
    [GeneratedRegex(@"^[+-]?\s?\d[\d\s',.]*?(?<mark>[.,])(\d{1,2}|\d{4,})\s?%?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sure();
}
