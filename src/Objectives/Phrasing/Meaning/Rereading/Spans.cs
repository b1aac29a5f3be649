using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>How long something takes, beside by when it is due: so long it may take each time, so long it takes today.</summary>
internal static class Spans
{
    /// <summary>"No student waits over 10 days": beside one who waits, or none, it is how long, and not by when.</summary>
    public static List<Token> Waited(List<Token> items)
    {
        bool Over(Token item) => item is Phrase { Rule: "within", Slots: [Length { Unit: "day" or "week" } length] } said && length.Start - said.Start == 5
            && items.IndexOf(item) is > 0 and var at
            && (items[at - 1] is Word { Text: "wait" or "waits" or "waiting" or "take" or "takes" or "last" or "lasts" }
                || items.Take(at).Any(i => i is Figure { IsNone: true } or Word { Text: "never" or "nobody" or "not" }));
        return [.. items.Select(i => Over(i) ? (Phrase)i with { Rule = "floor" } : i)];
    }

    /// <summary>"A week would be fine", "it should be a month": behind no thing it is how long, and not how often.</summary>
    public static List<Token> HowLong(List<Token> items, Language language)
    {
        bool Is(Token item, int at) => item is Phrase { Rule: "per", Slots: [Word unit] } said && unit.Start - said.Start is 2 or 3 && unit.End == said.End
            && items.ElementAtOrDefault(at - 1) is null or Mark { Text: "," or ";" or ":" or "." or "(" }
                or Word { Text: "be" or "is" or "under" or "about" or "to" or "than" or "takes" or "take" or "by" or "d'" } && items.ElementAtOrDefault(at + 1) is Word or Mark;
        return [.. items.Select((item, at) => Is(item, at) && Calendar.Unit((int)(language.Senses(((Word)((Phrase)item).Slots[0]).Text).FirstOrDefault(s =>
            s.Kind == "unit")?.Value ?? 0)) is { Length: > 0 } unit ? new Length(item.Start, item.End, 1, unit) : item)];
    }

    /// <summary>"No customer waits longer than 7 days" bounds how long; beside another thing, "invoices open longer than 60 days", it tells which.</summary>
    public static List<Token> Longer(List<Token> items)
    {
        bool Waits(int at) => at > 0 && items[at - 1] is Word { Text: "wait" or "waits" or "waiting" or "take" or "takes" or "taking" or "last" or "lasts" or "stay" or "stays" }
            || items.Take(at).Any(i => i is Figure { IsNone: true } or Word { Text: "nobody" or "never" });
        return [.. items.Select((item, at) => item is Phrase { Rule: "longer" } said ? said with { Rule = Waits(at) ? "floor" : "kept" } : item)];
    }

    /// <summary>"Longer than a week", "in under a month": one of them.</summary>
    public static List<Token> OfOne(List<Token> items, Language language) =>
        [.. items.Select(i => i is Phrase { Rule: "floor-one" or "ceiling-one", Slots: [Word word] } said
            && Calendar.Unit((int)language.Senses(word.Text).First(s => s.Kind == "unit").Value) is var unit
            ? new Phrase(said.Start, said.End, said.Rule[..^"-one".Length], [new Length(word.Start, word.End, 1, unit)]) : i)];

    /// <summary>"Move 120 pallets an hour": in each, where a thing that is counted stands before.</summary>
    public static List<Token> Each(List<Token> items)
    {
        bool Is(Token item, int at) => item is Length { Count: 1, Unit: "h" or "min" or "day" } hour && hour.End - hour.Start is 7 or 5 or 8 && at > 1
            && items[at - 1] is Word && (items[at - 2] is Figure { Unit: "" } or Phrase { Rule: "from-to" or "to-from" or "bare-from-to", Slots: [.., Figure { Unit: "" }] }
                || at > 2 && items[at - 2] is Word && items[at - 3] is Figure { Unit: "" });
        return [.. items.Select((item, at) => Is(item, at) ? new Phrase(item.Start, item.End, "per-other", []) : item)];
    }

    /// <summary>What is to be kept "sous 5 jours" is not due in five days, nor is a delay "30 jours max".</summary>
    public static List<Token> Kept(List<Token> items, Language language)
    {
        bool Any(params string[] kinds) => items.Any(i => i is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind)));
        bool Bare(Phrase said) => said.Slots[0].Start == said.Start || said.Slots is [Length { Unit: "day" }];
        var keeps = Any("keep") || (Any("timed") && !Any("up", "down") && items.Any(i => i is Phrase { Rule: "within", Slots: [Length] } said && Bare(said)))
            || IsService(items, language);
        var figures = items.Any(i => i is Figure || (i is Phrase { Rule: not ("kept" or "baseline") } p && p.Figures.Any(f => !f.IsYear)) || i is Length
            || i is Phrase { Rule: "target" or "have" or "aim" or "ceiling" or "floor" or "of" or "down-to", Slots: [Length] });
        return !keeps || figures ? items : [.. items.Select(i => i is Phrase { Rule: "within", Slots: [Length] } said ? said with { Rule = "ceiling" } : i)];
    }

    /// <summary>
    /// "Handle complaints in 5 days at most", "chase all overdue invoices within 10 days", "close the books in 5 days by Q1": so long it may take each time. By when it is done
    /// another day says, or nothing.
    /// </summary>
    private static bool IsService(List<Token> items, Language language)
    {
        bool Is(Token item, string kind) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);
        if (items.OfType<Phrase>().Where(p => p.Rule == "within").ToList() is not [{ Slots: [Length { Unit: "day" or "week" } length] } within]) return false;
        if (within.Start == length.Start && items.SkipWhile(i => i != within).Skip(1).FirstOrDefault() is Word { Text: "entre" or "between" or "pour" or "to" }) return true;
        if (length.Unit == "week" ? length.Count > 4 : length.Count > 30) return false;
        if (items.Exists(i => i is Phrase
            { Rule: "due" or "due-of" or "due-year" or "due-month" or "due-half" or "due-week" or "before" or "before-month" or "before-year" })) return true;
        var each = items.TakeWhile(i => i != within).Any(i => i is Word { Text: "all" or "every" or "each" or "any" or "tous" or "toutes" or "chaque" or "tout" or "toute" });
        each |= items.Exists(i => i is Word { Text: "always" or "toujours" or "systematiquement" });
        // "A response to every complaint within two days": one after the other.
        if (length.Unit == "day" && length.Count <= 10 && items.TakeWhile(i => i != within).Any(i => i is Word { Text: "every" or "each" or "chaque" })) return true;
        return items.Exists(i => Is(i, "handle")) && (each || within.End > length.End || items.Exists(i => i is Phrase { Rule: "baseline" }));
    }

    /// <summary>"+8 % sur un an au T1": beside another day, the year is that which it is compared with.</summary>
    public static List<Token> OverAYear(List<Token> items) =>
        !items.Exists(i => i is Phrase { Rule: "due" or "due-year" or "due-month" or "due-half" or "before" }) ? items
        : [.. items.Select(i => i is Phrase { Rule: "within", Slots: [Length { Unit: "year", Count: 1 } year] } said
            && year.Start - said.Start == 4 ? new Phrase(said.Start, said.End, "keep-out", []) : i)];
}
