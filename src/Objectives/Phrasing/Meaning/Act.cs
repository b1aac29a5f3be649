using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>The verb of the sentence: what is to be done with the measure.</summary>
/// <param name="At">Where it stands; null when there is none.</param>
/// <param name="Kinds">What it can mean: up, down, move, cap, keep, reach, make, launch, multiply, divide, sum (its figure is added up, whatever is
/// measured), shift (either way), better (the way that is good), carry (up, where nothing says that less is better).</param>
internal sealed record Act(Word? At, IReadOnlyList<string> Kinds)
{
    private static readonly string[] Verbs = ["up", "down", "move", "erase", "cap", "keep", "reach", "make", "launch", "multiply", "divide", "sum", "shift", "better",
        "carry"], Leading = [":", ",", "-", ";", ".", "•", "*", ">"];

    public bool Is(string kind) => Kinds.Contains(kind);

    /// <summary>It stays in the name of the measure, as "launch" does; "increase" is in the direction already.</summary>
    public bool NamesMeasure => (Is("launch") || Is("sum")) && !Is("up") && !Is("down");

    /// <summary>What is signed, hired or published is counted, and the count is of that.</summary>
    public bool NamesCount => Is("make") && !Is("reach") && !Is("keep") && !Is("up") && !Is("down");

    /// <summary>A verb stands at the beginning, behind a mark, or beside the figures that it moves; elsewhere the word belongs to the measure ("growth rate").</summary>
    public static Act In(IReadOnlyList<Token> items, Language language)
    {
        var verbs = Enumerable.Range(0, items.Count).Where(at => IsVerb(items, at, language)).ToList();
        // Behind a colon stands what is to be done with what is named before it.
        if (verbs.Count > 0 && verbs.Find(at => at > 0 && items[at - 1] is Mark { Text: ":" }) is var behind)
            return Of((Word)items[behind > 0 ? behind : verbs[0]], items, language);
        // What is to stay is said anywhere: "churn is to be kept under 5%".
        // "Length of stay" is none.
        return items.Where((i, at) => i is Word word && Senses(word, language).Contains("keep")
            && (at == 0 || items[at - 1] is not Word { Text: "of" or "de" or "d'" }) && !IsNoun(items, at)).FirstOrDefault() is Word stays
            ? new Act(stays, ["keep"]) : new Act(null, []);
    }

    /// <summary>"Length of hospital stay", "hospital stay: 5 days", "that people stay longer": it is measured, and kept at nothing.</summary>
    private static bool IsNoun(IReadOnlyList<Token> items, int at) => items[at] is Word { Text: "stay" or "stays" } && items.ElementAtOrDefault(at - 1) is Word
        && (items.ElementAtOrDefault(at + 1) is Word { Text: "longer" } or Mark { Text: ":" } or Phrase { Rule: "from-to" or "bare-from-to" or "down-to" }
            || items.Take(at).TakeLast(3).Any(i => i is Word { Text: "of" }));

    /// <summary>What takes so many days falls where it is to go faster.</summary>
    private static Act Of(Word word, IReadOnlyList<Token> items, Language language) => new(word,
        word.Text.StartsWith("accel", StringComparison.Ordinal) && items.Any(i => i is Phrase { Rule: "from-to", Slots: [.., Length] }) ? ["down"] : Senses(word, language));

    private static bool IsVerb(IReadOnlyList<Token> items, int at, Language language)
    {
        if (items[at] is not Word word || Senses(word, language).Count == 0 || IsNoun(items, at)) return false;
        // "Cross-sell rate", "sign-ups", "fill rate": no verb, but part of a name.
        if (items.ElementAtOrDefault(at + 1) is Mark { Text: "-" } after && after.Start == word.End || at > 1 && IsHyphen(items, at - 1)) return false;
        if (language.Name == "en" && items.ElementAtOrDefault(at + 1) is Word { Text: "rate" or "rates" or "ratio" }
            && !Senses(word, language).Any(s => s is not ("make" or "reach"))) return false;
        // "Have the lift repaired": a thing, and no verb.
        if (language.Name == "en" && items.ElementAtOrDefault(at - 1) is Word { Text: "the" or "a" or "an" or "our" or "my" or "their" or "its" }) return false;
        // "Faire baisser": the second says it.
        if (items.ElementAtOrDefault(at + 1) is Word next && Senses(next, language).Any(s => s is "up" or "down" or "move" or "launch")) return false;
        return Begins(items, at, language) || (at > 0 && items[at - 1] is Word wish && language.Senses(wish.Text).Any(s => s.Kind == "want"))
            || items.ElementAtOrDefault(at + 1) is Phrase { Rule: "by" or "by-range" or "by-one" or "from-to" or "target" or "floor" or "ceiling" or "band" };
    }

    private static bool IsHyphen(IReadOnlyList<Token> items, int at) => items[at] is Mark { Text: "-" } mark && at > 0 && items[at - 1].End == mark.Start;

    private static List<string> Senses(Word word, Language language) => [.. language.Senses(word.Text).Select(s => s.Kind).Where(Verbs.Contains).Distinct()];

    /// <summary>Before it there is nothing, or nothing but small words, since the beginning or the last mark.</summary>
    private static bool Begins(IReadOnlyList<Token> items, int at, Language language)
    {
        for (var before = at - 1; before >= 0; before--)
            switch (items[before])
            {
                case Mark mark when Leading.Contains(mark.Text): return !IsHyphen(items, before);
                case Word word when language.Senses(word.Text).Any(s => s.Kind is "common" or "want"): continue;
                case Phrase { Rule: not "kept" } said when said.Rule is not ("floor" or "ceiling") || !said.Figures.Any(): continue;
                default: return false;
            }
        return true;
    }
}
