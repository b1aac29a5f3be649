using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>The verb of the sentence: what is to be done with the measure.</summary>
/// <param name="At">Where it stands; null when there is none.</param>
/// <param name="Kinds">What it can mean: up, down, move, cap, keep, reach, make, launch, multiply, divide.</param>
internal sealed record Act(Word? At, IReadOnlyList<string> Kinds)
{
    private static readonly string[] Verbs = ["up", "down", "move", "cap", "keep", "reach", "make", "launch", "multiply", "divide"], Leading = [":", ",", "-", ";", ".", "•", "*", ">"];

    public bool Is(string kind) => Kinds.Contains(kind);

    /// <summary>It stays in the name of the measure, as "launch" does; "increase" is in the direction already.</summary>
    public bool NamesMeasure => Is("launch") && !Is("up") && !Is("down");

    /// <summary>What is signed, hired or published is counted, and the count is of that.</summary>
    public bool NamesCount => Is("make") && !Is("reach") && !Is("keep") && !Is("up") && !Is("down");

    /// <summary>A verb stands at the beginning, behind a mark, or beside the figures that it moves; elsewhere the word belongs to the measure ("growth rate").</summary>
    public static Act In(IReadOnlyList<Token> items, Language language)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is not Word word || Senses(word, language) is not { Count: > 0 } kinds) continue;
            // "Faire baisser": the second says it.
            if (items.ElementAtOrDefault(at + 1) is Word next && Senses(next, language) is var further && (further.Contains("up") || further.Contains("down") || further.Contains("move"))) continue;
            if (Begins(items, at, language) || (at + 1 < items.Count && items[at + 1] is Phrase { Rule: "by" or "from-to" or "target" }))
                return new Act(word, kinds);
        }
        return new Act(null, []);
    }

    private static List<string> Senses(Word word, Language language) => [.. language.Senses(word.Text).Select(s => s.Kind).Where(Verbs.Contains).Distinct()];

    /// <summary>Before it there is nothing, or nothing but small words, since the beginning or the last mark.</summary>
    private static bool Begins(IReadOnlyList<Token> items, int at, Language language)
    {
        for (var before = at - 1; before >= 0; before--)
            switch (items[before])
            {
                case Mark mark when Leading.Contains(mark.Text): return true;
                case Word word when language.Senses(word.Text).Any(s => s.Kind is "common" or "want"): continue;
                case Phrase { Rule: not "kept" }: continue;
                default: return false;
            }
        return true;
    }
}
