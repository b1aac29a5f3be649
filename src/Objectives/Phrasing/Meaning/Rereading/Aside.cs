using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>
/// A first clause that holds figures or days of its own: why the goal is wanted, under what condition, what was so once, what will not do. "Now that the
/// ERP for 80 k€ is live, errors should go from 35 to 10": none of them is the goal's where the rest of the sentence has one. What may tell of today
/// stays, and is asked about where nothing tells which is meant. The words that open such a clause are the grammar's.
/// </summary>
internal static class Aside
{
    private static readonly string[]
        Days = ["due", "due-of", "due-month", "due-year", "due-half", "before", "before-month", "before-year", "within", "start", "start-month"],
        Tells = ["baseline", "from-to", "to-from", "bare-from-to", "dated", "band", "range", "so-far", "way-from-to"];

    public static List<Token> In(List<Token> items, string said, Language language)
    {
        items = Preamble(Purpose(Relative(InPassing.In(items, said, language), language), language), language);
        if (End(items, said) is not (> 1 and var end)) return items;
        var (clause, main) = (items[..end], items[end..]);
        var figures = clause.Where(HasFigure).ToList();
        if (IsOccasion(clause, main, figures, language)) return [.. clause.Select(i => HasFigure(i) ? Out(i) : i), .. main];
        if (IsLost(clause, main, language)) return [.. clause.Where(i => i is Phrase { Rule: "kept" } || HasFigure(i) || IsDay(i)).Select(Out), .. main];
        if (TooFew(clause, main, language) is { } few) return [.. few, .. main];
        if (main.Exists(HasFigure) && !clause.Exists(IsTold) && Is(main.ElementAtOrDefault(1), language, "clause-join") && IsHistory(clause, figures))
            return [.. clause.Select(i => HasFigure(i) || IsDay(i) ? Out(i) : i), .. main];
        // "We used to answer in 6 hours, today it's 9, and I want 4".
        if (IsOnce(clause) && main.Exists(i => i is Phrase { Rule: "baseline" }) && main.Count(HasFigure) > 1)
            return [.. clause.Select(i => HasFigure(i) ? Out(i) : i), .. main.Select(i => Said(i, figures.Select(Unit).FirstOrDefault() ?? ""))];
        // "Since Tom left in March": that was then.
        if (clause[0] is Word { Text: "since" or "depuis" or "because" or "puisque" }) clause = [.. clause.Select(i => IsDay(i) ? Out(i) : i)];
        return IsBeside(clause, main, figures, language) ? [.. Beside(clause, main, language), .. main] : [.. clause, .. main];
    }

    /// <summary>"We lost a grant of £90k in October, so we are to bring in £140,000": what is gone is none of what is to come, unless that is to be lost no more.</summary>
    private static bool IsLost(List<Token> clause, List<Token> main, Language language) => Is(main.ElementAtOrDefault(1), language, "clause-join") && main.Exists(HasFigure)
        && clause.FindIndex(i => Is(i, language, "lost", "over")) is >= 0 and var verb
        && !main.Exists(i => Is(i, language, "lost") || i is Phrase { Rule: "keep-ceiling" or "keep-floor" })
        && clause.Skip(verb).Any(i => HasFigure(i) || IsDay(i)) && main.Exists(i => Is(i, language, "want", "make", "move", "up", "reach", "keep"));

    /// <summary>"The roof leaks in three places, so have it repaired": the rest is to be done, and counts nothing.</summary>
    private static bool IsOccasion(List<Token> clause, List<Token> main, List<Token> figures, Language language) => figures.Count > 0 && !clause.Exists(IsTold)
        && !main.Exists(HasFigure)
        && main.ElementAtOrDefault(1) is Word { Text: "so" or "donc" or "alors" } && main.Exists(i => Is(i, language, "done", "launch", "make", "handle", "want"))
        && !main.Exists(i => Is(i, language, "up", "down", "better", "keep", "cap", "vague"));

    /// <summary>"The merger with Hull, where 40 people work, is done by May": what such a clause counts is none of the goal.</summary>
    private static List<Token> Relative(List<Token> items, Language language)
    {
        var open = items.FindIndex(i => i is Mark { Text: "," });
        if (open < 1 || !Is(items.ElementAtOrDefault(open + 1), language, "relative")) return items;
        var shut = items.FindIndex(open + 1, i => i is Mark { Text: "," or ";" or "." });
        if (shut < 0 || !items.Skip(shut).Any(i => i is Word) || items.Skip(open).Take(shut - open).Any(IsTold)) return items;
        return [.. items.Select((item, at) => at > open && at < shut && item is Figure { IsYear: false, Unit: "" } && items[at + 1] is Word ? Out(item) : item)];
    }

    /// <summary>"To keep the grant we have to show 75 %": what it is for is not what is to be kept.</summary>
    private static List<Token> Purpose(List<Token> items, Language language)
    {
        if (items.FirstOrDefault() is not Word { Text: "to" or "pour" or "afin" } || items.ElementAtOrDefault(1) is not Word) return items;
        var who = items.FindIndex(Math.Min(3, items.Count), i => i is Word { Text: "we" or "we'" or "i" or "il" or "on" or "nous" or "je" or "j'" });
        if (who < 0 || items.Take(who).Any(i => i is not Word && i is not Mark { Text: "," }) || !(Is(items.ElementAtOrDefault(who + 1), language, "want")
            || items.ElementAtOrDefault(who + 1) is Word { Text: "faut" })) return items;
        return items[who..];
    }

    /// <summary>
    /// "Freight is where the money is, so we'd like to see haulage costs fall by 8 %": without what leads up to it, where the rest names what is measured itself.
    /// </summary>
    private static List<Token> Preamble(List<Token> items, Language language)
    {
        var join = items.FindIndex(i => i is Word { Text: "so" or "donc" or "alors" });
        if (join < 3 || items[join - 1] is not Mark { Text: "," or ";" or "." } || items.Take(join).Any(HasFigure)) return items;
        var main = items[(join + 1)..];
        var named = main.TakeWhile(i => !HasFigure(i)).ToList();
        bool Names(Token item) => item is Word { Text.Length: > 3 } word
            && !language.Senses(word.Text).Any(s => s.Kind is not ("rate" or "lower" or "higher" or "share" or "amount" or "money-sum" or "audience" or "generic"));
        return named.Count == main.Count || main.Exists(i => Is(i, language, "back")) || !named.Exists(Names) ? items : main;
    }

    private static bool IsBeside(List<Token> clause, List<Token> main, List<Token> figures, Language language)
    {
        if (!Opens(clause, language) || clause.Exists(IsTold) || clause.Skip(2).Any(i => Is(i, language, "now", "wish"))) return false;
        if (!main.Exists(HasFigure) && !(figures.Count > 0 && main.Exists(i => Is(i, language, "launch", "make", "done")))) return false;
        if (main.Exists(IsTold)) return true;
        // "Since we have 40 customers, get 60", "with a churn of 5 %, reach 3 %": what is of one kind with the goal may be where it stands.
        var because = Is(clause[0], language, "clause-why") && clause[1] is not Word { Text: "a" or "an" };
        bool IsAlike(Token goal, Token figure) => HasFigure(goal) && (Unit(goal) == Unit(figure)
            && (Unit(figure).Length > 0 || InPassing.Thing(main, goal) == InPassing.Thing(clause, figure))
            || Unit(goal).Length == 0 && InPassing.Thing(main, goal) is null);
        return !figures.Exists(f => !IsCounted(clause, f, language) && (because && Unit(f).Length == 0 || main.Exists(i => IsAlike(i, f))));
    }

    /// <summary>The clause without its figures, and without its words where the rest names what is measured itself; of its days the one from which on it is done.</summary>
    private static IEnumerable<Token> Beside(List<Token> clause, List<Token> main, Language language)
    {
        if (Is(clause[0], language, "clause-of")) return clause.Select((i, at) => at == 2 && HasFigure(i) ? new Phrase(i.Start, i.End, "kept", []) : i);
        var starts = clause[0] is Word { Text: "once" or "when" or "quand" or "lorsque" or "une" or "as" or "des" };
        var later = main.Exists(IsDay);
        var back = main.Exists(i => Is(i, language, "back"))
            || Enumerable.Range(0, main.Count - 1).Any(at => main[at] is Word { Text: "le" or "la" or "les" or "l'" or "en" }
                && Is(main[at + 1], language, "up", "down", "move", "keep", "want"));
        Token Day(Token day) => !later ? day : starts && day is Phrase { Rule: "due" or "due-month", Slots: [var slot] }
            ? new Phrase(day.Start, day.End, slot is Word ? "start-month" : "start", [slot]) : Out(day);
        return clause.Where(i => back || IsDay(i)).Select(i => HasFigure(i) || i is Phrase { Rule: "vague-due" } ? Out(i) : IsDay(i) ? Day(i) : i);
    }

    /// <summary>"Hiring three won't be enough, we have to hire 8": the clause without what will not do; null where it says nothing like that.</summary>
    private static List<Token>? TooFew(List<Token> clause, List<Token> main, Language language)
    {
        // "Last year's 11 workshops were too few, we want to run 18", "230 are in already, but the aim is to welcome 25 new families": how many are made anew.
        var makes = main.Exists(i => Is(i, language, "make") && !Is(i, language, "up", "down")) && main.Where(HasFigure).ToList() is [Figure { IsWhole: true } made]
            && (main.ElementAtOrDefault(main.IndexOf(made) + 1) is not Word next || !Is(next, language, "more"));
        var few = clause.FindIndex(i => i is Word { Text: "few" or "peu" }) is > 0 and var last && clause[last - 1] is Word { Text: "too" or "trop" };
        var anew = main.FindIndex(i => i is Figure) is >= 0 and var much && Is(main.ElementAtOrDefault(much + 1), language, "added")
            && main.Exists(i => i is Word { Text: "but" or "mais" });
        if (makes && (few || anew) && clause.Exists(HasFigure) && clause.Where(HasFigure).All(f => Unit(f).Length == 0)) return [.. clause.Select(i => HasFigure(i)
            || i is Word { Text: "already" or "deja" } ? Out(i) : i)];
        var enough = clause.FindIndex(i => Is(i, language, "enough"));
        return enough <= 0 || !main.Exists(HasFigure) || !clause.Exists(HasFigure) ? null
            : [.. clause.Select((i, at) => HasFigure(i) || at == enough || at < enough && at >= enough - 4 && IsDenied(i) ? Out(i) : i)];
    }

    /// <summary>"We lost 14 in 2025 and 11 this year, so I don't want to lose more than 5".</summary>
    private static bool IsHistory(List<Token> clause, List<Token> figures) => clause.Exists(i => IsDay(i) || i is Phrase { Rule: "from-to-since" })
        && figures.Sum(f => f is Phrase pair ? pair.Slots.Count(s => s is Figure { IsYear: false } or Length) : 1) > 1;

    private static bool IsOnce(List<Token> clause) => clause[0] is Word { Text: "avant" or "autrefois" or "previously" or "formerly" or "before" }
        || clause.Exists(i => i is Word { Text: "used" }) && clause.Exists(i => i is Word { Text: "to" });

    /// <summary>Where the first clause ends; -1 where the sentence has but one.</summary>
    private static int End(List<Token> items, string said)
    {
        var depth = 0;
        for (var at = 0; at < items.Count; at++)
            switch (items[at])
            {
                case Mark { Text: "(" }: depth++; break;
                case Mark { Text: ")" }: depth--; break;
                case Mark { Text: "," or ";" } when depth == 0 && items.Skip(at + 1).OfType<Word>().Any(): return at;
                case Phrase phrase when depth == 0 && at > 0 && said[phrase.Start] == ',': return at;
            }
        return -1;
    }

    private static bool Opens(List<Token> clause, Language language)
    {
        if (clause[0] is not Word { Text: var first }) return false;
        var second = clause[1] is Word { Text: var text } ? text : clause[1] is Phrase { Rule: "vague-due" } ? "soon" : null;
        return first switch
        {
            "now" or "maintenant" => second is "that" or "que" or "qu'",
            "as" when second is "a" or "an" => true,
            "as" or "des" or "avant" or "apres" => second is "soon" or "que" or "qu'",
            "une" => second is "fois",
            "tant" or "bien" or "meme" => second is "que" or "qu'" or "si" or "avec",
            "even" => second is "with" or "if" or "though",
            _ when Is(clause[0], language, "clause-of")
                => second is "the" or "our" or "les" or "nos" or "ces" && clause.ElementAtOrDefault(2) is Figure { Unit: "", IsYear: false } or Length,
            _ => Is(clause[0], language, "clause-why", "clause-if"),
        };
    }

    /// <summary>"The 2 new vets", "the 40 k€ machine": so many, or so dear, is what is named.</summary>
    private static bool IsCounted(List<Token> clause, Token figure, Language language) => clause.IndexOf(figure) is > 0 and var at
        && (clause[at - 1] is Word { Text: "the" or "our" or "these" or "les" or "nos" or "ces" or "des" } or Mark { Text: "(" }
            || Unit(figure).Length == 0 && Is(clause[0], language, "clause-if"));

    /// <summary>Six hours, then nine and four: of hours too.</summary>
    private static Token Said(Token item, string unit) => item switch
    {
        Figure { Unit: "", IsYear: false } figure => figure with { Unit = unit },
        Phrase { Rule: "baseline" or "aim" or "target" } said => said with { Slots = [.. said.Slots.Select(s => Said(s, unit))] },
        _ => item,
    };

    public static string Unit(Token item) => item switch { Figure figure => figure.Unit, Length length => length.Unit, Phrase { Slots: [.., var last] } => Unit(last), _ => "" };

    private static bool Is(Token? item, Language language, params string[] kinds) => item is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));

    private static bool IsTold(Token item) => item is Phrase { Rule: var rule } && Tells.Contains(rule);

    private static bool IsDenied(Token item) => item is Word { Text: "not" or "t" or "ne" or "pas" } || item is Word { Text: var text }
        && text.EndsWith("n'", StringComparison.Ordinal);

    private static bool IsDay(Token item) => item is Phrase { Rule: var rule } && Days.Contains(rule);

    public static bool HasFigure(Token item) => item is Figure { IsYear: false } or Length || item is Phrase { Rule: not ("kept" or "keep-out" or "as-of") } said && !IsDay(said)
        && (said.Rule is "half" or "double" or "triple" || said.Slots.Any(s => s is Figure { IsYear: false } or Length));

    public static Phrase Out(Token item) => new(item.Start, item.End, "keep-out", []);
}
