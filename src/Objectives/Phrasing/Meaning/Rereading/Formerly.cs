using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>Of two starts, what was so once and what is so now: "it was 25 minutes last summer, now we're at 18" starts at 18.</summary>
internal static class Formerly
{
    private static readonly string[] Once = ["was", "were", "had", "did", "last", "formerly", "previously", "etait", "etaient", "avait", "faisait", "dernier", "derniere",
        "passe", "passee", "precedent", "precedente"];

    /// <summary>"It would be great if", "ce sera réussi si".</summary>
    private static readonly string[] Hoped = ["would", "d", "serait", "aimerais", "aimerait", "adorerais", "sera", "serai", "serais", "will", "ll", "success", "happy"];

    private static bool IsSure(Token item) => item is Word { Text: "sera" or "serai" or "serais" or "will" or "ll" or "success" or "happy" };

    private static bool IsPast(string verb) => verb is "was" or "were" or "était" or "étaient" or "etait";

    /// <summary>"Comptait", "tournaient".</summary>
    private static bool IsImperfect(string word) => word.Length > 5 && (word.EndsWith("ait", StringComparison.Ordinal) || word.EndsWith("aient", StringComparison.Ordinal))
        && word is not ("serait" or "seraient" or "devrait" or "devraient" or "faudrait" or "voudrait" or "pourrait");

    private static bool IsPresent(string verb) => verb is "is" or "are" or "we're" or "it's" or "runs" or "stands" or "tourne" or "tournent" or "est" or "sont" or "on";

    public static List<Token> In(List<Token> items, string said)
    {
        items = Since(Often(Went(Before(Itself(items, said)))), said);
        var starts = items.OfType<Phrase>().Where(p => p.Rule is "baseline" or "from-to" or "to-from").ToList();
        if (starts.Count < 2) return items;
        bool IsOver(Phrase start) => start.Rule == "baseline" && (Words(start).Any(w => Once.Contains(w) || IsImperfect(w))
            || items.SkipWhile(i => i != start).Skip(1).FirstOrDefault() is Phrase { Rule: "as-of" } or Word { Text: "last" });
        var once = starts.Where(IsOver).ToList();
        // "We are nine in the kitchen, 55 covers today": beside another start, so many are we.
        bool IsWe(Phrase start) => start is { Rule: "baseline", Slots: [Figure { Unit: "", Value: < 1000 }] }
            && Words(start).Take(2).ToList() is ["on", "est"] or ["nous", "sommes"] or ["we", "are"] or ["we're", _] or ["we", "number"];
        if (starts.Count - once.Count > 1) once.AddRange(starts.Except(once).Where(IsWe).ToList());
        if (starts.Count - once.Count != 1) return items;
        return [.. items.Select(i => once.Contains(i) ? new Phrase(i.Start, i.End, "keep-out", []) : i)];

        IEnumerable<string> Words(Phrase phrase) => Naming.Fold.Name(said[phrase.Start..phrase.End]).Split(' ', ',', '(', ')', '\'');
    }

    /// <summary>"It went from 3 % to 5 % last year, bring it back to 3 %": it stands where it went to.</summary>
    private static List<Token> Went(List<Token> items) =>
        [.. items.Select((i, at) => i switch
        {
            Phrase { Rule: "went", Slots: [.., var began, var end] } went => items.Skip(at + 1).Any(IsGoal) ? went with { Rule = "baseline", Slots = [end] }
                : went with { Rule = "from-to", Slots = [began, end] },
            Phrase { Rule: "baseline-near", Slots: [Figure figure] } near => near with { Rule = "baseline", Slots = [figure with { Roughly = true }] },
            // "Hovering around 62", "it's more like 35": that is where it stands.
            Phrase { Rule: "baseline-loosely", Slots: [var figure] } near => near with { Rule = "baseline",
                Slots = [figure is Figure rough ? rough with { Roughly = false } : figure] },
            // "It cost us 2 million": where it is not what is measured, so much is gone.
            Phrase { Rule: "cost-us", Slots: [var price] } cost => items.Exists(o => o != i && Aside.HasFigure(o)
                && Aside.Unit(o) == Aside.Unit(price)) ? cost with { Rule = "baseline" } : Aside.Out(cost),
            Phrase { Rule: "baseline-near" } near => near with { Rule = "baseline" },
            _ => i,
        })];

    /// <summary>"C'est 1 sinistre maximum par trimestre": where nothing else is counted, that is what is to be.</summary>
    private static List<Token> Itself(List<Token> items, string said)
    {
        if (items.Count(Aside.HasFigure) != 1 || !items.Exists(i => i is Phrase { Rule: "most" or "least" })) return items;
        bool IsItself(Token item) => said[item.Start..].TrimStart(',', ' ').StartsWith("c'est", StringComparison.OrdinalIgnoreCase);
        return [.. items.Select(i => i is Phrase { Rule: "baseline", Slots: [var much] } && IsItself(i) ? much : i)];
    }

    /// <summary>"It fails 14 times a month at the moment, and we aim at 5": so often it is now, and so many each month.</summary>
    private static List<Token> Often(List<Token> items)
    {
        bool IsNow(int at) => items[at] is Phrase { Rule: "times", Slots: [Figure, Word] } && items.ElementAtOrDefault(at + 1) is Phrase { Rule: "as-of" }
            && items.Skip(at + 2).Any(IsAimed);
        return [.. items.SelectMany((item, at) => IsNow(at) && item is Phrase { Slots: [var many, var unit] } times
            ? new Token[] { times with { Rule = "baseline", End = many.End, Slots = [many] }, new Phrase(many.End, times.End, "per", [unit]) } : [item])];
    }

    /// <summary>"71 % of calls against 60 % in 2025, but we want 90 %": of two that are told beside an aim, the one that is over is no start.</summary>
    private static List<Token> Since(List<Token> items, string said)
    {
        if (items.FindAll(i => i is Phrase { Rule: "baseline" }) is not [Phrase { Slots: [var much, ..] } once]) return items;
        var at = items.IndexOf(once);
        var now = items.FindLastIndex(at, i => i is Figure { IsYear: false, Sign: null } or Length);
        var over = once.Slots.Any(s => s is Figure { IsYear: true }) || said[much.End..once.End].Any(char.IsAsciiDigit)
            || items.ElementAtOrDefault(at + 1) is Phrase { Rule: "as-of" };
        if (!over || now < 0 || !items.Skip(now + 1).Take(at - now - 1).All(i => i is Word) || Aside.Unit(items[now]) != Aside.Unit(much)
            || !items.Skip(at + 1).Any(IsAimed)) return items;
        return [.. items.Select((i, place) => place == now ? new Phrase(i.Start, i.End, "baseline", [i]) : i == once ? Aside.Out(i) : i)];
    }

    private static bool IsAimed(Token item) => item is Phrase { Rule: "aim" or "target" or "reach" or "up-to" or "down-to" };

    private static bool IsGoal(Token item) => item is Figure { IsYear: false } or Length
        or Phrase { Rule: "target" or "aim" or "reach" or "down-to" or "up-to" or "ceiling" or "floor" };

    /// <summary>"78 (81 last year) -> 85": from 78.</summary>
    private static List<Token> Before(List<Token> items)
    {
        // "80 k€/month -> 110 k€/month": from the one to the other, each month.
        var each = items.FindIndex(i => i is Phrase { Rule: "per" });
        if (each > 0 && items[each - 1] is Figure { IsYear: false } now && items.ElementAtOrDefault(each + 1) is Mark { Text: "->" or "→" or "=>" or "-->" }
            && items.ElementAtOrDefault(each + 2) is Figure then)
            return [.. items[..(each - 1)], new Phrase(now.Start, then.End, "from-to", [now, then]), .. items.ElementAtOrDefault(each + 3) is Phrase { Rule: "per" }
                ? items[(each + 3)..] : [items[each], .. items[(each + 3)..]]];
        var at = items.FindIndex(i => i is Phrase { Rule: "baseline", Slots: [_] });
        if (at < 1 || items[at - 1] is not Figure { IsYear: false } first || items.ElementAtOrDefault(at + 1) is not Mark { Text: "->" or "→" or "=>" or "-->" or ">" }
            || items.ElementAtOrDefault(at + 2) is not Figure last) return items;
        return [.. items[..(at - 1)], new Phrase(first.Start, last.End, "from-to", [first, last]), .. items[(at + 3)..]];
    }

    /// <summary>"It would be great if our rating was 4.3": what is wished for is no start.</summary>
    public static List<Token> Wished(List<Token> items, string said)
    {
        var wish = items.FindIndex(i => i is Word { Text: "if" or "si" or "s'" }) is > 1 and var at && items.Take(at).Any(i => i is Word { Text: var text }
            && Hoped.Contains(text)) ? at
            : items.FindIndex(i => i is Word { Text: "wish" });
        bool IsWished(Token item, int place) => wish >= 0 && place > wish && item is Phrase { Rule: "baseline", Slots: [var much] }
            && said[item.Start..much.Start].Trim(' ', ',').Split(' ')[0].ToLowerInvariant() is var verb
            && (IsPast(verb) || items.Take(wish).Any(IsSure) && IsPresent(verb) && !items.Skip(wish).Take(place - wish).Any(Aside.HasFigure));
        return [.. items.Select((item, place) => IsWished(item, place) ? new Phrase(item.Start, item.End, "aim", ((Phrase)item).Slots) : item)];
    }
}
