using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>
/// Reads a part of a whole as its percentage: <c>half of the team</c>, <c>à un quart du CA</c>, <c>reduced by a fifth</c>. A third is no round one, and is asked about.
/// </summary>
internal static class Fraction
{
    private static readonly string[] Wholes = ["of", "our", "the", "all", "de", "des", "du", "d'", "nos"], Moves = ["by", "d'"], From = ["contre", "vs", "versus", "from",
        "against", "be", "reach", "to", "at", "a", "aux", "faudrait", "voudrais", "veux", "want"];

    /// <summary>"Up a fifth", "a third more", "un quart de moins".</summary>
    private static readonly string[] Ways = ["up", "down"], Behind = ["off", "more", "fewer", "less", "higher", "lower"], DeBehind = ["plus", "moins"];

    private static readonly Dictionary<string, decimal> Parts = new(StringComparer.Ordinal)
    {
        ["half"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5, ["tenth"] = 10, ["tenths"] = 10,
        ["moitie"] = 2, ["tiers"] = 3, ["quart"] = 4, ["quarts"] = 4, ["cinquieme"] = 5, ["cinquiemes"] = 5, ["dixieme"] = 10, ["dixiemes"] = 10,
    };

    /// <summary>Null where none begins. "Half of 2027" and "the first half of the year" are times, and "in half" says by how much by itself.</summary>
    public static (Figure? Share, int Next) At(IReadOnlyList<Token> tokens, int at)
    {
        var (part, before) = (at, Text(tokens.ElementAtOrDefault(at - 1)));
        if (Text(tokens[part]) == "les") part++;
        var count = Count(tokens.ElementAtOrDefault(part));
        if (count is not null) part++;
        // "Two-thirds".
        if (count is not null && tokens.ElementAtOrDefault(part) is Mark { Text: "-" }) part++;
        if (Text(tokens.ElementAtOrDefault(part)) is not { } word || !Parts.TryGetValue(word, out var parts) || (count ??= parts == 2 ? 1 : null) is not { } some
            || some >= parts) return (null, at);
        var next = part + 1;
        // "À moitié vides" is how full they are.
        if (word == "moitie" && before == "a" && part == at
            && tokens.ElementAtOrDefault(next) is Word { Text: not ("du" or "de" or "des" or "d'") }) return (null, at);
        // "Half as many again" is a move.
        if (Text(tokens.ElementAtOrDefault(next)) is "as" or "again") return (null, at);
        var moves = before is not null && Moves.Contains(before);
        // "Half of the 90 booths" are 45 of them.
        var many = next + 1;
        if (Text(tokens.ElementAtOrDefault(many)) is "the" or "our" or "nos" or "les" or "ces" or "these") many++;
        if (Wholes.Contains(Text(tokens.ElementAtOrDefault(next))) && tokens.ElementAtOrDefault(many) is Figure { IsWhole: true } all
            && tokens.ElementAtOrDefault(many + 1) is Word)
            return (new Figure(tokens[at].Start, all.End, new ReadNumber.Read(all.Value * some / parts, false), "") { Plain = true, Roughly = all.Value * some % parts != 0 },
                many + 1);
        // "Knock a third off", "up a fifth", "against half today".
        var off = Text(tokens.ElementAtOrDefault(next)) is { } behind && (Behind.Contains(behind) || behind is "de" or "en"
            && DeBehind.Contains(Text(tokens.ElementAtOrDefault(next + 1)))) || before is not null && Ways.Contains(before) && parts > 2;
        if (off || before is not null && From.Contains(before) && Text(tokens.ElementAtOrDefault(next)) is not ("an" or "a")
            && !IsTime(tokens, next)) return (Share(tokens[at].Start, tokens[part].End, some, parts, off), next);
        if (moves && parts == 2 || !moves && Text(tokens.ElementAtOrDefault(next)) is not { } of || !moves && !Wholes.Contains(Text(tokens[next]))) return (null, at);
        if (before is "first" or "second" or "1st" or "2nd" or "cut" or "last" or "each" or "de" || IsTime(tokens, next)) return (null, at);
        return (Share(tokens[at].Start, tokens[part].End, some, parts, moves), next);
    }

    private static Figure Share(int start, int end, decimal some, decimal parts, bool moves)
    {
        var percent = Math.Round(some * 100 / parts, 1);
        return new Figure(start, end, new ReadNumber.Read(percent, false), "%") { IsPart = !moves, IsRatio = moves, Roughly = percent * parts != some * 100 };
    }

    private static bool IsTime(IReadOnlyList<Token> tokens, int at) =>
        tokens.ElementAtOrDefault(at + 1) is Figure { IsYear: true }
            || Enumerable.Range(at, 3).Any(ahead => Text(tokens.ElementAtOrDefault(ahead)) is "year" or "annee" or "month" or "mois" or "quarter" or "trimestre" or "heure");

    private static string? Text(Token? token) => (token as Word)?.Text;

    /// <summary>A number that was written as a word is a figure already.</summary>
    private static decimal? Count(Token? token) => token switch
    {
        Word { Text: "a" or "one" or "un" or "une" or "la" } => 1,
        Figure { IsWhole: true, Value: > 0 and < 10 } figure => figure.Value,
        _ => null,
    };
}
