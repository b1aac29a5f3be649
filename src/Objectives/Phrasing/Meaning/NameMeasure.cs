using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What is left of a sentence when figures, dates and the verb that moves them are taken out: the name of what is measured.</summary>
internal static class NameMeasure
{
    /// <summary>Small words that join what was taken out, and say nothing alone.</summary>
    private static readonly string[] Articles = ["le", "la", "les", "l'", "the", "a", "an", "un", "une", "nos", "notre", "our"];
    private const string Colon = ":";

    public static string Of(string said, IReadOnlyList<Token> items, IReadOnlyCollection<Token> kept, Act act, bool verbStays, Language language)
    {
        var pieces = new List<string>();
        var run = new List<Token>();
        // "Tickets to answer within 2 hours": what is done is said before how fast.
        int? verbAt = null;
        foreach (var item in items)
        {
            if (kept.Contains(item))
            {
                Flush();
                verbAt ??= pieces.Count > 0 ? pieces.Count : null;
            }
            if (Stays(item, kept) && (item != act.At || act.NamesMeasure || verbStays)) run.Add(item);
            else Flush();
            if (item is Mark { Text: ":" } && pieces.Count > 0 && pieces[^1] != Colon) pieces.Add(Colon);
        }
        Flush();
        while (pieces.Count > 0 && pieces[^1] == Colon) pieces.RemoveAt(pieces.Count - 1);
        if (pieces.Count > 0 && !verbStays && act is { NamesCount: true, NamesMeasure: false, At: { } verb }) pieces.Insert(verbAt ?? pieces.Count,
            (language.Name == "fr" ? "à " : "to ") + said[verb.Start..verb.End].ToLowerInvariant());
        var name = string.Join(' ', pieces.Where((piece, at) => at == 0 || piece != pieces[at - 1])).Replace(" :", language.Name == "fr" ? " :" : ":", StringComparison.Ordinal);
        if (!name.Any(char.IsLetter)) return "";
        return char.ToUpperInvariant(name[0]) + name[1..];

        Token? Before(Token item) => items.TakeWhile(i => i != item).LastOrDefault() switch { Phrase { Slots: [.., Length slot] } said when slot.End == said.End =>
            slot, var other => other };

        void Flush()
        {
            // What joins a later piece to the first stays: "Rating on Google".
            while (run.Count > 0 && !(run.Count > 1 && run[1] is Mark { Text: "-" } && run[0].End == run[1].Start)
                && (IsSmall(run[0], language) && (pieces.Count == 0 || pieces[^1] == Colon || !Joins(run[0], language))) && !kept.Contains(run[0])) run.RemoveAt(0);
            while (run.Count > 0 && IsSmall(run[^1], language) && !kept.Contains(run[^1])) run.RemoveAt(run.Count - 1);
            // "120 heures supplémentaires": the hours are part of the name.
            if (run.Count > 0) pieces.Add((run[0] is Word extra && Is(extra, "extra", language)
                && Before(run[0]) is Length { Unit: "h" or "day" } hours ? said[hours.Start..hours.End].Split(' ')[^1] + " " : "") + said[run[0].Start..run[^1].End]);
            run.Clear();
        }
    }

    private static bool Stays(Token item, IReadOnlyCollection<Token> kept) =>
        kept.Contains(item) || item is Word or Phrase { Rule: "kept" } or Mark { Text: not (":" or ";" or "." or "!" or "?" or "•" or "*" or "\"" or "«" or "»") };

    private static bool IsSmall(Token item, Language language) => item switch
    {
        Mark => true,
        Word word when language.Senses(word.Text).Any(s => s.Kind == "noun") => false,
        Word word => Articles.Contains(word.Text) || language.Senses(word.Text).Any(s => s.Kind is "common" or "want"),
        _ => false,
    };

    private static bool Joins(Token item, Language language) => item is Word word && Is(word, "joint", language);

    private static bool Is(Word word, string kind, Language language) => language.Senses(word.Text).Any(s => s.Kind == kind);
}
