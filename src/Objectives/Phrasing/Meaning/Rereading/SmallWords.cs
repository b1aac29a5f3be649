using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>Small words that change what a phrase says: who does it, what belongs to its verb, what is wanted.</summary>
internal static class SmallWords
{
    /// <summary>"Completed by 100 % of operators": who does it, and not by how much.</summary>
    public static List<Token> DoneBy(List<Token> items, Language language)
    {
        bool Moves() => items.Exists(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "up" or "down" or "rise" or "fall"));
        bool Who(Token item, int at) => language.Name == "en" && item is Phrase { Rule: "by", Slots: [Figure { Unit: "%" }] }
            && items.ElementAtOrDefault(at + 1) is Word { Text: "of" } && !Moves();
        // "Have the survey answered by at least 300 parents".
        bool Some(Token item, int at) => language.Name == "en" && item is Phrase { Rule: "by" or "by-least", Slots: [Figure { Unit: "", Sign: null }] }
            && items.ElementAtOrDefault(at + 1) is Word
            && items.ElementAtOrDefault(at - 1) is Word { Text: [.., 'e', 'd'] } done
                && !language.Senses(done.Text).Any(s => s.Kind is "up" or "down" or "rise" or "fall" or "move");
        items = [.. items.Select((item, at) => Some(item, at) ? ((Phrase)item).Slots[0] : item)];
        return [.. items.Select((item, at) => Who(item, at) ? ((Phrase)item).Slots[0] : item)];
    }

    /// <summary>"Free up 10 % of their time", "we pick up 64 % of calls": "up" belongs to the verb.</summary>
    public static List<Token> Particles(List<Token> items, Language language)
    {
        if (language.Name != "en") return items;
        bool IsPhrasal(int at) => items.ElementAtOrDefault(at - 1) is Word verb && language.Senses(verb.Text).Any(s => s.Kind == "phrasal");
        items = [.. items.Select((item, at) => item is Phrase { Rule: "more-by", Slots: [Figure behind] } && behind.Start > item.Start && IsPhrasal(at) ? behind : item)];
        return FirstParticle(items, language);
    }

    private static List<Token> FirstParticle(List<Token> items, Language language) =>
        items is [Word verb, Phrase { Rule: "more-by", Slots: [Figure much] } up, ..]
            && !language.Senses(verb.Text).Any(s => s.Kind is "up" or "move" or "rate" or "money-sum" or "amount" or "higher") && much.Start > up.Start
            && verb.Text[^1] != 's' ? [verb, much, .. items.Skip(2)] : items;

    /// <summary>"Collect feedback from 200 visitors": from whom, and no start.</summary>
    public static List<Token> FromWhom(List<Token> items, Language language)
    {
        bool Is(Token? item, params string[] kinds) => item is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
        // "Raise £20,000 by June, from 400 donors": of money, so many give it.
        bool Gives(Token item, int at) => item is Phrase { Rule: "baseline", Slots: [Figure { IsWhole: true } givers] } && givers.Start - item.Start is > 4 and < 8
            && items.ElementAtOrDefault(at + 1) is Word people && !Is(people, "common", "now")
            && items.Exists(i => i != item && Aside.HasFigure(i) && Aside.Unit(i) is "€" or "$" or "£" or "CHF");
        // "Collect £9,000 from 60 families": no start either.
        IEnumerable<Token> Read(Token item, int at) => Gives(item, at) ? [Aside.Out(item)]
            : item is Phrase { Rule: "to-from", Slots: [Figure { Unit: "€" or "$" or "£" or "CHF" } much, Figure { IsWhole: true } many] } && many.Start - much.End == 6
                && items.ElementAtOrDefault(at + 1) is Word people && !Is(people, "common", "now") ? [much, Aside.Out(many)] : [item];
        if (language.Name == "en" && Is(items.FirstOrDefault(), "make", "sum", "up")) items = [.. items.SelectMany(Read)];
        if (language.Name != "en" || items.Count(i => Aside.HasFigure(i)) != 1 || !Is(items[0], "make", "sum") || Is(items[0], "up", "down", "reach")) return items;
        return [.. items.Select((item, at) => item is Phrase { Rule: "baseline", Slots: [Figure { IsWhole: true } many] } && many.Start == item.Start + 5
            && items.ElementAtOrDefault(at + 1) is Word thing
            && !Is(thing, "common", "now") ? many : item)];
    }

    /// <summary>"We have 12, I'd like 20": beside another figure, what is wanted is what is aimed at.</summary>
    public static List<Token> Wanted(List<Token> items, Language language)
    {
        bool Wants(Token? item) => item is Word { Text: not ("target" or "goal" or "objective" or "soit" or "soient" or "be" or "etre" or "t" or "d" or "s") } word
            && language.Senses(word.Text).Any(s => s.Kind == "want");
        bool IsBare(Token item) => item is Figure { IsYear: false, Sign: null } or Length;
        var last = items.FindLastIndex(IsBare);
        // "I want to see 25".
        var before = last - 1;
        while (before > 0 && items[before] is Word { Text: "to" or "see" or "have" or "get" or "voir" or "avoir" }) before--;
        return last <= 0 || items.Count(IsBare) != 2
            || !Wants(items[before]) ? items : [.. items.Select((item, at) => at == last ? new Phrase(item.Start, item.End, "aim", [item]) : item)];
    }

    /// <summary>"Livraisons à l'heure" come in time, where a share of them is meant; forty pieces "à l'heure" are made each hour.</summary>
    public static List<Token> OnTime(List<Token> items)
    {
        var share = items.Any(i => i is Figure { Unit: "%" } || (i is Phrase p && p.Figures.Any(f => f.Unit == "%")));
        return [.. items.Select(i => i is Phrase { Rule: "on-time" } said ? said with { Rule = share ? "kept" : "per-other" } : i)];
    }
}
