using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>
/// "Of the nine ramps five are built; I'd like to see eight", "les cinq villages doivent avoir la fibre, il y en a deux de faits": how many there are is said, so that
/// what is done and what is to be done are steps of one thing.
/// </summary>
internal static class Steps
{
    public static List<Token> In(List<Token> items, Language language)
    {
        items = Cut(AllOf(OfThem(Among(items, language), language), language), language);
        var done = items.OfType<Phrase>().Where(p => p.Rule == "some-done").ToList();
        if (done is not [{ Slots: [Figure begun, ..] } some]) return items;
        // "Twelve schools should have a garden, five do".
        bool IsAll(Token item, int at) => item is Figure { IsWhole: true } all && all.Value > begun.Value && all.Value <= 24
            && (at == 0 || items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" or "des" })
            && items.ElementAtOrDefault(at + 1) is Word;
        var all = items.Where(IsAll).ToList();
        // "I want the six finished": of all of them none is left.
        if (all.Count != 1 || !items.Exists(i => i != some && i != all[0] && Aside.HasFigure(i))) return items;
        return [.. items.Select(i => i == all[0] ? new Phrase(i.Start, i.End, "kept", []) : i == some ? some with { Rule = "steps-done", Slots = [begun] } : i)];
    }

    /// <summary>"Four of the nine kitchens are done, all nine by March": from four to nine.</summary>
    private static List<Token> AllOf(List<Token> items, Language language)
    {
        if (items.Find(i => i is Phrase { Rule: "part" or "done-of" }) is not Phrase { Slots: [Figure some, Figure all] } part) return items;
        var end = items.FindIndex(items.IndexOf(part), i => i is Mark { Text: "," or ";" or "." });
        var whole = end < 0 ? -1 : items.FindIndex(end, i => i is Figure figure && figure.Value == all.Value && figure.Unit == all.Unit);
        var done = end > 0 && items.Take(end).Any(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "done" or "finish"));
        return whole < 0 || !done ? items : [.. items.Select((item, at) => item == part ? new Phrase(part.Start, part.End, "steps-done", [some]) : at == whole
            ? ((Figure)item) with { IsStep = true } : item is Figure { IsYear: false, Unit: "" } ? Aside.Out(item) : item)];
    }

    /// <summary>"It was cut into six stages and I want five behind us": of so many steps as there are some are to be done.</summary>
    private static List<Token> Cut(List<Token> items, Language language)
    {
        bool IsStep(Token? item) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == "step");
        var figures = Enumerable.Range(0, items.Count).Where(at => items[at] is Figure { IsYear: false }).ToList();
        if (figures is not [var all, var some] || !IsStep(items.ElementAtOrDefault(all + 1)) || IsStep(items.ElementAtOrDefault(some + 1))) return items;
        if (items[all] is not Figure { IsWhole: true } total || items[some] is not Figure { IsWhole: true } part || part.Value >= total.Value) return items;
        return items[some - 1] is Word before && language.Senses(before.Text).Any(s => s.Kind is "want" or "finish" or "make" or "reach")
            ? [.. items.Select((item, at) => at == all ? Aside.Out(item) : at == some ? part with { IsStep = true } : item)] : items;
    }

    /// <summary>"There are 14 vacancies, fill at least 10 of them": of so many as there are some are to be done, and it does not come down to them.</summary>
    private static List<Token> OfThem(List<Token> items, Language language)
    {
        bool Makes(Token? item) => item is Word word && (language.Senses(word.Text).Any(s => s.Kind is "make" or "handle")
            && !language.Senses(word.Text).Any(s => s.Kind is "up" or "down" or "reach")
            || language.Name == "fr" && !language.Senses(word.Text).Any() && word.Text.Length > 4 && (word.Text[^2..] is "er" or "ir" or "re"));
        var there = items.FindIndex(i => i is Phrase { Rule: "baseline", Slots: [Figure { Unit: "" }] });
        if (there < 0) return items;
        var some = items.FindIndex(there + 1, i => i is Figure { IsWhole: true } || i is Phrase { Rule: "floor" or "target", Slots: [Figure { Unit: "" }] });
        if (some < 2) return items;
        var verb = items[some - 1] is Phrase { Rule: "least" or "most" } ? some - 2 : some - 1;
        var of = language.Name == "en" ? Makes(items[verb]) && items.ElementAtOrDefault(some + 1) is Word { Text: "of" }
            && items.ElementAtOrDefault(some + 2) is Word { Text: "them" or "those" or "these" }
            : Makes(items[verb]) && items.ElementAtOrDefault(verb - 1) is Word { Text: "en" };
        return of ? [.. items.Select((item, at) => at == there ? Aside.Out(item) : item)] : items;
    }

    /// <summary>"Parmi nos 18 magasins, en équiper 10", "of our 18 shops, equip 10": steps of what there is.</summary>
    private static List<Token> Among(List<Token> items, Language language)
    {
        bool Is(Token item, string kind) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);
        if (items is not [Word { Text: "parmi" or "sur" or "of" or "among" or "out" }, Word { Text: "nos" or "les" or "ces" or "our" or "the" or "these" },
            Phrase { Rule: "kept" } or Figure { IsWhole: true }, ..]) return items;
        var verb = items.FindIndex(i => Is(i, "transform"));
        // "Sur les onze chapitres, dix rédigés".
        var rest = items.FindIndex(3, i => i is Figure { IsWhole: true });
        if (items[2] is Figure { Value: <= 60 } all && rest > 0 && items[rest - 1] is Mark { Text: "," } && items[rest] is Figure left && left.Value <= all.Value)
            return [.. items.Select((item, at) => at == rest ? left with { IsStep = true } : at == 2 ? new Phrase(item.Start, item.End, "kept", []) : item)];
        if (verb < 0 || items.ElementAtOrDefault(verb + 1) is not Figure { IsWhole: true, Value: <= 24 } some) return items;
        return [.. items.Select((item, at) => item == some ? some with { IsStep = true } : at == 2 && item is Figure ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }
}
