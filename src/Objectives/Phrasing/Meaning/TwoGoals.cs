using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>
/// Two goals in one sentence, each with its verb and its figure: "raise retention to 90 % and cut support costs by 15 %". Which of both is meant is
/// asked, and neither is filled in.
/// </summary>
internal static class TwoGoals
{
    private static readonly string[] Joins = ["and", "et", "while", "whilst", "plus", "puis", "then", "but", "mais"], Marks = ["&", "+", ";", ","],
        Verbs = ["up", "down", "cap", "keep", "make", "reach", "move", "sum", "multiply", "divide"], Pronouns = ["it", "them", "that", "this", "le", "la", "les", "l'", "en", "y"];

    public static bool In(IReadOnlyList<Token> items, Language language)
    {
        bool IsVerb(Token? item) => item is Word word && language.Senses(word.Text).Any(s => Verbs.Contains(s.Kind));
        bool IsLaunch(Token? item) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == "launch");
        if (IsTwice(items, language) || Enumerable.Range(0, items.Count).Any(at => IsOfBoth(items, at))) return true;
        if (!items.Any(HasFigure)) return Enumerable.Range(2, Math.Max(0, items.Count - 4)).Any(at => IsBoth(items, at, language));
        for (var at = 1; at < items.Count - 1; at++)
        {
            if (!IsJoin(items[at])) continue;
            var next = at + 1;
            while (items.ElementAtOrDefault(next) is Word { Text: "to" or "also" or "tout" or "en" or "d'" or "de" or "and" or "et" or "a" }) next++;
            var acts = IsVerb(items.ElementAtOrDefault(next)) || IsLaunch(items.ElementAtOrDefault(next));
            if (!acts || !IsNamed(items.ElementAtOrDefault(next + 1))) continue;
            // A thing stands behind its verb, and behind that a figure; or so many of it.
            var behind = items.Skip(next + 1).ToList();
            var thing = (behind[0] is Figure ? behind.Skip(1).TakeWhile(i => i is Word) : behind.TakeWhile(i => !HasFigure(i))).Any(i => i is Word word
                && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "joint"));
            var before = items.Take(at).ToList();
            if (thing && !behind.Exists(HasFigure) && IsDone(items[at], items[next], behind, language) && before.Exists(HasFigure) && before.Exists(IsVerb)) return true;
            if (thing && behind.Exists(HasFigure) && before.Exists(HasFigure) && before.Exists(IsVerb)) return true;
        }
        return false;
    }

    /// <summary>"Raise egg production and lower feed costs", "moderniser l'accueil et rajeunir la clientèle": without any figure, each with its verb and its thing.</summary>
    private static bool IsBoth(IReadOnlyList<Token> items, int at, Language language)
    {
        if (items[at] is not (Word { Text: "and" or "et" or "while" } or Mark { Text: "&" or "+" })) return false;
        bool Acts(Token item) => item is Word verb && (language.Senses(verb.Text).Any(s => s.Kind is "up" or "down" or "make" or "launch" or "keep" or "better" or "vague" or "cap")
            || language.Name == "fr" && verb.Text.Length > 5 && verb.Text[^2..] is "er" or "ir" && !language.Senses(verb.Text).Any());
        bool Names(Token item) => item is Word word && !Acts(word) && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "joint");
        var begins = items.ToList().FindIndex(i => !(i is Word word && language.Senses(word.Text).Any(s => s.Kind is "common" or "want")));
        if (begins < 0 || begins >= at || !Acts(items[begins]) || !items.Skip(begins + 1).Take(at - begins - 1).Any(Names)) return false;
        var behind = items.Skip(at + 1).TakeWhile(i => i is Word).ToList();
        return behind is [var second, var next, ..] && Acts(second) && IsNamed(next) && next is not Word { Text: "of" or "de" or "to" or "in" } && behind.Skip(1).Any(Names);
    }

    private static bool IsJoin(Token item) => item is Word { Text: var join } && Joins.Contains(join) || item is Mark { Text: var mark } && Marks.Contains(mark);

    /// <summary>A thing of its own, and not "it" or "them" again.</summary>
    private static bool IsNamed(Token? item) => item is Figure or Phrase { Rule: "kept" }
        || item is Word { Text: var named } && (!Pronouns.Contains(named) || named is "le" or "la" or "les" or "l'");

    /// <summary>"Conversion goes from 4 % to 7 %, and support cost from $19 to $12": two whole moves, with something named between them.</summary>
    private static bool IsTwice(IReadOnlyList<Token> items, Language language)
    {
        static bool IsWhole(Token item) => item is Phrase { Rule: "from-to" or "to-from" };
        var first = items.TakeWhile(i => !IsWhole(i)).Count();
        var between = items.Skip(first + 1).TakeWhile(i => !IsWhole(i)).ToList();
        return first + between.Count + 1 < items.Count && between.Exists(IsJoin)
            && between.Exists(i => i is Word verb && language.Senses(verb.Text).Any(s => s.Kind is "up" or "down" or "move"))
            && between.Exists(i => i is Word word && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "joint" or "up" or "down" or "now"));
    }

    /// <summary>"…, both by the end of February", "le tout pour le 30 septembre".</summary>
    private static bool IsOfBoth(IReadOnlyList<Token> items, int at) => at > 0 && items[at] is Phrase { Rule: "due" or "before" or "due-month" or "due-year" or "within" }
        && (items[at - 1] is Word { Text: "both" } || at > 1 && items[at - 2] is Word { Text: "le" or "les" } && items[at - 1] is Word { Text: "tout" } or Figure { Value: 2 })
        && items.Take(at - 1).Any(i => i is Word { Text: "and" or "et" });

    /// <summary>"Hire 3 nurses and open the new ward": done once, and not to what the figure counts.</summary>
    private static bool IsDone(Token join, Token verb, List<Token> behind, Language language) =>
        join is Word { Text: "and" or "et" or "then" or "puis" } or Mark { Text: "&" or "+" }
        && verb is Word word && language.Senses(word.Text).Any(s => s.Kind is "make" or "launch" or "up" or "down" or "keep" or "cap")
        && behind[0] is not Word { Text: "there" or "so" or "them" or "those" or "steady" or "stable" };

    private static bool HasFigure(Token item) => item is Figure { IsYear: false } or Length
        || item is Phrase { Rule: not ("kept" or "keep-out" or "within" or "due" or "due-year" or "per-many") } said
        && said.Slots.Any(s => s is Figure { IsYear: false } or Length) || item is Phrase { Rule: "double" or "triple" or "half" };
}
