using CheckinBot.Objectives.Phrasing.Grammar;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>
/// Months, weekdays and quarters with one letter wrong, as <c>Feburary</c> and <c>septmbre</c>, or with an s behind: <c>September's end</c>. What a
/// language knows already stays.
/// </summary>
internal static class Misspelt
{
    private const int Shortest = 6;

    public static List<Token> In(IReadOnlyList<Token> tokens, Language language) =>
        [.. Whole(tokens, language).Select(t => t is Word { Text: [.., '\''] } owned && language.TimeWords.Contains(owned.Text[..^1])
            && !language.Senses(owned.Text).Any() ? owned with { Text = owned.Text[..^1] } : t).Select(t => t is Word { Text.Length: >= Shortest } word
            && !language.Senses(word.Text).Any() && language.TimeWords.FirstOrDefault(known => Near(word.Text, known)) is { } meant ? word with { Text = meant } : t)];

    /// <summary>The full stop of "31 déc. 2027" ends no sentence.</summary>
    private static IEnumerable<Token> Whole(IReadOnlyList<Token> tokens, Language language) => tokens.Select((t, at) => IsCut(tokens, at, language)
        ? ((Word)t) with { Text = ((Word)t).Text + "'" } : t).Where((t, at) =>
        !(t is Mark { Text: "." } && tokens.ElementAtOrDefault(at - 1) is Word { Text.Length: <= 5 } month && month.End == t.Start
            && tokens.ElementAtOrDefault(at + 1) is Figure { IsYear: true } && language.Senses(month.Text).Any(s => s.Kind == "month")));

    /// <summary>"D ici fin mars", "jusqu en juin": the apostrophe is left out.</summary>
    private static bool IsCut(IReadOnlyList<Token> tokens, int at, Language language) =>
        language.Name == "fr" && tokens[at] is Word { Text: "d" or "l" or "jusqu" or "qu" or "aujourd" or "n" or "s" } cut && !(at > 0 && tokens[at - 1].End == cut.Start)
        && tokens.ElementAtOrDefault(at + 1) is Word { Text: ['a' or 'e' or 'i' or 'o' or 'u' or 'h', _, ..] } next && next.Start == cut.End + 1
        && (next.Text == "ici" || tokens.ElementAtOrDefault(at - 1) is not Figure);

    /// <summary>One letter is left out, put in, another, or two are swapped.</summary>
    public static bool Near(string written, string known)
    {
        if (known.Length < Shortest || Math.Abs(written.Length - known.Length) > 1) return false;
        var same = 0;
        while (same < written.Length && same < known.Length && written[same] == known[same]) same++;
        // The first letter is hardly ever wrong.
        if (same == 0) return false;
        var (rest, meant) = (written[same..], known[same..]);
        return written.Length > known.Length ? rest[1..] == meant
            : written.Length < known.Length ? rest == meant[1..]
            : rest.Length > 0 && (rest[1..] == meant[1..] || rest.Length > 1 && rest[0] == meant[1] && rest[1] == meant[0] && rest[2..] == meant[2..]);
    }
}
