using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>How many there are of what is measured, and not how many there are to be.</summary>
internal static class OfHowMany
{
    /// <summary>"Less than one complaint per 1,000 orders": beside another figure a round hundred or more says of how many.</summary>
    public static List<Token> PerMany(List<Token> items) =>
        [.. items.Select(i => i is Phrase { Rule: "per-many", Slots: [var all] } && all is not Word
            && !(all is Figure { Unit: "" or "km" or "l" or "kg" or "m²" or "m³" } many && many.Value >= 100 && many.Value % 100 == 0
            && items.Exists(o => o is Figure { IsYear: false, Unit: not "%" } || o is Phrase { Rule: "ceiling" or "floor" or "from-to" or "target" or "of" })) ? all : i)];

    /// <summary>"70 % of the 350 employees", "70 % des 350 salariés": of how many.</summary>
    public static List<Token> OfAll(List<Token> items)
    {
        bool Is(Token item, int at)
        {
            if (item is not Figure { Unit: "", Sign: null, IsYear: false } || items.ElementAtOrDefault(at + 1) is not Word) return false;
            var before = at - 1;
            while (before >= at - 3 && before > 0
                && items[before] is Word { Text: "of" or "the" or "our" or "all" or "these" or "des" or "de" or "nos" or "les" or "ces" }) before--;
            return before < at - 1 && (items[before] is Figure { Unit: "%" } || items[before] is Phrase { Slots: [.., Figure { Unit: "%" } last] } part && last.End == part.End);
        }
        return [.. items.Select((item, at) => Is(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"15 calls a day per agent, we have 8 agents": how many there are of those that each is said for, or of something else.</summary>
    public static List<Token> OfEach(List<Token> items, Language language)
    {
        string? Many(int at) => items.ElementAtOrDefault(at + 1) is Word { Text: { Length: > 3 } text } && (text[^1] is 's' or 'x')
            && !language.Senses(text).Any(s => s.Kind is "common" or "want" or "now" or "told" or "unit" or "clock" or "compare" or "adjective" or "added" or "make") ? text : null;
        var bare = Enumerable.Range(0, items.Count).Where(at => items[at] is Figure { Unit: "", Sign: null, IsYear: false }).ToList();
        // "We have 4 trucks, so serve 60 customers".
        bool IsOther(int at) => bare is [var goal] && goal > at && Many(goal) is { } aimed && Many(at) is { } had && aimed != had;
        bool Is(Token item, int at) => item is Phrase { Rule: "baseline", Slots: [Figure { Unit: "" }] } && items.ElementAtOrDefault(at + 1) is Word { Text: var many }
            && (IsOther(at) || Enumerable.Range(0, at).Any(before => items[before] is Word { Text: "per" or "par" } && items[before + 1] is Word { Text: var each }
                && many.TrimEnd('s') == each.TrimEnd('s')));
        return [.. items.Select((item, at) => Is(item, at) ? new Phrase(item.Start, item.End, "keep-out", []) : item)];
    }

    /// <summary>"Scrap from 4 to 2 %, 40k pieces a month", "on 12 sites, cut scrap from 4 to 2 %": beside a whole move, so many of another kind are none of it.</summary>
    public static List<Token> BesideMove(List<Token> items, Language language)
    {
        if (items.FindAll(i => i is Phrase { Rule: "from-to" or "to-from" }) is not [Phrase move]) return items;
        // "Students absent more than 10 % of school days: from 140 to 90": which they are.
        var units = move.Slots.Select(Aside.Unit).ToList();
        bool IsWhich(Token item, int at) => at > 0 && item.End <= move.Start && items[at - 1] is Word before
            && !language.Senses(before.Text).Any(s => s.Kind is "common" or "want" or "now" or "told" or "keep")
            && item is Phrase { Rule: "floor" or "ceiling" or "longer", Slots: [var bound] } && Aside.Unit(bound) is { Length: > 0 } unit && !units.Contains(unit);
        items = [.. items.Select((item, at) => IsWhich(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
        if ( !move.Slots.Any(s => s is Length or Figure { Unit.Length: > 0 })) return items;
        var share = move.Slots.All(s => s is not Figure { Unit: "%" });
        // "From 8 to 5 days for 95 % of orders".
        bool IsShare(Token item, int at) => share && at > 0 && item is Figure { Unit: "%", Sign: null }
            && items[at - 1] is Word { Text: "for" or "in" or "on" or "pour" or "dans" or "sur" }
            && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "des" or "de" or "du" or "d'" };
        bool Counts(Token item, int at) => item is Figure { Unit: "", Sign: null, IsYear: false } && items.ElementAtOrDefault(at + 1) is Word thing
            && !language.Senses(thing.Text).Any(s => s.Kind is "want" or "now" or "told" or "compare" or "unit" or "clock" or "month");
        var outs = items.Where((item, at) => IsShare(item, at) || Counts(item, at)).ToList();
        bool IsOut(Token item, int at) => outs.Contains(item) || item is Phrase { Rule: "per" } && items.Take(at).TakeLast(3).Any(outs.Contains);
        return [.. items.Select((item, at) => IsOut(item, at) ? new Phrase(item.Start, item.End, "keep-out", []) : item)];
    }
}
