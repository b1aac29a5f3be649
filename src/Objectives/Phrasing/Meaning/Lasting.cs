using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>
/// Lengths of time that are no date but part of what is measured: of "100 % of leads within 48 h" the target is the hundred percent. So are
/// days, where a share is the target or another date is said.
/// </summary>
internal static class Lasting
{
    public static HashSet<Token> In(IReadOnlyList<Token> items)
    {
        var share = items.Any(i => i is Figure { Unit: "%" } || (i is Phrase p && p.Figures.Any(f => f.Unit == "%")));
        var due = items.Any(i => i is Phrase { Rule: "due" or "before" or "due-year" or "due-month" or "due-half" or "before-year" or "before-month" or "dates" });
        // "95 % of jobs invoiced within a week by Q1".
        bool IsOne(Phrase said) => said.Rule is "within-one" or "due-this" && share && due
            && items.TakeWhile(i => i != said).Any(i => i is Figure { Unit: "%" } || i is Phrase p && p.Figures.Any(f => f.Unit == "%"));
        return new HashSet<Token>(items.OfType<Phrase>().Where(p => IsOne(p) || p.Slots is [Length length] && p.Rule switch
        {
            "ceiling" or "floor" => share && (length.Unit is "s" or "min" or "h" or "day"),
            // "Within 100 days, lift …" opens the sentence, and is by when.
            "within" when items[0] == p && items.ElementAtOrDefault(1) is Mark { Text: "," } => false,
            "within" => (share && length.Unit == "day" && !Follows(items, p)) || (due && (length.Unit is "day" or "week")),
            "after" => share || due,
            "target" => share && (length.Unit is "day" or "month"),
            _ => false,
        }), ReferenceEqualityComparer.Instance);
    }

    /// <summary>
    /// "From 0.8% to 0.4% within 90 days", "71 % à ce jour, doit grimper à 85 % sous 90 jours": what so many days stand right behind is a move, and it takes them.
    /// </summary>
    private static bool Follows(IReadOnlyList<Token> items, Phrase within)
    {
        var before = items.TakeWhile(i => i != within).LastOrDefault(i => i is not Mark { Text: "," or "(" });
        var moves = before is Phrase { Rule: "from-to" or "to-from" or "bare-from-to" }
            || before is Phrase { Rule: "target" or "reach" or "have" or "up-to" or "down-to" or "aim" or "baseline" } && items.Any(i => i is Phrase { Rule: "baseline" });
        return moves && within.Slots is [Length { Count: >= 15 }];
    }
}
