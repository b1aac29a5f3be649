using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>A figure that is said in passing: of what, in brackets; what each costs; who does it; which version.</summary>
internal static class InPassing
{
    public static List<Token> In(List<Token> items, string said, Language language)
    {
        items = Steps.In(Otherwise.In(items, language), language);
        items = AtOnce(Crew(Owned(Done(Denied(Spans.Longer(items), said), said, language), language), language));
        items = OfHowMany.OfAll(Priced(Bracketed(Versions(items), language), said));
        return OfHowMany.OfEach(OfWhich.InShare(OfHowMany.BesideMove(Doers.In(items, language), language), language), language);
    }

    /// <summary>"(2 backend, 2 frontend)", "(32 beds)": of what, and none of the goal, where another figure is one.</summary>
    private static List<Token> Bracketed(List<Token> items, Language language)
    {
        var open = items.FindIndex(i => i is Mark { Text: "(" });
        var shut = open < 0 ? -1 : items.FindIndex(open, i => i is Mark { Text: ")" });
        if (open < 0 || shut < open + 2) return items;
        var (inner, outer) = (items[(open + 1)..shut], items.Where((_, at) => at < open || at > shut).ToList());
        bool IsThing(Token? item) => item is Word word
            && !language.Senses(word.Text).Any(s => s.Kind is "now" or "told" or "want" or "common" or "compare" or "month" or "unit" or "clock" or "joint" or "rise" or "fall");
        // "(There are 37 lines)": where the goal is of something else.
        if (inner is [Phrase { Rule: "baseline", Slots: [Figure { IsWhole: true } all] }, Word, ..] && IsThing(inner[1])
            && outer.Exists(i => Aside.HasFigure(i) && Aside.Unit(i).Length > 0) && Aside.Unit(all).Length == 0)
            return [.. items[..open], new Phrase(items[open].Start, items[shut].End, "keep-out", []), .. items[(shut + 1)..]];
        var counted = inner.Where(i => i is Figure { IsWhole: true }).ToList();
        var plain = !inner.Exists(i => i is Phrase or Length or Figure { IsWhole: false })
            && Enumerable.Range(0, inner.Count).All(at => inner[at] is not Figure || IsThing(inner.ElementAtOrDefault(at + 1)));
        if (counted.Count == 0 || !plain || !outer.Exists(Aside.HasFigure)) return items;
        if (counted.Count == 1 && outer.Where(i => i is Figure).Any(f => Thing(outer, f) == Thing(inner, counted[0]))) return items;
        return [.. items[..open], new Phrase(items[open].Start, items[shut].End, "keep-out", []), .. items[(shut + 1)..]];
    }

    /// <summary>"We've promised our 18 volunteers a new room; have it ready by 1 April": in another part than what is to be done, so many are ours.</summary>
    private static List<Token> Owned(List<Token> items, Language language)
    {
        if (items.Where(i => i is Figure { IsYear: false } || i is Phrase { Rule: not "kept" } said
            && said.Figures.Any(f => !f.IsYear)).ToList() is not [Figure { IsWhole: true, Unit: "" } only]) return items;
        var at = items.IndexOf(only);
        var mark = items.FindIndex(at, i => i is Mark { Text: "," or ";" or "." });
        if (mark < 0 || at < 2 || items[at - 1] is not Word { Text: "our" or "my" or "nos" or "mes" }) return items;
        var done = items.Skip(mark).Any(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "done" or "launch"))
            && items.Take(mark).All(i => i is not Word word || !language.Senses(word.Text).Any(s => s.Kind is "done" or "make"));
        return done ? [.. items.Select(i => i == only ? new Phrase(i.Start, i.End, "kept", []) : i)] : items;
    }

    /// <summary>"My crew of 12 will have the roof done" tells who does it; "grow our team of 12" where it starts.</summary>
    private static List<Token> Crew(List<Token> items, Language language)
    {
        var grows = items.TakeWhile(i => i is not Phrase { Rule: "crew" }).Any(i => i is Word word
            && language.Senses(word.Text).Any(s => s.Kind is "up" or "down" or "move") && !language.Senses(word.Text).Any(s => s.Kind is "make"));
        return [.. items.Select(i => i is Phrase { Rule: "crew" } crew ? grows ? crew with { Rule = "baseline" } : Aside.Out(crew) : i)];
    }

    /// <summary>"Il ne faudrait pas plus de trois clics": denied once, by the bound itself.</summary>
    private static List<Token> Denied(List<Token> items, string said)
    {
        Phrase? Bound(int at) => items.Skip(at + 1).TakeWhile(i => i is Word).Count() is var words
            && items.ElementAtOrDefault(at + 1 + words) is Phrase { Rule: "floor" or "ceiling" } bound
            && said[bound.Start..bound.End].StartsWith("pas ", StringComparison.OrdinalIgnoreCase) ? bound : null;
        var ne = items.FindIndex(i => i is Word { Text: "ne" or "n'" });
        if (ne < 0 || Bound(ne) is not { } twice) return items;
        return [.. items.Where((_, at) => at != ne).Select(i => i == twice ? twice with { Rule = "keep-" + twice.Rule } : i)];
    }

    /// <summary>"Plant 400 trees", "release 4 updates": what is done, and no number of a plant.</summary>
    private static List<Token> Done(List<Token> items, string said, Language language)
    {
        bool Is(Word word, params string[] kinds) => language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
        IEnumerable<Token> Read(Token item, int at)
        {
            if (item is not Phrase { Rule: "kept", Slots: [Figure { IsWhole: true } many] } name || many.End != name.End || many.Start <= name.Start + 1) return [item];
            var verb = new Word(name.Start, many.Start - 1, Fold.Name(said[name.Start..(many.Start - 1)]));
            var things = items.ElementAtOrDefault(at + 1) is Word { Text: [.., 's' or 'x'] };
            return things && Is(verb, "make", "launch") && (at == 0 || items[at - 1] is Mark || items[at - 1] is Word before
                && Is(before, "want", "common")) ? [verb, many] : [item];
        }
        return [.. items.SelectMany(Read)];
    }

    /// <summary>"All three branches at once", "les 3 filiales d'un coup": of one thing that is done, how far it reaches.</summary>
    private static List<Token> AtOnce(List<Token> items)
    {
        bool Reaches(Token item, int at) => item is Figure { IsWhole: true } && at > 0
            && items[at - 1] is Word { Text: "the" or "our" or "all" or "les" or "nos" or "toutes" or "tous" }
            && items.Skip(at + 1).SkipWhile(i => i is Word).FirstOrDefault() is Phrase { Rule: "at-once" };
        return [.. items.Select((item, at) => Reaches(item, at) || item is Phrase { Rule: "at-once" } ? Aside.Out(item) : item)];
    }

    /// <summary>What stands behind a figure: "trees" of "2,000 trees".</summary>
    public static string? Thing(List<Token> of, Token figure) => of.SkipWhile(i => i != figure).Skip(1).FirstOrDefault() is Word { Text: { Length: > 2 } text } ? text : null;

    /// <summary>"v2.0" is a name.</summary>
    private static List<Token> Versions(List<Token> items)
    {
        bool Is(int at) => items[at] is Word { Text: ['v', >= '0' and <= '9', ..] } name && items[at + 1] is Mark { Text: "." } dot && dot.Start == name.End
            && items[at + 2] is Figure figure && figure.Start == dot.End;
        var at = Enumerable.Range(0, Math.Max(0, items.Count - 2)).Where(Is).DefaultIfEmpty(-1).First();
        return at < 0 ? items : [.. items[..at], new Word(items[at].Start, items[at + 2].End, ((Word)items[at]).Text), .. items[(at + 3)..]];
    }

    /// <summary>"500, at 9.90 € each", "à trois personnes": beside how many, what each costs and who does it. Of so many large deals the sum may be meant.</summary>
    private static List<Token> Priced(List<Token> items, string text)
    {
        bool IsBeside(Phrase said) => items.Exists(i => i != said && Aside.HasFigure(i)) && (said.Rule == "doers" || said.Slots is [Figure { Scale: 1, Value: < 1000 }, ..]);
        IEnumerable<Token> Read(Token item)
        {
            if (item is not Phrase { Rule: "price" or "doers", Slots: [var much, ..] } said) return [item];
            // "An office of 32 people" has so many, and no others.
            return IsBeside(said) ? [Aside.Out(said)] : [new Phrase(said.Start, much.End, "target", [much]),
                new Word(much.End + 1, said.End, Fold.Name(text[(much.End + 1)..said.End]))];
        }
        return [.. items.SelectMany(Read)];
    }
}
