using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>A figure that tells which, or of how many, and is none of the goal.</summary>
internal static class OfWhich
{
    /// <summary>"Less than one complaint per 1,000 orders": beside another figure a round hundred or more says of how many.</summary>
    public static List<Token> PerMany(List<Token> items) =>
        [.. items.Select(i => i is Phrase { Rule: "per-many", Slots: [var all] } && all is not Word && !(all is Figure { Unit: "" or "km" or "l" or "kg" or "m²" or "m³" } many && many.Value >= 100 && many.Value % 100 == 0 && items.Exists(o => o is Figure { IsYear: false, Unit: not "%" } || o is Phrase { Rule: "ceiling" or "floor" or "from-to" or "target" or "of" })) ? all : i)];

    /// <summary>"Five contracts worth over $100k", "cinq contrats de plus de 100 k€": so many of those are counted, and the money tells which.</summary>
    public static List<Token> Sized(List<Token> items, Language language)
    {
        var makes = items.Exists(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "make") && !language.Senses(word.Text).Any(s => s.Kind is "up" or "move"));
        bool Tells(Token item, int at) => item is Phrase { Rule: "floor" or "ceiling" or "target", Slots: [Figure { Unit: "€" or "$" or "£" or "CHF" } much] } price && much.End == item.End && (price.Rule != "target" || makes && much.Scale == 1) && at > 1 && items[at - 1] is Word
            && items.Take(at - 1).LastOrDefault(i => i is Figure or Phrase) is Figure { Unit: "", Sign: null, IsYear: false } && items.Count(i => i is Figure { IsYear: false }) == 1;
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"Complete the merger of the two databases", "décrocher le label pour nos trois parcelles": of one thing to be done, a number tells of what it is.</summary>
    public static List<Token> OneThing(List<Token> items, Language language)
    {
        bool Is(Token? item, params string[] kinds) => item is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
        var verb = items.FindIndex(i => Is(i, "make", "launch", "handle", "reach", "move"));
        bool Tells(Token item, int at) => item is Figure { IsWhole: true, Unit: "" } && at > 2 && items.ElementAtOrDefault(at + 1) is Word && items.Count(HasOne) == 1
            && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "nos" or "mes" or "les" or "des" or "ces" }
            && (items[at - 1] is Word { Text: "des" } || items[at - 2] is Word { Text: "of" or "for" or "with" or "de" or "pour" or "avec" })
            && (verb > at || verb >= 0 && items.ElementAtOrDefault(verb + 1) is Word { Text: "the" or "a" or "an" or "le" or "la" or "l'" or "un" or "une" } && at > verb + 3);
        // "Sign the lease of the 400 m² office": how large.
        var large = verb >= 0 && items.ElementAtOrDefault(verb + 1) is Word { Text: "the" or "a" or "an" or "le" or "la" or "l'" or "un" or "une" } && Is(items[verb], "make", "launch", "handle");
        bool Measures(Token item, int at) => large && at > verb + 2
            && (item is Phrase { Rule: "by" or "of", Slots: [var slot] } ? slot : item) is Figure { Unit: "m²" or "km" or "m³" or "m" or "kg" or "t" or "l", Sign: null } && items.Count(HasOne) == 1;
        // "Introduce the rule for payments above 10 k€": which.
        bool Bounds(Token item, int at) => verb == 0 && Is(items[0], "launch") && large && at > 3 && item is Phrase { Rule: "floor" or "ceiling", Slots: [Figure { Unit: "€" or "$" or "£" or "CHF" }] } && items.Count(HasOne) == 1;
        return [.. items.Select((item, at) => Tells(item, at) || Measures(item, at) || Bounds(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];

        static bool HasOne(Token i) => i is Figure { IsYear: false } || i is Phrase { Rule: not "kept" } p && p.Figures.Any(f => !f.IsYear);
    }

    /// <summary>"Scrap from 4 to 2 %, 40k pieces a month", "on 12 sites, cut scrap from 4 to 2 %": beside a whole move, so many of another kind are none of it.</summary>
    public static List<Token> BesideMove(List<Token> items, Language language)
    {
        if (items.FindAll(i => i is Phrase { Rule: "from-to" or "to-from" }) is not [Phrase move] || !move.Slots.Any(s => s is Length or Figure { Unit.Length: > 0 })) return items;
        var share = move.Slots.All(s => s is not Figure { Unit: "%" });
        // "From 8 to 5 days for 95 % of orders".
        bool IsShare(Token item, int at) => share && at > 0 && item is Figure { Unit: "%", Sign: null } && items[at - 1] is Word { Text: "for" or "in" or "on" or "pour" or "dans" or "sur" }
            && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "des" or "de" or "du" or "d'" };
        bool Counts(Token item, int at) => item is Figure { Unit: "", Sign: null, IsYear: false } && items.ElementAtOrDefault(at + 1) is Word thing
            && !language.Senses(thing.Text).Any(s => s.Kind is "want" or "now" or "told" or "compare" or "unit" or "clock" or "month");
        var outs = items.Where((item, at) => IsShare(item, at) || Counts(item, at)).ToList();
        bool IsOut(Token item, int at) => outs.Contains(item) || item is Phrase { Rule: "per" } && items.Take(at).TakeLast(3).Any(outs.Contains);
        return [.. items.Select((item, at) => IsOut(item, at) ? new Phrase(item.Start, item.End, "keep-out", []) : item)];
    }

    /// <summary>"The two interns write 10 articles", "les 25 commerciaux font 6 rendez-vous": who does it, where so many of something else are done.</summary>
    public static List<Token> Doers(List<Token> items, Language language)
    {
        bool IsThing(Token? item) => item is Word { Text.Length: > 2 } word && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "now" or "compare" or "unit");
        bool Counts(Token item) => item is Figure { Unit: "", Sign: null, IsYear: false };
        bool Is(Token item, int at) => item is Figure { IsWhole: true } && at is > 0 and < 6 && IsThing(items.ElementAtOrDefault(at + 1))
            && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" }
            && items.Take(at - 1).All(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "common" or "want"))
            && items.Skip(at + 2).SkipWhile(i => i is not Mark { Text: "," or ";" or ":" or "." } && !Counts(i)).Take(2).ToList() is [Figure, Word other] && IsThing(other) && other.Text != ((Word)items[at + 1]).Text;
        // "The 9 nurses will reduce errors from 14 to 6": a verb with its thing stands between them and the move.
        bool Moves(Token item, int at) => item is Figure { IsWhole: true } && at is > 0 and < 6 && IsThing(items.ElementAtOrDefault(at + 1))
            && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" }
            && items.Take(at - 1).All(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "common" or "want"))
            && items.Skip(at + 2).TakeWhile(i => i is Word).Cast<Word>().ToList() is var between && between.FindIndex(w => language.Senses(w.Text).Any(s => s.Kind is "up" or "down" or "make" or "better")) is >= 0 and var verb
            && between.Skip(verb + 1).Any(IsThing) && items.ElementAtOrDefault(at + 2 + between.Count) is Phrase { Rule: "from-to" or "to-from" or "by" or "half" };
        return [.. items.Select((item, at) => Is(item, at) || Moves(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"90 % of pupils able to swim 25 metres": what a share is of may have a figure of its own, in the same clause and of another kind.</summary>
    public static List<Token> InShare(List<Token> items, Language language)
    {
        bool IsShare(Token item) => item is Figure { Unit: "%", Sign: null } || item is Phrase { Slots: [.., Figure { Unit: "%" } last] } said && last.End == said.End;
        var share = Enumerable.Range(0, items.Count).FirstOrDefault(at => IsShare(items[at]) && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "des" or "de" or "d'" or "du" or "our" or "nos" }, -1);
        if (share < 0) return items;
        var end = items.FindIndex(share, i => i is Mark { Text: "," or ";" or ":" or "." or "(" } || i is Word word && language.Senses(word.Text).Any(s => s.Kind is "now" or "told"));
        bool Tells(Token item, int at) => at > share + 2 && (end < 0 || at < end) && item is Figure { Unit: not "%", Sign: null, IsYear: false } or Length
            && items[at - 1] is Word before && !language.Senses(before.Text).Any(s => s.Kind is "common" or "want" or "compare" or "joint")
            && (item is Length or Figure { Unit.Length: > 0 } || items.ElementAtOrDefault(at + 1) is Word);
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"70 % of the 350 employees", "70 % des 350 salariés": of how many.</summary>
    public static List<Token> OfAll(List<Token> items)
    {
        bool Is(Token item, int at)
        {
            if (item is not Figure { Unit: "", Sign: null, IsYear: false } || items.ElementAtOrDefault(at + 1) is not Word) return false;
            var before = at - 1;
            while (before >= at - 3 && before > 0 && items[before] is Word { Text: "of" or "the" or "our" or "all" or "these" or "des" or "de" or "nos" or "les" or "ces" }) before--;
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
            && (IsOther(at) || Enumerable.Range(0, at).Any(before => items[before] is Word { Text: "per" or "par" } && items[before + 1] is Word { Text: var each } && many.TrimEnd('s') == each.TrimEnd('s')));
        return [.. items.Select((item, at) => Is(item, at) ? new Phrase(item.Start, item.End, "keep-out", []) : item)];
    }

    /// <summary>"Deploy the ERP on the 3 sites", "move to Windows 11", "the 2 new lines": a number that tells which, beside something to be done.</summary>
    public static List<Token> Told(List<Token> items, Language language)
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

    /// <summary>Beside a whole move, the number behind a noun before it is part of a name: "scrap on line 4: from 3.8% to 2%", "day-30 retention".</summary>
    public static List<Token> Named(List<Token> items, Language language)
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

    /// <summary>"Members who come twice a week: 38 % now, 50 % in September": beside a share, how often tells which.</summary>
    public static List<Token> Regular(List<Token> items) =>
        !items.Exists(i => i is Figure { Unit: "%" } || i is Phrase said && said.Figures.Any(f => f.Unit == "%")) ? items
        : [.. items.Select(i => i is Phrase { Rule: "times" or "twice" or "once" } ? new Phrase(i.Start, i.End, "kept", []) : i)];

    /// <summary>"A second reception desk" is no second.</summary>
    public static List<Token> Seconds(List<Token> items, Language language) =>
        [.. items.Select((item, at) => item is Length { Unit: "s", Count: 1 } && items.ElementAtOrDefault(at + 1) is Word thing && !language.Senses(thing.Text).Any(s => s.Kind is "common" or "joint" or "want") ? new Phrase(item.Start, item.End, "kept", []) : item)];
}
