using System.Globalization;
using System.Text;

namespace CheckinBot.Objectives.Numbers;

/// <summary>A typed number without what stands round it: sign, currency, percent, thousand or million.</summary>
internal readonly record struct NumberText(string Body, decimal Factor, bool Negative, bool Increment)
{
    private const int Longest = 60;

    private static readonly string[] Currencies = ["€", "$", "£", "EUR", "USD", "GBP", "CHF", "CAD", "MAD"];

    private static readonly (string Word, decimal Factor)[] Factors =
    [
        ("k", 1_000), ("K", 1_000), ("M", 1_000_000), ("Mio", 1_000_000),
        ("Md", 1_000_000_000), ("Mds", 1_000_000_000), ("Mrd", 1_000_000_000), ("bn", 1_000_000_000),
    ];

    /// <summary>In French <c>m€</c> is a thousand to some and a million to others, so only English reads it.</summary>
    private static readonly (string Word, decimal Factor)[] EnglishFactors = [("m", 1_000_000), ("b", 1_000_000_000), ("B", 1_000_000_000)];

    /// <summary>Null when something else stands there.</summary>
    public static NumberText? Peel(string? text, string language)
    {
        if (text is null || text.Length > Longest) return null;
        var rest = Plain(text);
        var sign = TakeSign(ref rest);
        var currency = TakeStart(ref rest, Currencies);
        if (sign is null) sign = TakeSign(ref rest);
        var percent = TakeEnd(ref rest, ["%"]) is not null;
        currency = TakeEnd(ref rest, Currencies) is { } after ? (currency is null ? after : "twice") : currency;
        if (currency == "twice" || (percent && currency is not null)) return null;

        var factor = 1m;
        var known = language == "fr" ? Factors : [.. Factors, .. EnglishFactors];
        if (TakeEnd(ref rest, [.. known.Select(f => f.Word)]) is { } word) factor = known.First(f => f.Word == word).Factor;
        if (percent && factor != 1) return null;
        return new NumberText(rest, factor, sign == '-', sign == '+');
    }

    /// <summary>One kind of space, of minus and of apostrophe; the invisible marks that come along with a paste are dropped.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) plain.Append(' ');
            else if (c is '\u2212' or '\u2013' or '\uFF0D') plain.Append('-');
            else if (c is '\u2019' or '\u02BC') plain.Append('\'');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) plain.Append(c);
        }
        return plain.ToString().Trim();
    }

    private static char? TakeSign(ref string rest)
    {
        if (rest.Length == 0 || rest[0] is not ('+' or '-')) return null;
        var sign = rest[0];
        rest = rest[1..].TrimStart();
        return sign;
    }

    private static string? TakeStart(ref string rest, string[] words)
    {
        var text = rest;
        var word = words.FirstOrDefault(w => text.StartsWith(w, StringComparison.Ordinal));
        if (word is not null) rest = rest[word.Length..].TrimStart();
        return word;
    }

    private static string? TakeEnd(ref string rest, string[] words)
    {
        var text = rest;
        var word = words.Where(w => text.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
        if (word is not null) rest = rest[..^word.Length].TrimEnd();
        return word;
    }
}
