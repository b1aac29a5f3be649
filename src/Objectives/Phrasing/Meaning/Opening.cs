using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What people say before a target and after it: whom they greet and mention, what it follows from, and thanks. None of it is measured.</summary>
internal static class Opening
{
    private static readonly string[] Ends = [":", ".", "!", "?", ",", ";", "-"];

    public static List<Token> Dropped(IReadOnlyList<Token> items, Language language)
    {
        var rest = Unmentioned(items);
        while (Next(rest, language) is > 0 and var next) rest = rest[next..];
        return Thankless(rest, language);
    }

    /// <summary>Without "@maria".</summary>
    private static List<Token> Unmentioned(IReadOnlyList<Token> items)
    {
        var rest = new List<Token>();
        for (var at = 0; at < items.Count; at++)
            if (items[at] is Mark { Text: "@" } && items.ElementAtOrDefault(at + 1) is Word name && name.Start == items[at].End) at++;
            else rest.Add(items[at]);
        return rest;
    }

    /// <summary>Where the target begins, behind words that open a message; 0 when there are none.</summary>
    private static int Next(List<Token> items, Language language)
    {
        if (items.FirstOrDefault() is not Word first || !Is(first, "opening", language) || items.ElementAtOrDefault(1) is Mark { Text: "-" } joined
            && joined.Start == first.End) return 0;
        var end = items.FindIndex(i => i is Mark { Text: var mark } && Ends.Contains(mark));
        if (end < 0) return 0;
        var (before, after) = (items[..end], items[(end + 1)..]);
        // What opens says no figure of its own, or stands before a whole move.
        if (!after.OfType<Word>().Any() || before.Any(IsMove) || (before.Any(HasFigure) && !after.Any(IsMove))) return 0;
        // "Following up: 300 calls" and "Hi Paul, 300 calls" open; "as many calls, by June" does not.
        return after.Any(HasFigure) || after.OfType<Word>().Any(w => language.Senses(w.Text).Any(s => s.Kind is "make" or "launch" or "up" or "down" or "move")) ? end + 1 : 0;
    }

    private static List<Token> Thankless(List<Token> items, Language language)
    {
        // A last full stop or smile ends the thanks themselves.
        var said = items[..(items.FindLastIndex(i => i is not Mark) + 1)];
        var end = said.FindLastIndex(i => i is Mark { Text: var mark } && Ends.Contains(mark));
        var tail = said.FindIndex(end + 1, i => i is Word);
        if (tail < 0) return items;
        if (end > 0 && Is((Word)items[tail], "closing", language) && !said[tail..].Any(i => i is Phrase || HasFigure(i))) return items[..(tail == end + 1 ? end : tail)];
        return items;
    }

    private static bool Is(Word word, string kind, Language language) => language.Senses(word.Text).Any(s => s.Kind == kind);

    private static bool IsMove(Token item) => item is Phrase { Rule: "from-to" or "to-from" or "bare-from-to" };

    private static bool HasFigure(Token item) => item is Figure || (item is Phrase { Rule: not "kept" } phrase && phrase.Slots.Any(s => s is Figure { IsYear: false }));
}
