using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>A number that is part of a name.</summary>
internal static class Numbered
{
    /// <summary>"Deploy the ERP on the 3 sites", "move to Windows 11", "the 2 new lines": a number that tells which, beside something to be done.</summary>
    public static List<Token> Told(List<Token> items, Language language)
    {
        bool Is(Token? item, string kind) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);
        var launches = items.Find(i => i is Word) is { } first && Is(first, "launch");
        // Beside another figure, or something that is done, "in our 12 shops" tells where.
        var (others, done) = (items.Count(i => i is Figure { IsYear: false } || i is Phrase { Rule: not "kept" } p && p.Figures.Any(f => !f.IsYear)) > 1, launches
            || items.Exists(i => Is(i, "done")));
        var acts = items.Exists(i => Is(i, "launch") || Is(i, "make") || Is(i, "move"));
        bool Tells(Token item, int at) => item is Figure { IsWhole: true } figure && at > 0 && items[at - 1] is Word before
            && (IsNumbered(before, figure, items.ElementAtOrDefault(at + 1)) || at > 1
                && (((others || done) && Is(before, "article") && (Is(items[at - 2], "joint") || (at > 2 && Is(items[at - 2], "article") && Is(items[at - 3], "joint"))))
                || (acts && (before.IsCapital || launches && before.IsAcronym && !language.Senses(before.Text).Any()) && !Is(before, "common")
                && items[at - 1].End + 1 == figure.Start && !(items.ElementAtOrDefault(at + 1) is Word next && !Is(next, "common")))));
        // "The SOC 2 audit": a number behind capitals that name no measure.
        // "Three Fortune 500 accounts".
        bool IsNumbered(Word before, Figure figure, Token? after) => (before.IsAcronym && figure.Value < 100 || before.IsCapital
            && items.IndexOf(before) is > 0 and var place && items[place - 1] is Figure { IsWhole: true }) && !language.Senses(before.Text).Any() && after is Word behind
            && !Is(behind, "common");
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>Beside a whole move, the number behind a noun before it is part of a name: "scrap on line 4: from 3.8% to 2%", "day-30 retention".</summary>
    public static List<Token> Named(List<Token> items, Language language)
    {
        var move = items.FindIndex(i => i is Phrase { Rule: "from-to" or "to-from" or "bare-from-to" });
        bool IsName(Token item, int at) => item is Figure { IsWhole: true } && at > 0 && at < move && items[at - 1] switch
        {
            Mark { Text: "-" } joined => joined.End == item.Start && at > 1 && items[at - 2].End == joined.Start,
            Word noun => !language.Senses(noun.Text).Any() && items[at + 1] is not Word { } and not Figure || items[at + 1] is Word { } next
                && !language.Senses(noun.Text).Any() && language.Senses(next.Text).Any(s => s.Kind == "common"),
            _ => false,
        };
        return [.. items.Select((item, at) => IsName(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"Server room 18-24 °C": no room 18, but between both.</summary>
    public static List<Token> Between(List<Token> items, string said)
    {
        IEnumerable<Token> Read(Token item, int at)
        {
            if (at > 1 && items[at - 1] is Mark { Text: "-" } && IsRoom(at - 2)) return [];
            if (at > 0 && item is Mark { Text: "-" } && IsRoom(at - 1)) return [];
            if (!IsRoom(at) || item is not Phrase { Slots: [Figure low] } || items[at + 2] is not Figure high) return [item];
            return [new Word(item.Start, low.Start - 1, Naming.Fold.Name(said[item.Start..(low.Start - 1)])), new Phrase(low.Start, high.End, "range", [low, high])];
        }
        bool IsRoom(int at) => items[at] is Phrase { Rule: "kept", Slots: [Figure { IsWhole: true } low] } name && low.End == name.End && low.Start > name.Start + 1
            && items.ElementAtOrDefault(at + 1) is Mark { Text: "-" } dash && dash.Start == name.End && items.ElementAtOrDefault(at + 2) is Figure { Unit.Length: > 0 } high
            && high.Start == dash.End && high.Value > low.Value;
        return [.. items.SelectMany(Read)];
    }

    /// <summary>"A second reception desk" is no second.</summary>
    public static List<Token> Seconds(List<Token> items, Language language) =>
        [.. items.Select((item, at) => item is Length { Unit: "s", Count: 1 } && items.ElementAtOrDefault(at + 1) is Word thing
            && !language.Senses(thing.Text).Any(s => s.Kind is "common" or "joint" or "want") ? new Phrase(item.Start, item.End, "kept", []) : item)];
}
