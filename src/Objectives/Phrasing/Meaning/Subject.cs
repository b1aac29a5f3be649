using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What is named before the figure, as "pallet density" in "pallet density at 40". One thing that no list knows may stand at forty or come to forty.</summary>
/// <param name="IsOne">It is one thing, and not several as "pallets" are.</param>
/// <param name="IsKnown">The grammar has a word for it.</param>
/// <param name="IsDoing">A verb stands there, or what is counted stands behind the figure: "source $2M of pipeline".</param>
/// <param name="IsState">It is how something is: density, fluency, freshness.</param>
internal sealed record Subject(bool IsOne, bool IsKnown, bool IsDoing, bool IsState)
{
    private static readonly string[] Infinitives = ["er", "ir", "re"];

    private static readonly Subject None = new(false, true, false, false);

    /// <summary>Kinds of words that tell of a sentence, and nothing of what is measured.</summary>
    private static bool Telling(string kind) => kind is "state" or "adjective" or "article"
        or "verb-first" or "over" or "lose" or "event" or "occasion" or "always" or "take-off" or "goes";

    public static Subject Of(IReadOnlyList<Token> items, Act act, Language language)
    {
        bool Is(Word word, params string[] kinds) => language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
        var before = items.TakeWhile(i => i is not (Figure or Length) && !(i is Phrase { Rule: not "kept" } said && said.Slots.Any(s => s is Figure or Length))).ToList();
        var group = before.SkipWhile(i => i is not Word word || i == act.At || Is(word, "common", "want")).TakeWhile(i => i is Word word
            && !Is(word, "common", "want", "joint")).Cast<Word>().ToList();
        var head = language.Name == "fr" ? group.FirstOrDefault() : group.FindLast(w => !w.Text.EndsWith("ed", StringComparison.Ordinal));
        if (head is null) return None;
        var behind = items.ElementAtOrDefault(before.Count + 1);
        var doing = before.OfType<Word>().Any(w => Is(w, "make", "reach", "sum", "launch"))
            || behind is Word { Text: "of" or "in" or "worth" or "de" or "d'" or "des" or "en" } || language.Name == "fr" && head == items[0]
            && Infinitives.Any(e => head.Text.EndsWith(e, StringComparison.Ordinal));
        var one = head.Text[^1] is not ('s' or 'x') || language.Name == "en" && (head.Text.EndsWith("ss", StringComparison.Ordinal)
            || head.Text.EndsWith("us", StringComparison.Ordinal));
        var state = one && Is(head, "state");
        return new Subject(one, group.Exists(w => language.Senses(w.Text).Any(s => !Telling(s.Kind))), doing, state);
    }
}
