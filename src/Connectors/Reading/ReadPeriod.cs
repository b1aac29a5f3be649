using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Connectors.Reading;

internal static partial class ReadPeriod
{
    /// <summary><c>W2026-47</c>, <c>2026-W47</c>, in French also <c>S2026-47</c> and <c>T2026-4</c>, as <see cref="Period.ToString"/> writes it; null when it is none.</summary>
    public static string? From(string text)
    {
        if (Shape().Match(text.ToUpperInvariant()) is not { Success: true } match) return null;
        var letter = match.Groups["letter"].Value switch { "S" => "W", "T" => "Q", var other => other };
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var written = string.Create(CultureInfo.InvariantCulture, $"{letter}{match.Groups["year"].Value}-{number:00}");
        try
        {
            return Period.Parse(written).ToString();
        }
        catch (Exception error) when (error is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?:(?<letter>[WSMQT])\s?(?<year>20\d\d)-|(?<year>20\d\d)-(?<letter>[WSMQT]))(?<number>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
