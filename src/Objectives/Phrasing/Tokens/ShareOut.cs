using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing.Grammar;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>So many out of ten things are a share of them, and no mark: <c>7 out of 10 renewals</c>, <c>7 renouvellements sur 10</c>.</summary>
internal static class ShareOut
{
    private static readonly decimal[] Scales = [10, 20, 100];

    /// <summary>Null where none begins, or where a score is spoken of. It stands behind the words between both numbers.</summary>
    public static Figure? At(IReadOnlyList<Token> tokens, int at, Figure figure, Language language)
    {
        if (figure is not { IsWhole: true } || tokens.Any(t => t is Word word && Is(word, "scored", language))) return null;
        string? Text(int ahead) => (tokens.ElementAtOrDefault(at + ahead) as Word)?.Text;
        var thing = Text(2) == "sur" && language.Name == "fr" ? 3 : Text(3) == "sur" && language.Name == "fr" ? 4 : 0;
        if (Text(1) == "out" && Text(2) == "of" && IsThing(tokens.ElementAtOrDefault(at + 4), language)) return Share(figure.Start, figure, tokens[at + 3]);
        return thing > 0 && Enumerable.Range(1, thing - 2).All(ahead => IsThing(tokens[at + ahead], language)) ? Share(tokens[at + thing - 1].Start, figure, tokens.ElementAtOrDefault(at + thing)) : null;
    }

    private static Figure? Share(int start, Figure some, Token? all) =>
        all is Figure { IsWhole: true } whole && Scales.Contains(whole.Value) && some.Value <= whole.Value ? new Figure(start, whole.End, new ReadNumber.Read(some.Value * 100 / whole.Value, false), "%") : null;

    private static bool IsThing(Token? token, Language language) => token is Word { Text: not "points" } word && word.Text[^1] is ('s' or 'x') && !Is(word, "common", language) && !Is(word, "rate", language);

    private static bool Is(Word word, string kind, Language language) => language.Senses(word.Text).Any(s => s.Kind == kind);
}
