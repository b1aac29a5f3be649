using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Reads a number where it stands in a sentence: sign, currency, digits in groups, thousands and millions, unit.</summary>
internal static class ScanFigure
{
    private static readonly string[] Magnitudes = ["Mds", "Mrd", "Mio", "Md", "bn", "k", "K", "M", "m", "b", "B"];
    private static readonly (string Written, string Sign)[] Currencies = [("€", "€"), ("$", "$"), ("£", "£"), ("EUR", "€"), ("USD", "$"), ("GBP", "£"), ("CHF", "CHF"),
        ("CAD", "CAD"), ("MAD", "MAD")];

    /// <summary>Null when no number begins there.</summary>
    public static Figure? At(string text, int start, string language)
    {
        var at = start;
        char? sign = null;
        if (text[at] is '+' or '-' && (at == 0 || text[at - 1] is ' ' or '(' or ':'))
        {
            sign = text[at++];
            if (sign == '+' && Is(text, at, ' ')) at++;
        }
        var unit = TakeCurrency(text, ref at, before: true);
        if (unit.Length > 0 && Is(text, at, ' ')) at++;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || (at == start && at > 0 && char.IsLetterOrDigit(text[at - 1]) && !IsTimes(text, at - 1))) return null;
        var digits = at;
        at = Digits(text, at);
        var (plain, body) = (at - digits is <= 6 && text.AsSpan(digits, at - digits).IndexOfAnyExceptInRange('0', '9') < 0, text[digits..at]);
        var end = at;
        Magnitude(text, ref end);
        var scaled = text[at..end];
        var after = end;
        if (Is(text, after, ' ')) after++;
        if (Is(text, after, '%') && scaled.Length == 0) (unit, end) = ("%", after + 1);
        else if (unit.Length == 0 && TakeCurrency(text, ref after, before: false) is { Length: > 0 } currency) (unit, end) = (currency, after);
        var number = Likely(ReadNumber.From((sign == '-' ? "-" : "") + body + scaled.Trim(), language, null), body, language);
        return new Figure(start, end, number, unit) { Sign = sign, Plain = plain && scaled.Length == 0, Scale = scaled.Length > 0
            && ReadNumber.From("1" + scaled.Trim(), language, null) is ReadNumber.Read one ? one.Value : 1 };
    }

    /// <summary>Nobody writes eight as 8.000: a mark that is not the language's for decimals, with a nought at the end, groups thousands.</summary>
    private static ReadNumber Likely(ReadNumber number, string body, string language) =>
        number is ReadNumber.TwoReadings two && body[^1] == '0'
            && body[^4] == (language == "fr" ? '.' : ',') ? new ReadNumber.Read(Math.Abs(two.A) > Math.Abs(two.B) ? two.A : two.B, false) : number;

    /// <summary>Groups of three behind a space or an apostrophe, and marks between digits.</summary>
    private static int Digits(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at])) at++;
            else if (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) at++;
            else if (text[at] is ' ' or '\'' && Group(text, start, at)) at += 4;
            else break;
        }
        return at;
    }

    private static bool Group(string text, int start, int at) =>
        at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && !(at + 4 < text.Length && char.IsLetterOrDigit(text[at + 4]) && char.IsAsciiDigit(text[at + 4]))
        && at - start <= 15 && text.AsSpan(start, at - start).IndexOfAny(',', '.') < 0 && text.IndexOfAny([' ', '\''], start) - start <= 3;

    private static void Magnitude(string text, ref int at)
    {
        var from = Is(text, at, ' ') ? at + 1 : at;
        foreach (var word in Magnitudes)
        {
            if (string.CompareOrdinal(text, from, word, 0, word.Length) != 0) continue;
            var next = from + word.Length;
            // A letter that stands by itself is a magnitude only beside a currency or right behind its digits.
            if (next < text.Length && char.IsLetterOrDigit(text[next]) && !Currency(text, next)) continue;
            if (from > at && word is "m" or "b" or "B" && !Currency(text, Is(text, next, ' ') ? next + 1 : next)) continue;
            at = next;
            return;
        }
    }

    private static bool Currency(string text, int at) => TakeCurrency(text, ref at, before: false).Length > 0;

    private static string TakeCurrency(string text, ref int at, bool before)
    {
        foreach (var (written, sign) in Currencies)
        {
            if (string.CompareOrdinal(text, at, written, 0, written.Length) != 0) continue;
            if (char.IsLetter(written[0]) && (before ? !IsDigit(text, at + written.Length + (Is(text, at + written.Length, ' ') ? 1 : 0))
                : at + written.Length < text.Length && char.IsLetterOrDigit(text[at + written.Length]))) continue;
            at += written.Length;
            return sign;
        }
        return "";
    }

    /// <summary>The x of "x2".</summary>
    private static bool IsTimes(string text, int at) => text[at] is 'x' or 'X' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;
}
