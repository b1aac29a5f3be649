using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>"Moins de départs, sinon on ne passera pas la saison": what would come of it otherwise is none of the goal.</summary>
internal static class Otherwise
{
    public static List<Token> In(List<Token> items, Language language)
    {
        var from = items.FindIndex(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "clause-else"));
        if (from < 1 || items[from - 1] is not Mark && items[from] is Word { Text: "else" } && items[from - 1] is not Word { Text: "or" }) return items;
        // Where a figure stands in it, which of both is meant is asked.
        if (!items.Take(from).Any(i => i is Word) || items.Skip(from).Any(Aside.HasFigure)) return items;
        return [.. items[..from].SkipLast(items[from - 1] is Word { Text: "or" } ? 1 : 0)];
    }
}
