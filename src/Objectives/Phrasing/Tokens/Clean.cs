using System.Globalization;
using System.Text;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>One kind of space, of apostrophe and of minus; what is not seen is dropped.</summary>
internal static class Clean
{
    public static string Text(string text, int longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        var cut = text.Length > longest ? text[..longest] : text;
        for (var at = 0; at < cut.Length; at++)
        {
            var c = cut[at];
            // ".5" is half a point.
            if (c == '.' && at + 1 < cut.Length && char.IsAsciiDigit(cut[at + 1]) && (plain.Length == 0 || plain[^1] is ' ' or '+' or '-')) plain.Append('0');
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else if (c is '\u2019' or '\u2018' or '\u02BC' or '`') plain.Append('\'');
            else if (c is '\u2212' or '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\uFF0D') plain.Append('-');
            else if (IsSeen(c)) plain.Append(c);
        }
        return plain.ToString().Trim();
    }

    private static bool IsSeen(char c) =>
        char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
