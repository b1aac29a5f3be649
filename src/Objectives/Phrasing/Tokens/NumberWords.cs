using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing.Grammar;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Reads numbers that are written as words: <c>trois</c>, <c>vingt-cinq</c>, <c>deux cents</c>.</summary>
internal static class NumberWords
{
    public static List<Token> In(IReadOnlyList<Token> tokens, Language language)
    {
        var read = new List<Token>();
        for (var at = 0; at < tokens.Count;)
        {
            if (IsNone(tokens, at, language))
            {
                read.Add(new Figure(tokens[at].Start, tokens[at++].End, new ReadNumber.Read(0, false), "") { Plain = true, IsNone = true });
                continue;
            }
            if (IsOne(tokens, at))
            {
                read.Add(new Figure(tokens[at].Start, tokens[at++].End, new ReadNumber.Read(1, false), "") { Plain = true });
                continue;
            }
            if (Value(tokens, at, language) is not { } value || IsMonth(tokens, at, language) || IsOfName(tokens, at, language))
            {
                read.Add(tokens[at++]);
                continue;
            }
            var first = at++;
            if (tokens[first] is Word { Text: "a" or "one" }) at++;
            var number = new SpelledNumber(language.Name).With(value);
            while (Joined(tokens, at, number, language) is var (next, more) && more is { } larger) (at, number) = (next, larger);
            read.Add(new Figure(tokens[first].Start, tokens[at - 1].End, new ReadNumber.Read(number!.Value, false), "") { Plain = true,
                IsNone = language.Senses(((Word)tokens[first]).Text).Any(s => s.Kind == "none") });
        }
        return read;
    }

    /// <summary>"No breaches" at the beginning is zero of them; "no more than" is none.</summary>
    private static bool IsNone(IReadOnlyList<Token> tokens, int at, Language language) =>
        tokens[at] is Word word && language.Senses(word.Text).Any(s => s.Kind == "none") && (at == 0 || tokens[at - 1] is Mark { Text: ":" })
        && tokens.ElementAtOrDefault(at + 1) is Word next && !language.Senses(next.Text).Any(s => s.Kind is "common" or "rise") && next.Text is not ("show" or "shows");

    /// <summary>"No more than one", "moins d'une": behind a comparison it is a number.</summary>
    private static bool IsOne(IReadOnlyList<Token> tokens, int at) =>
        (tokens[at] is Word { Text: "one" or "un" or "une" } || tokens[at] is Word { Text: "a" or "an" } && tokens.ElementAtOrDefault(at - 1) is Word { Text: "than" or "under" }
            && tokens.ElementAtOrDefault(at + 1) is Word { Text: "day" or "week" or "month" or "year" or "quarter" or "minute" or "hour" })
        && tokens.ElementAtOrDefault(at + 1) is not Word
            { Text: "of" or "million" or "milliard" or "billion" or "hundred" or "thousand" or "quart" or "tiers" or "quarter" or "third" }
        && (IsRange(tokens, at) || IsBound(tokens, at) || IsOfMany(tokens, at) || tokens.ElementAtOrDefault(at - 1) switch
        {
            Word { Text: "than" or "least" or "most" or "under" or "maximum" or "max" or "exactly" } => true,
            Word { Text: "moins" or "plus" } => tokens.ElementAtOrDefault(at - 2) is Word { Text: "au" },
            Word { Text: "d'" } => tokens.ElementAtOrDefault(at - 2) is Word { Text: "moins" or "plus" },
            _ => false,
        });

    /// <summary>"One at most", "un au plus".</summary>
    private static bool IsBound(IReadOnlyList<Token> tokens, int at) =>
        tokens.ElementAtOrDefault(at + 1) is Word { Text: "max" or "maximum" or "tops" }
        || tokens.ElementAtOrDefault(at + 1) is Word { Text: "at" or "au" }
            && tokens.ElementAtOrDefault(at + 2) is Word { Text: "most" or "least" or "the" or "plus" or "moins" or "maximum" };

    /// <summary>"One complaint per 1,000 parcels".</summary>
    private static bool IsOfMany(IReadOnlyList<Token> tokens, int at) =>
        tokens.ElementAtOrDefault(at + 1) is Word && tokens.ElementAtOrDefault(at + 2) is Word { Text: "per" or "pour" or "sur" or "in" }
        && tokens.ElementAtOrDefault(at + 3) is Figure { IsWhole: true, Value: >= 100 };

    /// <summary>"One or two", "un à deux".</summary>
    private static bool IsRange(IReadOnlyList<Token> tokens, int at) =>
        tokens.ElementAtOrDefault(at + 1) is Word { Text: "a" or "ou" or "or" or "to" }
        && tokens.ElementAtOrDefault(at + 2) is Word { Text: "two" or "deux" or "three" or "trois" } or Figure { Value: 2 or 3 };

    /// <summary>"A hundred" and "one hundred" too.</summary>
    private static decimal? Value(IReadOnlyList<Token> tokens, int at, Language language) =>
        // "À aucun moment" counts nothing.
        tokens.ElementAtOrDefault(at) is Word { Text: "aucun" } && tokens.ElementAtOrDefault(at + 1) is Word { Text: "moment" or "cas" or "prix" } ? null
        : tokens.ElementAtOrDefault(at) is not Word word || word.Text == "cent" && tokens.ElementAtOrDefault(at - 1) is Word { Text: "pour" } ? null
        : word.Text is "a" or "one" && IsHundred(tokens.ElementAtOrDefault(at + 1), language) ? 100
        : language.Senses(word.Text).FirstOrDefault(s => s.Kind == "number")?.Value;

    private static bool IsHundred(Token? token, Language language) => token is Word word && language.Senses(word.Text).Any(s => s is { Kind: "scale", Value: 100 });

    /// <summary>The number with the part that a hyphen, "and" or nothing joins to it; null where none follows.</summary>
    private static (int Next, SpelledNumber? Number) Joined(IReadOnlyList<Token> tokens, int at, SpelledNumber? before, Language language)
    {
        var (hyphen, and) = (false, false);
        for (; tokens.ElementAtOrDefault(at) is Mark { Text: "-" } or Word { Text: "et" or "and" }; at++)
            if (tokens[at] is Mark && !hyphen | and) hyphen = true;
            else if (tokens[at] is Word && !and) and = true;
            else return (at, null);
        // "Between two hundred and three hundred" are two of them.
        if (and && (IsHundred(tokens.ElementAtOrDefault(at + 1), language)
            || tokens.ElementAtOrDefault(at + 1) is Word { Text: "cent" or "cents" or "mille" })) return (at, null);
        var one = (hyphen || and) && tokens.ElementAtOrDefault(at) is Word { Text: "un" or "une" or "one" };
        var part = one ? 1 : IsHundred(tokens.ElementAtOrDefault(at), language) ? 100 : Value(tokens, at, language);
        return (at + 1, part is { } more && (!and || before!.TakesAnd(more)) ? before!.With(more) : null);
    }

    /// <summary>"The four-eyes principle", "les deux-roues": what a hyphen joins to a noun names it; a six-month term and a two-point rise are so many.</summary>
    private static bool IsOfName(IReadOnlyList<Token> tokens, int at, Language language) =>
        Meaning.Compound.Begins(tokens, at) && ((Word)tokens[at + 2]).Text is var noun && !Measured.Contains(noun) && noun is not ("et" or "un" or "une" or "one")
        && !language.Senses(noun).Any(s => s.Kind is "number" or "unit" or "clock" or "scale" or "dozen" or "money" or "part" or "ordinal");

    private static readonly string[] Measured = ["point", "points", "percent", "fold", "star", "stars", "person", "digit", "digits"];

    /// <summary><c>Sept.</c> is a month beside a day, and a number elsewhere.</summary>
    private static bool IsMonth(IReadOnlyList<Token> tokens, int at, Language language) =>
        language.Senses(((Word)tokens[at]).Text).Any(s => s.Kind == "month")
        && (tokens.ElementAtOrDefault(at - 1) is Figure or Mark { Text: "." }
            || tokens.ElementAtOrDefault(at - 1) is Word { Text: "fin" or "debut" or "mi" or "courant" } && tokens.ElementAtOrDefault(at + 1) is null or Mark { Text: "," or ";" }
            || tokens.ElementAtOrDefault(at + 1) is Figure { IsYear: true } or Mark { Text: "." });
}
