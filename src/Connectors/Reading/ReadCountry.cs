using System.Globalization;
using CheckinBot.Connectors.Words;

namespace CheckinBot.Connectors.Reading;

/// <summary>A country as it is typed, and as it is told.</summary>
public static class ReadCountry
{
    /// <summary>The two letters of a country given by them or by its name; null when there is none.</summary>
    public static string? From(string text)
    {
        if (CountryWords.Find(text) is { } named) return named;
        if (text.Length != 2 || !text.All(char.IsAsciiLetter)) return null;
        var code = text.ToUpperInvariant();
        // What people write for the United Kingdom is no code of a country.
        return code == "UK" ? "GB" : Codes.Contains(code) ? code : null;
    }

    /// <summary>As it is read back: by its name in that language, or by its two letters.</summary>
    public static string NameOf(string code, string language) => CountryWords.Of(code, language) ?? code;

    private static readonly HashSet<string> Codes =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).TwoLetterISORegionName).Where(c => c.Length == 2 && c.All(char.IsAsciiLetterUpper))];
}
