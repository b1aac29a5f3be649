using System.Text.RegularExpressions;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Drafting;

/// <summary>A number within a line: where it stands, what it is, and its unit. <c>T4</c>, <c>48h</c> and <c>en 2026</c> are words.</summary>
internal sealed partial record LineNumber(int Start, int End, ReadNumber Number, string Unit)
{
    private static readonly (string Written, string Unit)[] Units = [("%", "%"), ("€", "€"), ("EUR", "€"), ("$", "$"), ("USD", "$"), ("£", "£"), ("GBP", "£")];

    public decimal Value => Number is ReadNumber.Read read ? read.Value : 0;

    public static List<LineNumber> In(string line, string language) =>
        [.. Token().Matches(line).Where(m => !IsYear(line, m)).Select(m => new LineNumber(
            m.Index, m.Index + m.Length, ReadNumber.From(m.Value, language, null), Units.FirstOrDefault(u => m.Value.Contains(u.Written, StringComparison.Ordinal)).Unit ?? ""))];

    private static bool IsYear(string line, Match number) => Year().IsMatch(number.Value) && BeforeYear().IsMatch(line[..number.Index]);

    [GeneratedRegex("""
        (?<![\p{L}\d.,'’])
        (?>(?:(?<=^|[\s(])[-−+]\s?)?(?:[€$£]\s?)?(?:\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*))
        (?>\s?(?:%|(?:k|K|M|Mio|Mds?|Mrd|bn)?\s?(?:[€$£]|(?:EUR|USD|GBP|CHF|CAD|MAD)\b)|(?:k|K|M|Mio|Mds?|Mrd|bn)(?![\p{L}\d'’]))|[mbB](?![\p{L}\d'’]))?
        (?![\p{L}\d])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:\b(?:en|in|fin|by|end|of|avant|before)|d['’]ici)\s$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeYear();
}
