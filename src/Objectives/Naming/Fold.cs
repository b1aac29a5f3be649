using System.Globalization;
using System.Text;

namespace CheckinBot.Objectives.Naming;

/// <summary>What stays of a text when case, accents and kinds of space do not count.</summary>
public static class Fold
{
    /// <summary>For names: one space between words. <c>"  Succès\u00A0Client "</c> and <c>"succes client"</c> are the same.</summary>
    public static string Name(string text) => string.Join(' ', Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>For headers and fixed words: letters and digits alone, so <c>"E-mail"</c> is <c>"email"</c>. A percent sign stays.</summary>
    public static string Word(string text) => string.Concat(Plain(text).Where(c => char.IsLetterOrDigit(c) || c == '%'));

    /// <summary>The words of a name, as they are looked for one by one.</summary>
    public static string[] Words(string text) => Name(text).Split([' ', '-', '\'', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            plain.Append(char.IsWhiteSpace(c) ? ' ' : c == '\u2019' ? '\'' : char.ToLowerInvariant(c));
        }
        return plain.Replace("œ", "oe").ToString();
    }
}
