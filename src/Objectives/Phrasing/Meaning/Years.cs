using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>A year that stands by itself beside another figure is when, and not how many: <c>CA 2027 : 3 M€</c>.</summary>
internal static class Years
{
    public static List<Token> In(List<Token> items)
    {
        var others = items.Any(i => i is Figure { IsYear: false } || (i is Phrase p && p.Rule is not ("kept" or "keep-out") && p.Slots.Any(s => s is Figure { IsYear: false })));
        return !others ? items : [.. items.Select(i => i is Figure { IsYear: true } year ? new Phrase(year.Start, year.End, "due-year", [year]) : i)];
    }
}
