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
        bool Who(Token item, int at) => language.Name == "en" && item is Phrase { Rule: "by", Slots: [Figure { Unit: "%" }] } && items.ElementAtOrDefault(at + 1) is Word { Text: "of" } && !Moves();
        return [.. items.Select((item, at) => Who(item, at) ? ((Phrase)item).Slots[0] : item)];
    }

    /// <summary>"Free up 10 % of their time": "up" belongs to the verb.</summary>
    public static List<Token> Particles(List<Token> items, Language language) =>
        items is [Word verb, Phrase { Rule: "more-by", Slots: [Figure much] } up, ..] && language.Name == "en" && !language.Senses(verb.Text).Any(s => s.Kind is "up" or "move" or "rate" or "money-sum" or "amount" or "higher") && much.Start > up.Start && verb.Text[^1] != 's' ? [verb, much, .. items.Skip(2)] : items;

    /// <summary>"We have 12, I'd like 20": beside another figure, what is wanted is what is aimed at.</summary>
    public static List<Token> Wanted(List<Token> items, Language language)
    {
        bool Wants(Token? item) => item is Word { Text: not ("target" or "goal" or "objective" or "soit" or "soient" or "be" or "etre" or "t" or "d" or "s") } word && language.Senses(word.Text).Any(s => s.Kind == "want");
        bool IsBare(Token item) => item is Figure { IsYear: false, Sign: null } or Length;
        var last = items.FindLastIndex(IsBare);
        // "I want to see 25".
        var before = last - 1;
        while (before > 0 && items[before] is Word { Text: "to" or "see" or "have" or "get" or "voir" or "avoir" }) before--;
        return last <= 0 || items.Count(IsBare) != 2 || !Wants(items[before]) ? items : [.. items.Select((item, at) => at == last ? new Phrase(item.Start, item.End, "aim", [item]) : item)];
    }

    /// <summary>"Livraisons à l'heure" come in time, where a share of them is meant; forty pieces "à l'heure" are made each hour.</summary>
    public static List<Token> OnTime(List<Token> items)
    {
        var share = items.Any(i => i is Figure { Unit: "%" } || (i is Phrase p && p.Figures.Any(f => f.Unit == "%")));
        return [.. items.Select(i => i is Phrase { Rule: "on-time" } said ? said with { Rule = share ? "kept" : "per-other" } : i)];
    }
}
