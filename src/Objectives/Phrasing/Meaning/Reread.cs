using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Phrases that mean something else in their sentence.</summary>
internal static class Reread
{
    public static List<Token> In(List<Token> items, Language language) => Kept(Years(items), language);

    /// <summary>What is to be kept "sous 5 jours" is not due in five days.</summary>
    private static List<Token> Kept(List<Token> items, Language language)
    {
        var keeps = items.Any(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "keep"));
        var figures = items.Any(i => i is Figure || (i is Phrase { Rule: not "kept" } p && p.Figures.Any(f => !f.IsYear)));
        return !keeps || figures ? items : [.. items.Select(i => i is Phrase { Rule: "within", Slots: [Length] } said ? said with { Rule = "ceiling" } : i)];
    }

    /// <summary>A year that stands by itself beside another figure is when, and not how many: <c>CA 2027 : 3 M€</c>.</summary>
    private static List<Token> Years(List<Token> items)
    {
        var others = items.Any(i => i is Figure { IsYear: false } || (i is Phrase p && p.Rule is not ("kept" or "keep-out") && p.Slots.Any(s => s is Figure { IsYear: false })));
        return !others ? items : [.. items.Select(i => i is Figure { IsYear: true } year ? new Phrase(year.Start, year.End, "due-year", [year]) : i)];
    }
}
