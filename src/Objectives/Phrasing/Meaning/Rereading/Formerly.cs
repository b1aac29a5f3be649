using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>Of two starts, what was so once and what is so now: "it was 25 minutes last summer, now we're at 18" starts at 18.</summary>
internal static class Formerly
{
    private static readonly string[] Once = ["was", "were", "had", "did", "last", "formerly", "previously", "etait", "etaient", "avait", "faisait", "dernier", "derniere", "passe", "passee", "precedent", "precedente"];

    /// <summary>"It would be great if", "ce sera réussi si".</summary>
    private static readonly string[] Hoped = ["would", "d", "serait", "aimerais", "aimerait", "adorerais", "sera", "serai", "serais", "will", "ll", "success", "happy"];

    private static bool IsSure(Token item) => item is Word { Text: "sera" or "serai" or "serais" or "will" or "ll" or "success" or "happy" };

    private static bool IsPast(string verb) => verb is "was" or "were" or "était" or "étaient" or "etait";

    private static bool IsPresent(string verb) => verb is "is" or "are" or "we're" or "it's" or "runs" or "stands" or "tourne" or "tournent" or "est" or "sont" or "on";

    public static List<Token> In(List<Token> items, string said)
    {
        items = Went(Before(items));
        var starts = items.OfType<Phrase>().Where(p => p.Rule is "baseline" or "from-to" or "to-from").ToList();
        if (starts.Count < 2) return items;
        bool IsOver(Phrase start) => start.Rule == "baseline" && (Words(start).Any(Once.Contains) || items.SkipWhile(i => i != start).Skip(1).FirstOrDefault() is Phrase { Rule: "as-of" } or Word { Text: "last" });
        var once = starts.Where(IsOver).ToList();
        // "We are nine in the kitchen, 55 covers today": beside another start, so many are we.
        bool IsWe(Phrase start) => start is { Rule: "baseline", Slots: [Figure { Unit: "", Value: < 1000 }] } && Words(start).Take(2).ToList() is ["on", "est"] or ["nous", "sommes"] or ["we", "are"] or ["we're", _] or ["we", "number"];
        if (starts.Count - once.Count > 1) once.AddRange(starts.Except(once).Where(IsWe).ToList());
        if (starts.Count - once.Count != 1) return items;
        return [.. items.Select(i => once.Contains(i) ? new Phrase(i.Start, i.End, "keep-out", []) : i)];

        IEnumerable<string> Words(Phrase phrase) => Naming.Fold.Name(said[phrase.Start..phrase.End]).Split(' ', ',', '(', ')', '\'');
    }

    /// <summary>"It went from 3 % to 5 % last year, bring it back to 3 %": it stands where it went to.</summary>
    private static List<Token> Went(List<Token> items) =>
        [.. items.Select((i, at) => i switch
        {
            Phrase { Rule: "went", Slots: [_, var end] } went => items.Skip(at + 1).Any(IsGoal) ? went with { Rule = "baseline", Slots = [end] } : went with { Rule = "from-to" },
            Phrase { Rule: "baseline-near", Slots: [Figure figure] } near => near with { Rule = "baseline", Slots = [figure with { Roughly = true }] },
            // "Hovering around 62", "it's more like 35": that is where it stands.
            Phrase { Rule: "baseline-loosely", Slots: [var figure] } near => near with { Rule = "baseline",
                Slots = [figure is Figure rough ? rough with { Roughly = false } : figure] },
            Phrase { Rule: "baseline-near" } near => near with { Rule = "baseline" },
            _ => i,
        })];

    private static bool IsGoal(Token item) => item is Figure { IsYear: false } or Length or Phrase { Rule: "target" or "aim" or "reach" or "down-to" or "up-to" or "ceiling" or "floor" };

    /// <summary>"78 (81 last year) -> 85": from 78.</summary>
    private static List<Token> Before(List<Token> items)
    {
        // "80 k€/month -> 110 k€/month": from the one to the other, each month.
        var each = items.FindIndex(i => i is Phrase { Rule: "per" });
        if (each > 0 && items[each - 1] is Figure { IsYear: false } now && items.ElementAtOrDefault(each + 1) is Mark { Text: "->" or "→" or "=>" or "-->" } && items.ElementAtOrDefault(each + 2) is Figure then)
            return [.. items[..(each - 1)], new Phrase(now.Start, then.End, "from-to", [now, then]), .. items.ElementAtOrDefault(each + 3) is Phrase { Rule: "per" } ? items[(each + 3)..] : [items[each], .. items[(each + 3)..]]];
        var at = items.FindIndex(i => i is Phrase { Rule: "baseline", Slots: [_] });
        if (at < 1 || items[at - 1] is not Figure { IsYear: false } first || items.ElementAtOrDefault(at + 1) is not Mark { Text: "->" or "→" or "=>" or "-->" or ">" } || items.ElementAtOrDefault(at + 2) is not Figure last) return items;
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
