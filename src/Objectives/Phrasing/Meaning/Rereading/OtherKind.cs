using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>
/// People tell why before they say what: "the conservator charges £200 a visit, so let's hold humidity between 45 and 55 %". Where one clause alone says what is wanted,
/// with its figure and its day, what another clause counts in another unit is no figure of the goal, and a day that it names is no day of it.
/// </summary>
internal sealed partial class OtherKind
{
    private static readonly string[] Breaks = [",", ";", ":", ".", "(", ")", "!", "?"];

    private static readonly string[] Relative = ["by", "by-least", "by-one", "by-range", "less-by", "more-by", "less", "more", "is-to-be-less", "is-to-be-more",
        "wanted-less", "wanted-more", "half", "double", "triple", "quadruple", "tenfold", "divide", "factor", "add-to"];

    private readonly Language language;
    private readonly DateOnly today;
    private readonly List<Token> items;
    private readonly List<List<Token>> clauses;

    private OtherKind(List<Token> items, string said, Language language, DateOnly today)
    {
        (this.items, this.language, this.today) = (items, language, today);
        clauses = Clauses(said);
    }

    public static List<Token> In(List<Token> items, string said, Language language, DateOnly today)
    {
        OtherKind Over(List<Token> tokens) => new(tokens, said, language, today);
        return Over(Over(Over(items).WithoutOutcome()).WithoutElsewhere()).Read();
    }

    private List<Token> Read()
    {
        if (clauses.Count < 2 || Goal() is not { } goal || goal is []) return items;
        var any = goal.Exists(IsOfAny);
        var kinds = goal.Where(Aside.HasFigure).SelectMany(Kinds).ToHashSet();
        var relative = goal.Exists(IsRelative);
        var told = clauses.Where(c => c != goal).SelectMany(c => c).Where(i => i is Phrase { Rule: "baseline" or "now-takes" }).SelectMany(Kinds).ToHashSet();
        var outs = new HashSet<Token>(ReferenceEqualityComparer.Instance);
        if (!any) outs.UnionWith(clauses.Where(c => c != goal).SelectMany(c => Known(c, goal)));
        var idle = Idle(goal, outs).ToHashSet<Token>(ReferenceEqualityComparer.Instance);
        outs.UnionWith(clauses.Where(c => c != goal && IsHistory(c)).SelectMany(c => c.Where(i => Aside.HasFigure(i) || IsDay(i))));
        foreach (var clause in clauses.Where(c => c != goal && !c.Exists(IsNow)))
        {
            var figures = clause.Where(Aside.HasFigure).ToList();
            // "Tickets to answer within 2 hours: up to 95 %": so long it may take each time.
            static bool IsHowLong(Token f) => f is Phrase { Rule: "ceiling" or "floor" or "within" or "target", Slots: [Length] };
            var others = figures.Where(f => f is Figure or Length && IsLost(clause, f, goal) || !any
                && f is not Phrase { Rule: "from-to" or "to-from" } && !IsHowLong(f) && !IsOfAny(f) && !Kinds(f).Any(kinds.Contains)
                && (!relative || !Kinds(f).Any(told.Contains) && (told.Count > 0 || IsOver(clause)) && f is not Phrase { Rule: "baseline" })).ToList();
            // "Chaque lundi c'est pareil".
            if (figures.Count == 0 && clause[0] is Phrase { Rule: "per" or "per-week" } each && clause.Count > 2 && !goal.Exists(i => i is Phrase { Rule: "per" or "per-week" }))
                outs.Add(each);
            if (!IsTelling(clause)) continue;
            outs.UnionWith(others);
            outs.UnionWith(clause.Where(i => i is Phrase { Rule: "nothing" } or Figure { IsNone: true }));
            // "£200 a visit", "chaque lundi c'est pareil": nothing of the goal comes back with it.
            if (figures.Count > 0 && figures.Count == others.Count) outs.UnionWith(clause.Where(i => i is Phrase { Rule: "per" or "per-week" or "per-month" or "per-other" }));
            if (figures.Count == others.Count && goal.Exists(IsDay) && !Wants(clause) && !Starts(clause) && clause.Count(IsSaying) > 2) outs.UnionWith(clause.Where(IsDay));
        }
        return outs.Count == 0 ? items : [.. items.Where(i => !idle.Contains(i)).Select(i => outs.Contains(i) ? Aside.Out(i) : i)];
    }

    /// <summary>"Léa lost 7 restaurants, the idea is that she wins 5 back": what is gone is none of what is to come.</summary>
    private bool IsLost(List<Token> clause, Token figure, List<Token> goal) => clause[0].Start < goal[0].Start
        && !goal.Exists(i => Is(i, "lost", "lose") || i is Phrase { Rule: "keep-ceiling" or "keep-floor" })
        && clause.Take(clause.IndexOf(figure)).TakeLast(4).Any(i => Is(i, "lost", "over"));

    /// <summary>The only clause that has a figure and either its day or a word that wants it; null where several might.</summary>
    private List<Token>? Goal()
    {
        var wanted = clauses.Where(c => c.Exists(Aside.HasFigure) && !IsHistory(c) && (c.Exists(IsEnd) || Wants(c))).ToList();
        // By when may stand behind a comma of its own.
        for (var at = 0; at < clauses.Count; at++)
            if (clauses[at].Exists(IsEnd) && !clauses[at].Exists(Aside.HasFigure) && !IsTelling(clauses[at])
                && clauses.Take(at).LastOrDefault(HasGoal) is { } before && !wanted.Contains(before)) wanted.Add(before);
        wanted.RemoveAll(c => wanted.Count > 1 && c.Exists(i => Is(i, "lost", "over")) && !Wants(c));
        if (wanted is [var one]) return one;
        // "He was right, we paid 3 000 €, and 8 are to be hired by June": of what is wanted and dated there is one.
        return wanted.Where(c => c.Exists(IsEnd) && (Wants(c) || Joins(c))).ToList() is [var both] && wanted.All(c => c == both || c.Exists(i => Is(i, "over", "lost"))
            || c[0].Start < both[0].Start && Joins(both) && !c.Exists(IsEnd)) ? both : null;
    }

    private static bool HasGoal(List<Token> clause) => clause.Exists(i => Aside.HasFigure(i) && i is not Phrase { Rule: "baseline" });

    /// <summary>"…, so all I ask is": what stands before tells why.</summary>
    private bool Joins(List<Token> clause) => clause[0] is Word { Text: "so" or "donc" or "alors" } && items.IndexOf(clause[0]) is > 0 and var at && items[at - 1] is Mark;

    /// <summary>It has words enough to be a clause of its own, and is no bare figure between two commas.</summary>
    private bool IsTelling(List<Token> clause) => clause.Exists(i => i is Phrase { Rule: "nothing" }) || clause.Count(IsSaying) > 1
        || items.IndexOf(clause[0]) is > 0 and var at && items[at - 1] is Mark { Text: "(" } || clause[0] is Word { Text: "or" or "sinon" or "otherwise" }
        || clause is [Phrase { Rule: "baseline" or "keep-out" }, Word { Text: "each" or "apiece" or "chacun" or "chacune" }, ..];

    private bool IsSaying(Token item) => item is Word word && !Is(word, "common");

    private bool Wants(List<Token> clause) => clause.Exists(i => Is(i, "want") && i is not Word { Text: "s" or "d" or "m" or "re" or "ve" or "have" or "be" or "t" or "etre" }
            || i is Phrase { Rule: "aim" or "keep-floor" or "keep-ceiling" or "never" or "keep-most" })
        || clause[0] is Phrase { Rule: "half" or "double" or "triple" }
        || clause.Find(i => i is not Word word || !language.Senses(word.Text).Any(s => s.Kind is "common" or "clause-join")) is Word first
            && Is(first, "up", "down", "move", "make", "reach", "keep", "cap", "sum", "launch", "multiply", "divide");

    /// <summary>"Two mothers cried in my office", "trois familles sont parties": it is told of what is over.</summary>
    private bool IsOver(List<Token> clause) => clause.Exists(i => i is Phrase { Rule: "as-of" } || Is(i, "over", "lost"))
        || language.Name == "en" && clause.Exists(i => i is Word { Text: [_, _, _, .., 'e', 'd'] })
        || Enumerable.Range(0, clause.Count - 1).Any(at => clause[at] is Word { Text: "a" or "ont" or "sont" or "est" or "avait" or "avaient" or "etait" }
            && clause[at + 1] is Word { Text: [.., 'e' or 'i' or 'u'] or [.., 'e' or 'i' or 'u', 's'] or [.., 'e', 'e', 's'] });

    private bool IsNow(Token item) => Is(item, "now") || item is Word { Text: "already" or "deja" or "aujourd'" };

    private static bool IsRelative(Token item) => item is Phrase { Rule: var rule } && Relative.Contains(rule) || item is Figure { Sign: not null } or Figure { Unit: "pts" };

    /// <summary>"When the new ward opens on 1 February": it may tell from when on.</summary>
    private static bool Starts(List<Token> clause) => clause.Exists(i => i is Word { Text: "when" or "once" or "quand" or "lorsque" or "des" or "fois" });

    /// <summary>"It takes 9 days, I want 4": what has neither unit nor thing may be of the unit of another clause.</summary>
    private bool IsOfAny(Token item)
    {
        var figure = item is Phrase { Rule: not ("half" or "double" or "triple"), Slots: [.., Figure last] } ? last : item as Figure;
        return figure is { Unit: "", IsYear: false, Sign: null } && (figure.End < item.End || items.ElementAtOrDefault(items.IndexOf(item) + 1) is not Word thing
            || language.Senses(thing.Text).Any(s => s.Kind is "common" or "want" or "joint" or "now" or "told"));
    }

    /// <summary>By when, and not how long.</summary>
    private static bool IsDay(Token item) => IsEnd(item) && item is not Phrase { Rule: "within" };

    private static bool IsEnd(Token item) => item is Phrase { Rule: "due" or "due-of" or "due-month" or "due-year" or "due-half" or "due-this" or "due-week" or "before"
        or "before-month" or "before-year" or "within" or "within-one" or "dates" };

    /// <summary>"%", "€", "h" for any length of time, a physical unit, or "" for what is counted.</summary>
    private static IEnumerable<string> Kinds(Token item) => item is Phrase said
        ? Shared([.. said.Slots.Where(s => s is Figure { IsYear: false } or Length).SelectMany(Kinds)]) : [Aside.Unit(item) switch
        {
            "%" or "pts" => "%",
            "€" or "$" or "£" or "CHF" or "CAD" or "MAD" => "€",
            "s" or "min" or "h" or "day" or "week" or "month" or "quarter" or "half" or "year" => "h",
            var unit => unit,
        }];

    /// <summary>"Between 31 and 33 °C": both are degrees.</summary>
    private static IEnumerable<string> Shared(List<string> kinds) => kinds.Exists(k => k.Length > 0) ? kinds.Where(k => k.Length > 0) : kinds;

    private List<List<Token>> Clauses(string said)
    {
        List<List<Token>> clauses = [[]];
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is Mark { Text: var mark } && Breaks.Contains(mark))
            {
                clauses.Add([]);
                continue;
            }
            if (Begins(at) || items[at] is Phrase phrase && at > 0 && said[phrase.Start] == ',') clauses.Add([]);
            clauses[^1].Add(items[at]);
        }
        return [.. clauses.Where(c => c.Count > 0)];
    }

    /// <summary>"… or our excess goes up by £500": somebody else does something else.</summary>
    private bool Begins(int at) => at > 0 && items[at] is Word { Text: "or" or "and" or "but" or "ou" or "et" or "mais" } && items.ElementAtOrDefault(at + 1) is Word
        { Text: "our" or "we" or "we'" or "they" or "i" or "he" or "she" or "it" or "on" or "nous" or "je" or "j'" or "il" or "elle" or "ils" or "elles" or "notre" or "nos" };

    private bool Is(Token item, params string[] kinds) => item is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
}
