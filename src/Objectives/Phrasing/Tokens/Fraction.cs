using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Reads a part of a whole as its percentage: <c>half of the team</c>, <c>les deux tiers des ventes</c>. A third is no round one, and is asked about.</summary>
internal static class Fraction
{
    private static readonly (string Language, string[] Words, decimal Percent)[] Known =
    [
        ("en", ["half", "of"], 50), ("en", ["half", "our"], 50), ("en", ["three", "quarters", "of"], 75), ("en", ["a", "quarter", "of"], 25), ("en", ["one", "quarter", "of"], 25),
        ("en", ["a", "third", "of"], 33.3m), ("en", ["one", "third", "of"], 33.3m), ("en", ["two", "thirds", "of"], 66.7m),
        ("fr", ["la", "moitie", "des"], 50), ("fr", ["la", "moitie", "de"], 50), ("fr", ["la", "moitie", "du"], 50), ("fr", ["les", "three", "quarts", "des"], 75), ("fr", ["three", "quarts", "des"], 75),
        ("fr", ["un", "quart", "des"], 25), ("fr", ["un", "tiers", "des"], 33.3m), ("fr", ["un", "tiers", "de"], 33.3m), ("fr", ["un", "tiers", "d'"], 33.3m), ("fr", ["un", "tiers", "du"], 33.3m), ("fr", ["les", "deux", "tiers", "des"], 66.7m), ("fr", ["deux", "tiers", "des"], 66.7m),
    ];

    /// <summary>Null where none begins. "Half of 2027" and "the first half of the year" are times.</summary>
    public static (Figure? Share, int Next) At(IReadOnlyList<Token> tokens, int at, string language)
    {
        foreach (var (spoken, words, percent) in Known)
        {
            if (spoken != language || !words.Select((word, ahead) => Said(tokens.ElementAtOrDefault(at + ahead)) == word).All(same => same)) continue;
            var next = at + words.Length;
            if (at > 0 && Said(tokens[at - 1]) is "first" or "second" or "1st" or "2nd" or "by" or "cut" or "last" or "de" || tokens.ElementAtOrDefault(next) is Figure { IsYear: true } || Said(tokens.ElementAtOrDefault(next + 1)) is "year" or "annee") continue;
            var whole = percent == decimal.Truncate(percent);
            return (new Figure(tokens[at].Start, tokens[next - 2].End, new ReadNumber.Read(percent, false), "%") { Roughly = !whole }, next - 1);
        }
        return (null, at);
    }

    /// <summary>A number that was written as a word is a figure already; "three" and "trois" are of one length.</summary>
    private static string? Said(Token? token) => token switch
    {
        Word word => word.Text,
        Figure { Plain: true, Value: 2 } two when two.End - two.Start > 1 => two.End - two.Start == 3 ? "two" : "deux",
        Figure { Plain: true, Value: 3 } three when three.End - three.Start == 5 => "three",
        _ => null,
    };
}
