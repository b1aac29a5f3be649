using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>A figure that tells which is meant, and is none of the goal.</summary>
internal static class OfWhich
{
    /// <summary>"Five contracts worth over $100k", "cinq contrats de plus de 100 k€": so many of those are counted, and the money tells which.</summary>
    public static List<Token> Sized(List<Token> items, Language language)
    {
        var makes = items.Exists(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "make") && !language.Senses(word.Text).Any(s => s.Kind is "up" or "move"));
        bool Tells(Token item, int at) => item is Phrase { Rule: "floor" or "ceiling" or "target", Slots: [Figure { Unit: "€" or "$" or "£" or "CHF" } much] } price
            && much.End == item.End && (price.Rule != "target" || makes && much.Scale == 1) && at > 1 && items[at - 1] is Word
            && items.Take(at - 1).LastOrDefault(i => i is Figure or Phrase) is Figure { Unit: "", Sign: null, IsYear: false }
                && items.Count(i => i is Figure { IsYear: false }) == 1;
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
        var large = verb >= 0 && items.ElementAtOrDefault(verb + 1) is Word { Text: "the" or "a" or "an" or "le" or "la" or "l'" or "un" or "une" }
            && Is(items[verb], "make", "launch", "handle");
        bool Measures(Token item, int at) => large && at > verb + 2
            && (item is Phrase { Rule: "by" or "of", Slots: [var slot] } ? slot : item) is Figure { Unit: "m²" or "km" or "m³" or "m" or "kg" or "t" or "l", Sign: null }
                && items.Count(HasOne) == 1;
        // "Introduce the rule for payments above 10 k€": which.
        bool Bounds(Token item, int at) => verb == 0 && Is(items[0], "launch") && large && at > 3
            && item is Phrase { Rule: "floor" or "ceiling", Slots: [Figure { Unit: "€" or "$" or "£" or "CHF" }] } && items.Count(HasOne) == 1;
        return [.. items.Select((item, at) => Tells(item, at) || Measures(item, at) || Bounds(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];

        static bool HasOne(Token i) => i is Figure { IsYear: false } || i is Phrase { Rule: not "kept" } p && p.Figures.Any(f => !f.IsYear);
    }

    /// <summary>"90 % of pupils able to swim 25 metres": what a share is of may have a figure of its own, in the same clause and of another kind.</summary>
    public static List<Token> InShare(List<Token> items, Language language)
    {
        bool IsShare(Token item) => item is Figure { Unit: "%", Sign: null } || item is Phrase { Slots: [.., Figure { Unit: "%" } last] } said && last.End == said.End;
        var share = Enumerable.Range(0, items.Count).FirstOrDefault(at => IsShare(items[at])
            && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "des" or "de" or "d'" or "du" or "our" or "nos" }, -1);
        if (share < 0) return items;
        var end = items.FindIndex(share, i => i is Mark { Text: "," or ";" or ":" or "." or "(" } || i is Word word
            && language.Senses(word.Text).Any(s => s.Kind is "now" or "told"));
        bool Tells(Token item, int at) => at > share + 2 && (end < 0 || at < end) && item is Figure { Unit: not "%", Sign: null, IsYear: false } or Length
            && items[at - 1] is Word before && !language.Senses(before.Text).Any(s => s.Kind is "common" or "want" or "compare" or "joint")
            && (item is Length or Figure { Unit.Length: > 0 } || items.ElementAtOrDefault(at + 1) is Word);
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"Members who come twice a week: 38 % now, 50 % in September": beside a share, how often tells which.</summary>
    public static List<Token> Regular(List<Token> items) =>
        !items.Exists(i => i is Figure { Unit: "%" } || i is Phrase said && said.Figures.Any(f => f.Unit == "%")) ? items
        : [.. items.Select(i => i is Phrase { Rule: "times" or "twice" or "once" } ? new Phrase(i.Start, i.End, "kept", []) : i)];
}
