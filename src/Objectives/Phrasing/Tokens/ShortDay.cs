using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing.Grammar;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Days and years that are cut short: <c>by 31.1.</c>, <c>T1 27</c>.</summary>
internal static class ShortDay
{
    private static readonly string[] Until = ["by", "until", "till", "before", "on", "le", "au", "du", "for"], Moves = ["up", "down", "rise", "fall", "move"];

    public static List<Token> In(IReadOnlyList<Token> tokens, Language language) => [.. tokens.Select((t, at) => Dotted(tokens, at, language) ?? Year(tokens, at, language) ?? t)];

    /// <summary>A dot behind both numbers, and a word that says when: where something moves it may be by so much.</summary>
    private static NumericDay? Dotted(IReadOnlyList<Token> tokens, int at, Language language)
    {
        if (tokens[at] is not Figure { Unit: "", Sign: null, Scale: 1, Number: ReadNumber.Read { Value: > 1 and < 32 and var value } } figure
            || value == Math.Truncate(value)) return null;
        if (tokens.ElementAtOrDefault(at + 1) is not Mark { Text: "." } dot || dot.Start != figure.End
            || tokens.ElementAtOrDefault(at - 1) is not Word { Text: var before } || !Until.Contains(before)) return null;
        var decimals = figure.End - figure.Start - (value < 10 ? 2 : 3);
        var month = decimals switch { 1 => (int)(value % 1 * 10), 2 => (int)(value % 1 * 100), _ => 0 };
        return month is < 1 or > 12 || tokens.OfType<Word>().Any(w => language.Senses(w.Text).Any(s => Moves.Contains(s.Kind))) ? null
            : new NumericDay(figure.Start, dot.End, [(int)value, month]);
    }

    /// <summary>Two digits right behind a quarter, a half or an end, and nothing that they count. Behind a month they are its year where a day would stand before it.</summary>
    private static Figure? Year(IReadOnlyList<Token> tokens, int at, Language language) =>
        at > 0 && tokens[at] is Figure { Unit: "", Sign: null, Scale: 1, Plain: true, Value: >= 20 and < 60 } year && year.End - year.Start == 2
        && tokens.ElementAtOrDefault(at + 1) is null or Mark { Text: not ("%" or "->" or "→" or "=>" or ">" or "-") }
        && tokens[at - 1] is Word when && language.Senses(when.Text).Any(s => s.Kind is "quarter" or "half" or "end" || s.Kind == "month" && IsWhole(tokens, at - 1, language))
            ? year with { Number = new ReadNumber.Read(2000 + year.Value, false) } : null;

    /// <summary>"Fin juin 27", "end of June 27": in English "June 27" alone is a day.</summary>
    private static bool IsWhole(IReadOnlyList<Token> tokens, int at, Language language) => language.Name == "fr"
        || tokens.ElementAtOrDefault(at - 1) is Figure { IsWhole: true, Value: > 0 and < 32 }
        || tokens.ElementAtOrDefault(at - 1) is Word { Text: "end" } or Word { Text: "of" } or Word { Text: "early" } or Word { Text: "late" } or Word { Text: "mid" };
}
