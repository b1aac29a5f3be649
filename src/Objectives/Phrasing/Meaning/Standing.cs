using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>
/// What a part of the sentence says of today or of what is over is where it starts from: "we closed 32 deals last year, let's close 45", "12 000 visites par mois aujourd'hui, 20 000
/// fin octobre", "(3.6 M€ in 2025)". A year that is over tells of nothing else.
/// </summary>
internal sealed class Standing(Language language, DateOnly today)
{
    private static readonly string[] Breaks = [",", ";", ":", ".", "(", ")", "/"];

    public List<Token> In(List<Token> items)
    {
        if (items.Exists(i => i is Phrase { Rule: "from-to" or "to-from" })) return Past(items);
        var parts = Parts(items);
        var told = parts.Where(IsTold).ToList();
        // One part tells of today, and another of the goal.
        if (told is not [var part] || !parts.Exists(p => p != part && p.Exists(IsGoal)) || items.Exists(i => i is Phrase { Rule: "baseline" or "dated" or "several" })) return Past(items);
        var figure = part.Single(IsBare);
        return Past([.. items.Select(i => i == figure ? new Phrase(i.Start, i.End, "baseline", [i]) : i)]);
    }

    /// <summary>Beside a start, a day that is over says when that was.</summary>
    private List<Token> Past(List<Token> items) =>
        items.Exists(i => i is Phrase { Rule: "baseline" or "from-to" or "to-from" }) || items.Exists(i => i is Figure { Sign: not null } or Phrase { Rule: "by" or "double" or "triple" or "factor" })
            ? [.. items.Select(i => IsOver(i) ? new Phrase(i.Start, i.End, "keep-out", []) : i)] : items;

    private static List<List<Token>> Parts(List<Token> items)
    {
        List<List<Token>> parts = [[]];
        foreach (var item in items)
            if (item is Mark { Text: var mark } && Breaks.Contains(mark) || item is Word { Text: "but" or "mais" }) parts.Add([]);
            else parts[^1].Add(item);
        return parts;
    }

    private bool IsTold(List<Token> part) => part.Count(IsBare) == 1 && !part.Exists(i => i is Phrase said && (said.Rule is "several" || IsGoal(said))) && Enumerable.Range(0, part.Count).Any(at => IsNow(part, at));

    private bool IsNow(List<Token> part, int at) => part[at] switch
    {
        Word { Text: "aujourd'" } => part.ElementAtOrDefault(at + 1) is Word { Text: "hui" },
        Word word => language.Senses(word.Text).Any(s => s.Kind == "now"),
        Phrase { Rule: "as-of" } => true,
        var item => IsOver(item),
    };

    private bool IsOver(Token item) => item is Phrase { Rule: "due" or "due-of" or "due-year" or "due-month", Slots: [var slot] } && slot switch
    {
        Days { First: { } first, Last: { } last, Vague.Count: 0 } => last <= today && first != last,
        Figure { IsYear: true } year => year.Value < today.Year,
        _ => false,
    };

    private static bool IsBare(Token item) => item is Figure { IsYear: false, Sign: null } or Length;

    private static bool IsGoal(Token item) => IsBare(item) || item is Phrase { Rule: "target" or "reach" or "aim" or "floor" or "ceiling" or "of" or "down-to" or "keep-floor" or "keep-ceiling" };
}
