using CheckinBot.Objectives.Phrasing.Meaning;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Grammar;

/// <summary>
/// Puts phrases in the place of the tokens that they consist of: from left to right, the longest first. All patterns are followed at once, step
/// by step, so the work is bounded by the sentence's length times the longest pattern, whatever the sentence.
/// </summary>
internal static class Find
{
    private sealed record Path(Node Node, Slot? Slots);

    private sealed record Slot(Token Token, Slot? Before);

    public static List<Token> In(IReadOnlyList<Token> tokens, Node root, Language language)
    {
        var found = new List<Token>();
        var keys = tokens.Select(t => Keys(t, language).Distinct().ToArray()).ToList();
        for (var at = 0; at < tokens.Count;)
        {
            if (Longest(tokens, keys, at, root) is var (phrase, next) && phrase is not null)
            {
                found.Add(phrase);
                at = next;
            }
            else found.Add(tokens[at++]);
        }
        return found;
    }

    private static (Phrase? Phrase, int Next) Longest(IReadOnlyList<Token> tokens, List<string[]> keys, int from, Node root)
    {
        (Phrase? Phrase, int Next) best = (null, from);
        List<Path> paths = [new Path(root, null)];
        for (var at = from; at < tokens.Count && paths.Count > 0; at++)
        {
            var token = tokens[at];
            paths = [.. paths.SelectMany(path => keys[at].Select(key => path.Node.By(key) is { } next ? new Path(next, key[0] == '{' ? new Slot(token, path.Slots)
                : path.Slots) : null)).OfType<Path>()];
            if (paths.FirstOrDefault(p => p.Node.Ends is not null) is { } whole)
                best = (new Phrase(tokens[from].Start, token.End, whole.Node.Ends!.Name, InOrder(whole.Slots)), at + 1);
        }
        return best;
    }

    /// <summary>The steps of a pattern that a token is: the word itself first.</summary>
    private static IEnumerable<string> Keys(Token token, Language language) => token switch
    {
        Word word => [word.Text, .. language.Senses(word.Text).Select(s => "{" + s.Kind + "}")],
        // A bracket of a sentence is none of a pattern.
        Mark { Text: "(" or "[" } => ["<open>"],
        Mark { Text: ")" or "]" } => ["<shut>"],
        Mark mark => [mark.Text],
        Figure figure => Figures(figure),
        NumericDay or Days => ["{day}"],
        Length { IsShort: true } => ["{moment}", "{figure}"],
        Length => ["{span}", "{figure}"],
        _ => [],
    };

    private static IEnumerable<string> Figures(Figure figure)
    {
        // "By 2028" is when, before it is by how much.
        if (figure.IsYear) yield return "{year}";
        yield return "{figure}";
        if (figure.Unit is "%" or "pts") yield return "{percent}";
        if (figure.Unit.Length > 0) yield return "{measured}";
        // 300k min is no time.
        if (figure is { Unit: "", Sign: null, Scale: < 1000, Number: Numbers.ReadNumber.Read } && !figure.IsYear) yield return "{quantity}";
        if (figure.IsWhole) yield return "{number}";
    }

    private static List<Token> InOrder(Slot? last)
    {
        var slots = new List<Token>();
        for (var slot = last; slot is not null; slot = slot.Before) slots.Add(slot.Token);
        slots.Reverse();
        return slots;
    }
}
