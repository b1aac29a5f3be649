using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Phrases that mean something else in their sentence.</summary>
internal static class Reread
{
    public static List<Token> In(List<Token> items, Language language) => Kept(Named(OnTime(Years(items, language)), language), language);

    /// <summary>What is to be kept "sous 5 jours" is not due in five days.</summary>
    private static List<Token> Kept(List<Token> items, Language language)
    {
        var keeps = items.Any(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "keep"));
        var figures = items.Any(i => i is Figure || (i is Phrase { Rule: not "kept" } p && p.Figures.Any(f => !f.IsYear)));
        return !keeps || figures ? items : [.. items.Select(i => i is Phrase { Rule: "within", Slots: [Length] } said ? said with { Rule = "ceiling" } : i)];
    }

    /// <summary>The year of "the 2027 budget" is no day: another is said, or nothing else is counted.</summary>
    private static bool Names(List<Token> items, int at, Language language)
    {
        if (at > 0 && items[at - 1] is Mark { Text: ":" }) return false;
        if (items.Where((_, other) => other != at).Any(i => i is Figure || (i is Phrase p && p.Slots.Any(s => s is Figure { IsYear: false })))) return false;
        return !(items.ElementAtOrDefault(at - 1) is Word verb && language.Senses(verb.Text).Any(s => s.Kind is "make" or "reach" or "up" or "down" or "move" or "sum"));
    }

    /// <summary>"Livraisons à l'heure" come in time, where a share of them is meant; forty pieces "à l'heure" are made each hour.</summary>
    private static List<Token> OnTime(List<Token> items)
    {
        var share = items.Any(i => i is Figure { Unit: "%" } || (i is Phrase p && p.Figures.Any(f => f.Unit == "%")));
        return [.. items.Select(i => i is Phrase { Rule: "on-time" } said ? said with { Rule = share ? "kept" : "per-other" } : i)];
    }

    /// <summary>Beside a whole move, the number behind a noun before it is part of a name: "scrap on line 4: from 3.8% to 2%", "day-30 retention".</summary>
    private static List<Token> Named(List<Token> items, Language language)
    {
        var move = items.FindIndex(i => i is Phrase { Rule: "from-to" or "to-from" or "bare-from-to" });
        bool IsName(Token item, int at) => item is Figure { IsWhole: true } && at > 0 && at < move && items[at - 1] switch
        {
            Mark { Text: "-" } joined => joined.End == item.Start && at > 1 && items[at - 2].End == joined.Start,
            Word noun => !language.Senses(noun.Text).Any() && items[at + 1] is not Word { } and not Figure || items[at + 1] is Word { } next && !language.Senses(noun.Text).Any() && language.Senses(next.Text).Any(s => s.Kind == "common"),
            _ => false,
        };
        return [.. items.Select((item, at) => IsName(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>A year that stands by itself beside another figure is when, and not how many: <c>CA 2027 : 3 M€</c>.</summary>
    private static List<Token> Years(List<Token> items, Language language)
    {
        items = [.. items.Select((item, at) => item is Figure { IsYear: true } or Phrase { Rule: "reach" or "target", Slots: [Figure { IsYear: true }] } && Names(items, at, language) ? new Phrase(item.Start, item.End, "kept", []) : item)];
        var others = items.Any(i => i is Figure { IsYear: false } || (i is Phrase p && p.Rule is not ("kept" or "keep-out") && p.Slots.Any(s => s is Figure { IsYear: false })));
        return !others ? items : [.. items.Select(i => i is Figure { IsYear: true } year ? new Phrase(year.Start, year.End, "due-year", [year]) : i)];
    }
}
