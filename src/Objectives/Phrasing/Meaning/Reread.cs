using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Phrases that mean something else in their sentence.</summary>
internal static class Reread
{
    public static List<Token> In(List<Token> items, Language language) => Kept(Named(Whose.In(Seconds(Told(OnTime(Closing(Years(Wanted(Particles(PerMany(Sized(Waited(Yearly(OverAYear(DoneBy(HowLong(Regular(items), language), language)))))), language), language), language), language)), language), language), language), language), language);

    /// <summary>What is to be kept "sous 5 jours" is not due in five days, nor is a delay "30 jours max".</summary>
    private static List<Token> Kept(List<Token> items, Language language)
    {
        bool Any(params string[] kinds) => items.Any(i => i is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind)));
        bool Bare(Phrase said) => said.Slots[0].Start == said.Start || said.Slots is [Length { Unit: "day" }];
        var keeps = Any("keep") || (Any("timed") && !Any("up", "down") && items.Any(i => i is Phrase { Rule: "within", Slots: [Length] } said && Bare(said))) || IsService(items, language);
        var figures = items.Any(i => i is Figure || (i is Phrase { Rule: not ("kept" or "baseline") } p && p.Figures.Any(f => !f.IsYear)) || i is Length || i is Phrase { Rule: "target" or "have" or "aim" or "ceiling" or "floor" or "of" or "down-to", Slots: [Length] });
        return !keeps || figures ? items : [.. items.Select(i => i is Phrase { Rule: "within", Slots: [Length] } said ? said with { Rule = "ceiling" } : i)];
    }

    /// <summary>"Less than one complaint per 1,000 orders": beside another figure a round hundred or more says of how many.</summary>
    private static List<Token> PerMany(List<Token> items) =>
        [.. items.Select(i => i is Phrase { Rule: "per-many", Slots: [var all] } && all is not Word && !(all is Figure { Unit: "" or "km" or "l" or "kg" or "m²" or "m³" } many && many.Value >= 100 && many.Value % 100 == 0 && items.Exists(o => o is Figure { IsYear: false, Unit: not "%" } || o is Phrase { Rule: "ceiling" or "floor" or "from-to" or "target" or "of" })) ? all : i)];

    /// <summary>"No student waits over 10 days": beside one who waits, or none, it is how long, and not by when.</summary>
    private static List<Token> Waited(List<Token> items)
    {
        bool Over(Token item) => item is Phrase { Rule: "within", Slots: [Length { Unit: "day" or "week" } length] } said && length.Start - said.Start == 5 && items.IndexOf(item) is > 0 and var at
            && (items[at - 1] is Word { Text: "wait" or "waits" or "waiting" or "take" or "takes" or "last" or "lasts" } || items.Take(at).Any(i => i is Figure { IsNone: true } or Word { Text: "never" or "nobody" or "not" }));
        return [.. items.Select(i => Over(i) ? (Phrase)i with { Rule = "floor" } : i)];
    }

    /// <summary>"Completed by 100 % of operators": who does it, and not by how much.</summary>
    private static List<Token> DoneBy(List<Token> items, Language language)
    {
        bool Moves() => items.Exists(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "up" or "down" or "rise" or "fall"));
        bool Who(Token item, int at) => language.Name == "en" && item is Phrase { Rule: "by", Slots: [Figure { Unit: "%" }] } && items.ElementAtOrDefault(at + 1) is Word { Text: "of" } && !Moves();
        return [.. items.Select((item, at) => Who(item, at) ? ((Phrase)item).Slots[0] : item)];
    }

    /// <summary>"+8 % sur un an au T1": beside another day, the year is that which it is compared with.</summary>
    private static List<Token> OverAYear(List<Token> items) =>
        !items.Exists(i => i is Phrase { Rule: "due" or "due-year" or "due-month" or "due-half" or "before" }) ? items
        : [.. items.Select(i => i is Phrase { Rule: "within", Slots: [Length { Unit: "year", Count: 1 } year] } said && year.Start - said.Start == 4 ? new Phrase(said.Start, said.End, "keep-out", []) : i)];

    /// <summary>"Members who come twice a week: 38 % now, 50 % in September": beside a share, how often tells which.</summary>
    private static List<Token> Regular(List<Token> items) =>
        !items.Exists(i => i is Figure { Unit: "%" } || i is Phrase said && said.Figures.Any(f => f.Unit == "%")) ? items
        : [.. items.Select(i => i is Phrase { Rule: "times" or "twice" or "once" } ? new Phrase(i.Start, i.End, "kept", []) : i)];

    /// <summary>"A second reception desk" is no second.</summary>
    private static List<Token> Seconds(List<Token> items, Language language) =>
        [.. items.Select((item, at) => item is Length { Unit: "s", Count: 1 } && items.ElementAtOrDefault(at + 1) is Word thing && !language.Senses(thing.Text).Any(s => s.Kind is "common" or "joint" or "want") ? new Phrase(item.Start, item.End, "kept", []) : item)];

    /// <summary>"A week would be fine", "it should be a month": behind no thing it is how long, and not how often.</summary>
    private static List<Token> HowLong(List<Token> items, Language language)
    {
        bool Is(Token item, int at) => item is Phrase { Rule: "per", Slots: [Word unit] } said && unit.Start - said.Start is 2 or 3 && unit.End == said.End && items.ElementAtOrDefault(at - 1) is null or Mark { Text: "," or ";" or ":" or "." or "(" } or Word { Text: "be" or "is" or "under" or "about" or "to" or "than" or "takes" or "take" or "by" or "d'" } && items.ElementAtOrDefault(at + 1) is Word or Mark;
        return [.. items.Select((item, at) => Is(item, at) && Calendar.Unit((int)(language.Senses(((Word)((Phrase)item).Slots[0]).Text).FirstOrDefault(s => s.Kind == "unit")?.Value ?? 0)) is { Length: > 0 } unit ? new Length(item.Start, item.End, 1, unit) : item)];
    }

    /// <summary>"Every month of 2027": of that year.</summary>
    private static List<Token> Yearly(List<Token> items) =>
        [.. items.Select((item, at) => item is Phrase { Rule: "of", Slots: [Figure { IsYear: true } year] } && at > 0 && items[at - 1] is Phrase { Rule: "per" } ? new Phrase(item.Start, item.End, "due-year", [year]) : item)];

    /// <summary>"Five contracts worth over $100k", "cinq contrats de plus de 100 k€": so many of those are counted, and the money tells which.</summary>
    private static List<Token> Sized(List<Token> items)
    {
        bool Tells(Token item, int at) => item is Phrase { Rule: "floor" or "ceiling", Slots: [Figure { Unit: "€" or "$" or "£" } much] } && much.End == item.End && at > 1 && items[at - 1] is Word
            && items.Take(at - 1).LastOrDefault(i => i is Figure or Phrase) is Figure { IsWhole: true } && items.Count(i => i is Figure { IsYear: false }) == 1;
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"Free up 10 % of their time": "up" belongs to the verb.</summary>
    private static List<Token> Particles(List<Token> items, Language language) =>
        items is [Word verb, Phrase { Rule: "more-by", Slots: [Figure much] } up, ..] && language.Name == "en" && !language.Senses(verb.Text).Any(s => s.Kind is "up" or "move" or "rate" or "money-sum" or "amount" or "higher") && much.Start > up.Start && verb.Text[^1] != 's' ? [verb, much, .. items.Skip(2)] : items;

    /// <summary>"We have 12, I'd like 20": beside another figure, what is wanted is what is aimed at.</summary>
    private static List<Token> Wanted(List<Token> items, Language language)
    {
        bool Wants(Token? item) => item is Word { Text: not ("target" or "goal" or "objective" or "soit" or "soient" or "be" or "etre" or "t" or "d" or "s") } word && language.Senses(word.Text).Any(s => s.Kind == "want");
        bool IsBare(Token item) => item is Figure { IsYear: false, Sign: null } or Length;
        var last = items.FindLastIndex(IsBare);
        return last <= 0 || items.Count(IsBare) != 2 || !Wants(items[last - 1]) ? items : [.. items.Select((item, at) => at == last ? new Phrase(item.Start, item.End, "aim", [item]) : item)];
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
        if (items.Exists(i => i is Phrase { Rule: "due" or "due-of" or "due-year" or "due-month" or "due-half" or "due-week" or "before" or "before-month" or "before-year" })) return true;
        var each = items.TakeWhile(i => i != within).Any(i => i is Word { Text: "all" or "every" or "each" or "any" or "tous" or "toutes" or "chaque" or "tout" or "toute" });
        each |= items.Exists(i => i is Word { Text: "always" or "toujours" or "systematiquement" });
        // "A response to every complaint within two days": one after the other.
        if (length.Unit == "day" && length.Count <= 10 && items.TakeWhile(i => i != within).Any(i => i is Word { Text: "every" or "each" or "chaque" })) return true;
        return items.Exists(i => Is(i, "handle")) && (each || within.End > length.End || items.Exists(i => i is Phrase { Rule: "baseline" }));
    }

    /// <summary>The year of "the 2027 budget" is no day: another is said, or nothing else is counted.</summary>
    private static bool Names(List<Token> items, int at, Language language)
    {
        if (at > 0 && items[at - 1] is Mark { Text: ":" }) return false;
        if (items.Where((_, other) => other != at).Any(i => i is Figure || (i is Phrase p && p.Slots.Any(s => s is Figure { IsYear: false })))) return false;
        return !(items.ElementAtOrDefault(at - 1) is Word verb && language.Senses(verb.Text).Any(s => s.Kind is "make" or "reach" or "up" or "down" or "move" or "sum"));
    }

    /// <summary>"The Q4 closing finished by 8 January": beside another day, a quarter or month that a noun stands right beside tells which.</summary>
    private static List<Token> Closing(List<Token> items, Language language)
    {
        bool IsNoun(Token? item) => item is Word word && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "joint");
        // "The Christmas window": a feast has no figures, and few letters.
        static bool IsNamed(Days day) => day.Last is { Day: 25, Month: 12 } && day.End - day.Start < 10;
        bool Tells(Token item, int at) => item is Phrase { Rule: "due" or "due-of", Slots: [Days { First: { } first, Last: { } last } day] } said && (first != last || IsNamed(day)) && (day.Start == said.Start || said.Rule == "due-of")
            && (language.Name == "en" ? IsNoun(items.ElementAtOrDefault(at + 1)) : at > 0 && IsNoun(items[at - 1]))
            && items.Exists(i => i != item && i is Phrase { Rule: "due" or "before" or "due-month" or "within", Slots: [var slot] } other && (slot.Start > other.Start || slot is Days { First: { } one, Last: { } same } && one == same));
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"Deploy the ERP on the 3 sites", "move to Windows 11", "the 2 new lines": a number that tells which, beside something to be done.</summary>
    private static List<Token> Told(List<Token> items, Language language)
    {
        bool Is(Token? item, string kind) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);
        var launches = items.Find(i => i is Word) is { } first && Is(first, "launch");
        // Beside another figure, or something that is done, "in our 12 shops" tells where.
        var (others, done) = (items.Count(i => i is Figure { IsYear: false } || i is Phrase { Rule: not "kept" } p && p.Figures.Any(f => !f.IsYear)) > 1, launches || items.Exists(i => Is(i, "done")));
        var acts = items.Exists(i => Is(i, "launch") || Is(i, "make") || Is(i, "move"));
        bool Tells(Token item, int at) => item is Figure { IsWhole: true } figure && at > 0 && items[at - 1] is Word before
            && (IsNumbered(before, figure, items.ElementAtOrDefault(at + 1)) || at > 1 && (((others || done) && Is(before, "article") && (Is(items[at - 2], "joint") || (at > 2 && Is(items[at - 2], "article") && Is(items[at - 3], "joint")))) || (acts && (before.IsCapital || launches && before.IsAcronym && !language.Senses(before.Text).Any()) && !Is(before, "common") && items[at - 1].End + 1 == figure.Start && !(items.ElementAtOrDefault(at + 1) is Word next && !Is(next, "common")))));
        // "The SOC 2 audit": a number behind capitals that name no measure.
        // "Three Fortune 500 accounts".
        bool IsNumbered(Word before, Figure figure, Token? after) => (before.IsAcronym && figure.Value < 100 || before.IsCapital && items.IndexOf(before) is > 0 and var place && items[place - 1] is Figure { IsWhole: true }) && !language.Senses(before.Text).Any() && after is Word behind && !Is(behind, "common");
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
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
        items = [.. items.Select((item, at) => item is Figure { IsYear: true, Value: > 2010 and < 2060 } or Phrase { Rule: "reach" or "target" or "have", Slots: [Figure { IsYear: true, Value: > 2010 and < 2060 }] } && Names(items, at, language) ? new Phrase(item.Start, item.End, "kept", []) : item)];
        var others = items.Any(i => i is Figure { IsYear: false } || (i is Phrase p && p.Rule is not ("kept" or "keep-out" or "as-of") && p.Slots.Any(s => s is Figure { IsYear: false })));
        return !others ? items : [.. items.Select(i => i is Figure { IsYear: true } year ? new Phrase(year.Start, year.End, "due-year", [year]) : i)];
    }
}
