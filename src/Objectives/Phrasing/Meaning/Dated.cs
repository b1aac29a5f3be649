using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>
/// Two figures, each with its day: "66 % this year, 73 % next year". What is over, or is being lived through, is where it started from, and the other is due on its
/// day. Of two that are to come neither is the one goal, and both are asked about.
/// </summary>
internal sealed class Dated(Language language, DateOnly today)
{
    /// <summary>Beside another figure both may be parts of it: "hire 10: 4 in Q1 and 6 in Q2".</summary>
    public List<Token> In(List<Token> found) =>
        [.. found.SelectMany(i => found.Exists(o => o is Figure { IsYear: false })
            && i is Phrase { Rule: "dated" } said ? [said with { Rule = "several", Slots = [.. said.Slots.Where(s => s is Figure or Length)] }] : Of(i))];

    private IEnumerable<Token> Of(Token item)
    {
        if (item is not Phrase { Rule: "dated", Slots: [var from, var began, var to, var ends] } said) return [item];
        var (first, last) = (Whole(began), Whole(ends));
        if (first is null || last is null) return [said with { Rule = "several" }];
        // "In October … by January": the October before it.
        var past = first.Value.First <= today || (began is Word && first.Value.First > last.Value.Last);
        if (!past || last.Value.Last <= today) return [said with { Rule = "several" }];
        return [new Phrase(from.Start, to.End, "from-to", [from, to]), new Phrase(ends.Start, said.End, "due", [new Days(ends.Start, ends.End, last.Value.First,
            last.Value.Last)])];
    }

    private (DateOnly First, DateOnly Last)? Whole(Token slot) => slot switch
    {
        Days { First: { } first, Last: { } last, IsUnclear: false } => (first, last),
        Word month => Calendar.Months((int)(language.Senses(month.Text).FirstOrDefault(s => s.Kind == "month")?.Value ?? 0), 1, null, today),
        _ => null,
    };
}
