using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Words that hyphens make one of: "pick-up", "current-account", "four-eyes".</summary>
internal static class Compound
{
    /// <summary>A hyphen joins the word to another, on either side and without a space.</summary>
    public static bool Holds(IReadOnlyList<Token> items, int at) => Begins(items, at) || Begins(items, at - 2);

    /// <summary>The word and the one behind its hyphen.</summary>
    public static bool Begins(IReadOnlyList<Token> items, int at) =>
        items.ElementAtOrDefault(at) is Word first && items.ElementAtOrDefault(at + 1) is Mark { Text: "-" } hyphen && items.ElementAtOrDefault(at + 2) is Word last
            && first.End == hyphen.Start && hyphen.End == last.Start;
}
