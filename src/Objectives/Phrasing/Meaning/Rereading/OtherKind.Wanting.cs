using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>What belongs to the clause that wants something, and what comes of it or stands beside it.</summary>
internal sealed partial class OtherKind
{
    private static readonly string[] Follow = ["would", "will", "should", "could", "might", "means", "saves", "frees", "gives", "leaves", "makes", "brings", "spares", "lets"],
        Named = ["it", "them", "that", "this", "that'", "it'", "ca", "cela", "ceci"];

    /// <summary>"…, which would also save us £900 a month", "…, ce qui libérerait 12 heures par semaine": what comes of the goal has no figure of it.</summary>
    private List<Token> WithoutOutcome()
    {
        bool IsOutcome(List<Token> clause, int at) => Follows(clause) && clauses.Take(at).Any(HasGoal) && !Tells(clause)
            && (!clause.Exists(IsLong) || clauses.Take(at).Any(c => c.Exists(IsEnd)));
        var outs = clauses.Where(IsOutcome).SelectMany(c => c)
            .ToHashSet<Token>(ReferenceEqualityComparer.Instance);
        return outs.Count == 0 ? items : [.. items.Where(i => !outs.Contains(i))];
    }

    private static bool Follows(List<Token> clause) => clause.Exists(i => Aside.HasFigure(i) || IsEach(i) || IsLong(i)) && clause switch
    {
        [Word { Text: "which" or "that" or "this" or "it" }, Word { Text: var verb }, ..] => Follow.Contains(verb),
        [Word { Text: "so" }, Word { Text: "that" }, ..] or [Word { Text: "ce" }, Word { Text: "qui" or "que" or "qu'" }, ..] => true,
        [Word { Text: "de" }, Word { Text: "quoi" }, ..] or [Word { Text: "histoire" }, Word { Text: "de" or "d'" or "que" or "qu'" }, ..] => true,
        [Word { Text: "meaning" or "saving" or "freeing" or "sparing" }, ..] => true,
        [Word { Text: "ca" or "cela" }, .., Word { Text: [_, _, .., 'r', 'a', 'i', 't'] } verb, _] => verb.Text.Length > 4,
        [Word { Text: "ca" or "cela" }, ..] => clause.Exists(i => i is Word { Text: [_, _, .., 'r', 'a', 'i', 't'] }),
        _ => false,
    };

    /// <summary>It is dated, tells of today, or says by how much: such a clause may be of the goal.</summary>
    private bool Tells(List<Token> clause) => clause.Exists(i => IsDay(i) || IsNow(i) || IsRelative(i)
        || i is Phrase { Rule: "baseline" or "from-to" or "to-from" or "target" or "aim" or "band" or "ceiling" or "floor" or "part" });

    /// <summary>"For two years".</summary>
    private static bool IsLong(Token item) => item is Phrase { Rule: "within" };

    private static bool IsEach(Token item) => item is Phrase { Rule: "per" or "per-week" or "per-month" or "per-quarter" or "per-other" };

    /// <summary>
    /// "People complain about the queue at counter 4, but Tom is to have the canteen open by March": where the one clause that wants something by a day has no figure,
    /// that of another clause is none by default.
    /// </summary>
    private List<Token> WithoutElsewhere()
    {
        var wanting = clauses.Where(c => !c.Exists(Aside.HasFigure) && !c.Exists(IsEach) && c.Exists(IsEnd) && Wants(c) && IsWhole(c)).ToList();
        if (wanting is not [var goal]) return items;
        var others = clauses.Where(c => c.Exists(Aside.HasFigure)).ToList();
        bool IsElsewhere(List<Token> clause) => clause[0].Start < goal[0].Start && clause.Count(IsSaying) > 1 && !Wants(clause) && !clause.Exists(IsEnd) && !Tells(clause)
            && !clause.Exists(i => i is Phrase { Rule: "nothing" });
        return !others.TrueForAll(IsElsewhere) ? items : [.. items.Select(i => Aside.HasFigure(i) || IsEach(i) ? Aside.Out(i) : i)];
    }

    /// <summary>It names what is wanted, and does not only point back to it.</summary>
    private bool IsWhole(List<Token> clause) => !clause
        .SkipWhile(i => !Is(i, "want", "up", "down", "move", "make", "keep", "launch") || i is Word { Text: "s" or "d" or "m" or "i" or "it'" })
        .Any(i => i is Word { Text: var text } && Named.Contains(text)) && clause.Exists(i => i is Word { Text.Length: > 3 } && !Is(i, "common", "want", "back", "joint"));

    /// <summary>"The two gift cards per head are paid for": so many of something else are known, and none of the goal, whatever is said of them.</summary>
    private IEnumerable<Token> Known(List<Token> clause, List<Token> goal)
    {
        var things = goal.Where(Aside.HasFigure).Select(f => InPassing.Thing(goal, f)).OfType<string>().ToList();
        var ofAll = clause[0] is Word { Text: "sur" or "parmi" or "of" or "among" or "out" };
        if (things.Count == 0 || ofAll) return [];
        bool IsDone(int at) => clause.Take(at).Any(i => Is(i, "make", "launch", "handle"));
        var words = goal.OfType<Word>().Select(w => w.Text).ToHashSet();
        bool IsKnown(Token item, int at) => item is Figure { Unit: "", IsWhole: true } && at > 0
            && clause[at - 1] is Word { Text: "the" or "these" or "those" or "both" or "les" or "ces" } && InPassing.Thing(clause, item) is { } thing && !words.Contains(thing);
        // "Because the hall seats 200, the committee wants 3,400 tickets sold".
        bool IsWhy(Token item) => Is(clause[0], "clause-why") && item is Figure { Unit: "" } && InPassing.Thing(clause, item) is null && !clause.Exists(IsNow);
        // "Two of my brothers live there, but 350 trees are to be planted".
        bool IsSomeOf(Token item, int at) => item is Figure { Unit: "", IsWhole: true } && clause.ElementAtOrDefault(at + 1) is Word { Text: "of" or "de" }
            && clause.ElementAtOrDefault(at + 2) is Word { Text: "my" or "our" or "his" or "her" or "their" or "mes" or "nos" or "ses" or "leurs" }
            && clause.ElementAtOrDefault(at + 3) is Word { Text: var kin } && !words.Contains(kin);
        // "The printer ate 500 sheets, so the school wants 120 parents": of something else, and before what is wanted.
        var joined = goal[0] is Word { Text: "so" or "but" or "alors" or "mais" or "donc" } && clause[0].Start < goal[0].Start && !clause.Exists(IsNow) && !Wants(clause);
        bool IsApart(Token item) => joined && item is Figure { Unit: "", IsWhole: true } && InPassing.Thing(clause, item) is [_, _, _, .., 's' or 'x'] other
            && !words.Contains(other) && things.Exists(t => t[^1] is 's' or 'x');
        return clause.Where((item, at) => IsApart(item) || !IsDone(at) && (IsKnown(item, at) || IsSomeOf(item, at)) || IsWhy(item));
    }

    /// <summary>Behind the goal, a clause that says nothing but what is known already has no word of it either.</summary>
    private IEnumerable<Token> Idle(List<Token> goal, HashSet<Token> outs) => clauses.Where(c => c[0].Start > goal[0].Start && goal.Exists(IsEnd) && !Wants(c)
        && c.Exists(outs.Contains) && c.Where(Aside.HasFigure).All(outs.Contains)).SelectMany(c => c);

    /// <summary>", which killed two ponds of trout in 2023": what is told of a year that is over.</summary>
    private bool IsHistory(List<Token> clause) => clause[0] is Word { Text: "which" or "who" or "that" or "qui" or "ou" or "where" } && clause.Exists(IsBygone)
        && !clause.Exists(i => i is Phrase { Rule: "baseline" or "from-to" or "to-from" });

    private bool IsBygone(Token item) => item is Phrase { Rule: "due-year" or "due-of", Slots: [Figure { IsYear: true } year] } && year.Value < today.Year;
}
