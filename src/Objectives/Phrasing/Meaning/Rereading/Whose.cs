using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>
/// How many there are, and none to come: "footfall in our 3 shops", "les charges de nos 4 restaurants", "visit our top 10 customers more often". So it is where something
/// is to grow, fall
/// or be done better; what is signed or trained is counted ("train our 12 agents").
/// </summary>
internal static class Whose
{
    private static readonly string[] Owners = ["our", "my", "its", "their", "your", "these", "nos", "mes", "vos", "ses", "leurs", "ces"], Definite = ["the", "all", "les",
        "des", "tous", "toutes", "top", "best", "biggest", "largest", "key"],
        Better = ["often", "better", "davantage", "mieux", "souvent"];

    /// <summary>"Our two dentists see 22 patients": beside another figure, so many are ours.</summary>
    public static List<Token> Beside(List<Token> items)
    {
        static bool HasFigure(Token item) => item is Figure { IsYear: false } or Length || item is Phrase { Rule: not "kept" } said
            && said.Slots.Any(s => s is Figure { IsYear: false } or Length);
        bool Tells(Token item, int at) => item is Figure { IsWhole: true, Unit: "" } && at > 0 && items[at - 1] is Word { Text: "our" or "my" or "nos" or "mes" }
            && items.ElementAtOrDefault(at + 1) is Word && items.Exists(o => o != item && HasFigure(o));
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    public static List<Token> In(List<Token> items, Language language)
    {
        bool Is(Token? item, params string[] kinds) => item is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
        var first = items.Find(i => i is Word word && !Is(word, "common", "want"));
        var moves = Is(first, "up", "down", "better", "move", "keep", "vague", "rise", "fall") && !Is(first, "make", "reach")
            || items.Exists(i => i is Word { Text: var text } && Better.Contains(text));
        bool Tells(Token item, int at)
        {
            if (item is not Figure { IsWhole: true, Unit: "" } || items.ElementAtOrDefault(at + 1) is not Word noun || Is(noun, "common", "joint")
                && noun.Text is not ("plus" or "moins" or "more" or "other")) return false;
            var before = at - 1;
            var owned = false;
            while (before >= 0 && items[before] is Word { Text: var text } && (Owners.Contains(text)
                || Definite.Contains(text))) owned |= Owners.Contains(items[before--] is Word own ? own.Text : "");
            if (before == at - 1) return false;
            // "More than our 5 neighbours".
            if (owned && before >= 0 && items[before] is Word { Text: "than" or "que" or "qu'" }) return true;
            return moves && (owned || items[at - 1] is Word { Text: "des" } || before >= 0 && Is(items[before], "joint"));
        }
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }
}
