using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Cuts a sentence into words, figures and marks, from left to right, each character once.</summary>
internal static class Tokenize
{
    /// <summary>What may stand right behind digits and is a word of its own: <c>48h</c>, <c>2nd</c>, <c>1er</c>, <c>6mois</c>.</summary>
    private static readonly string[] Suffixes = ["pct", "h", "s", "j", "min", "mn", "mins", "sec", "er", "re", "e", "eme", "st", "nd", "rd", "th", "pts", "pt", "pp", "mois", "ans",
        "semaines", "jours", "x", "weeks", "months", "days", "years", "kg", "g", "t", "km", "kwh", "mwh", "gwh", "l", "ms", "m2", "m3", "m", "d", "w", "mo", "yrs", "yr"];

    private static readonly string[] Marks = ["-->", "->", "=>", ">=", "<=", "→", "≥", "≤"];

    /// <param name="text">Cleaned.</param>
    /// <param name="language">"fr" or "en": how a number is read.</param>
    public static List<Token> Of(string text, string language)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var next = At(text, at, language);
            if (next is not null) tokens.Add(next);
            at = next?.End ?? at + 1;
        }
        return tokens;
    }

    private static Token? At(string text, int at, string language)
    {
        if (text[at] == ' ') return null;
        if (ScanDay.At(text, at, language) is { } day) return day;
        if (ScanClock.At(text, at) is { } clock) return clock;
        if (ScanFigure.At(text, at, language) is { } figure) return Suffix(text, figure.End) is { } end || !char.IsLetterOrDigit(At(text, figure.End)) ? figure : Whole(text, at);
        // "x2" is twice.
        if (text[at] is 'x' or 'X' && char.IsAsciiDigit(At(text, at + 1)) && LettersFrom(text, at) <= at + 3) return new Word(at, at + 1, "x");
        if (char.IsLetterOrDigit(text[at])) return WordAt(text, at);
        var mark = Marks.FirstOrDefault(m => string.CompareOrdinal(text, at, m, 0, m.Length) == 0) ?? text[at].ToString();
        return new Mark(at, at + mark.Length, mark);
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : ' ';

    private static int? Suffix(string text, int at)
    {
        var end = LettersFrom(text, at);
        // "5S" is a name.
        return end > at && text[at..end] != "S" && Suffixes.Contains(Fold.Name(text[at..end])) ? end : null;
    }

    /// <summary>Letters and what digits belong to them, as <c>T4</c>, <c>B2B</c>; with an apostrophe that cuts a word short, as <c>d'</c>.</summary>
    private static Word WordAt(string text, int at)
    {
        var end = LettersFrom(text, at);
        if (At(text, end) == '\'' && char.IsLetter(At(text, end + 1)) && char.IsLetter(text[at])) end++;
        return new Word(at, end, Fold.Name(text[at..end])) { IsCapital = end - at > 2 && char.IsUpper(text[at])
            && !text[(at + 1)..end].Any(char.IsUpper), IsAcronym = end - at is >= 2 and <= 5 && text[at..end].All(char.IsUpper) };
    }

    /// <summary>Digits that belong to a name: <c>360feedback</c>, <c>4G</c>.</summary>
    private static Word Whole(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        return WordAt(text, at);
    }

    private static int LettersFrom(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }
}
