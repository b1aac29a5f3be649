using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>
/// What a part of the sentence says of today or of what is over is where it starts from: "we closed 32 deals last year, let's close 45", "12 000 visites
/// par mois aujourd'hui, 20 000
/// fin octobre", "(3.6 M€ in 2025)". A year that is over tells of nothing else.
/// </summary>
internal sealed class Standing(Language language, DateOnly today)
{
    private static readonly string[] Breaks = [",", ";", ":", ".", "(", ")", "/"], Verbs = ["up", "down", "move", "reach", "make", "keep"];

    public List<Token> In(List<Token> items)
    {
        items = Lasting(Idle(Yearly(items)));
        if (items.Exists(i => i is Phrase { Rule: "from-to" or "to-from" })) return Past(items);
        if (items.Exists(i => i is Phrase { Rule: "baseline" or "dated" or "several" or "range" or "bare-from-to" or "band" or "so-far" })) return Past(items);
        var parts = Parts(items);
        bool TellsOfNow(List<Token> part) => Enumerable.Range(0, part.Count).Any(at => IsNow(part, at) || IsRunning(part[at], items));
        // One part tells of today, and another of the goal.
        if ((Only(parts, p => HasOne(p) && TellsOfNow(p)) ?? Only(parts, p => HasOne(p) && IsStatement(p))) is not { } part
            || parts.Where(p => p != part && p.Exists(IsGoal)).ToList() is not [var goal]) return Past(items);
        if (!TellsOfNow(part) && !part.Exists(i => Is(i, "told")) && part is not [Word { Text: "we" or "they" or "i" }, Phrase { Rule: "target" or "have" }, ..]
            && !(IsWanted(goal) && part[0].Start < goal[0].Start)) return Past(items);
        var figure = part.Single(IsOne);
        // "Answered in 90 seconds; I want 70": a share to be reached is none of these.
        if (figure is Phrase { Rule: "ceiling" } && !goal.Exists(i => i is Length or Phrase { Slots: [Length] } && IsGoal(i))) return Past(items);
        var slot = figure is Phrase said ? said.Slots[0] : figure;
        // "The lease costs 4 k€ a month; find 3 subtenants", "we have 4 trucks, serve 60 customers": of two things the one tells nothing of the other.
        if (Many(part, figure) is { } one && goal.Find(IsBare) is Figure { Unit: "" } aimed && Many(goal, aimed) is { } other && one != other) return Past(items);
        if (slot is Figure { Unit: "€" or "$" or "£" } && goal.Find(IsBare) is Figure { Unit: "", Scale: 1 } counted
            && Many(goal, counted) is not null) return Past([.. items.Select(i => i == figure || i is Phrase { Rule: "per" }
            && part.Contains(i) ? new Phrase(i.Start, i.End, "keep-out", []) : i)]);
        return Past([.. items.Select(i => IsRunning(i, items) ? new Phrase(i.Start, i.End, "keep-out", []) : i == figure
            ? new Phrase(i.Start, i.End, "baseline", [slot is Figure { Roughly: true } rough ? rough with { Roughly = false } : slot]) : i)]);
    }

    /// <summary>"We had 3 accidents in 2025, 5 in 2026 and want none": of several years that are over the last one tells of today.</summary>
    private List<Token> Yearly(List<Token> items)
    {
        Token? When(int at) => IsBare(items[at])
            || items[at] is Phrase { Rule: "baseline", Slots: [_] } ? items.Skip(at + 1).Take(4).SkipWhile(i => i is Word).FirstOrDefault() : null;
        var told = Enumerable.Range(0, items.Count).Select(at => (Much: items[at], When: When(at))).Where(t => t.When is { } when && Period(when) is var (first, _)
            && first <= today).ToList();
        if (told.Count < 2 || !items.Exists(i => !told.Exists(t => t.Much == i) && (IsGoal(i) || i is Phrase { Rule: "nothing" }))) return items;
        var last = told.MaxBy(t => Period(t.When!)!.Value.Last).Much;
        return [.. items.Select(i => i == last ? i is Phrase ? i : new Phrase(i.Start, i.End, "baseline", [i]) : told.Exists(t => t.Much == i
            || t.When == i) ? Rereading.Aside.Out(i) : i)];
    }

    /// <summary>"Margins are thin this year, so see costs fall by 8 % by September": where no figure stands, what is being lived through is no day to come.</summary>
    private List<Token> Idle(List<Token> items)
    {
        var parts = Parts(items);
        bool IsIdle(Token item) => IsRunning(item, items) && !parts.Find(p => p.Contains(item))!.Exists(Rereading.Aside.HasFigure) && items.Exists(Rereading.Aside.HasFigure);
        return parts.Count < 2 ? items : [.. items.Select(i => IsIdle(i) ? Rereading.Aside.Out(i) : i)];
    }

    /// <summary>"Claims are paid in 12 days, we want 5 days": told of, so long is no day to come.</summary>
    private List<Token> Lasting(List<Token> items)
    {
        var parts = Parts(items);
        static bool IsWithin(Token item) => item is Phrase { Rule: "within", Slots: [Length { Unit: "day" or "week" }] };
        var told = parts.Where(p => p.Exists(i => Is(i, "told")) && p.Count(IsWithin) == 1 && !p.Exists(IsGoal)).ToList();
        if (told is not [var part] || !parts.Exists(p => p != part && p.Count(i => i is Length || i is Phrase { Slots: [Length] } && IsGoal(i)) == 1 && IsWanted(p))) return items;
        return [.. items.Select(i => part.Contains(i) && IsWithin(i) ? new Phrase(i.Start, i.End, "baseline", [((Phrase)i).Slots[0]]) : i)];
    }

    /// <summary>Beside a start, a day that is over says when that was.</summary>
    private List<Token> Past(List<Token> items) =>
        items.Exists(i => i is Phrase { Rule: "baseline" or "from-to" or "to-from" })
            || items.Exists(i => i is Figure { Sign: not null } or Phrase { Rule: "by" or "double" or "triple" or "factor" })
            ? [.. items.Select(i => IsOver(i) || IsRunning(i, items)
                && items.Exists(b => b is Phrase { Rule: "baseline" } && b.End + 2 >= i.Start && b.End <= i.Start) ? new Phrase(i.Start, i.End, "keep-out", []) : i)] : items;

    private List<List<Token>> Parts(List<Token> items)
    {
        List<List<Token>> parts = [[]];
        foreach (var item in items)
            // "Brings in 1,100 and ought to bring in 1,500".
            if (item is Word { Text: "and" or "et" } && items.SkipWhile(i => i != item).Skip(1).FirstOrDefault() is { } next && Is(next, "want")
                && next is Word { Text: not ("re" or "ve" or "d" or "s" or "m" or "have" or "need" or "goal" or "target" or "i" or "be") }) parts.Add([]);
            else if (item is Mark { Text: var mark } && Breaks.Contains(mark) || item is Word { Text: "but" or "mais" }) parts.Add([]);
            else parts[^1].Add(item);
        return parts;
    }

    private static List<Token>? Only(List<List<Token>> parts, Func<List<Token>, bool> fits) => parts.Where(fits).ToList() is [var one] ? one : null;

    private static bool IsOne(Token item) => IsBare(item) || item is Phrase { Rule: "target" or "have" or "of" or "reach" or "up-to" or "down-to",
        Slots: [Figure { Sign: null } or Length] } or Phrase { Rule: "ceiling", Slots: [Length { IsShort: true }] };

    private static bool HasOne(List<Token> part) => part.Count(IsGoal) == 1 && part.Count(IsOne) == 1;

    /// <summary>Nothing in it is to be done, and no day is set for it: "sales reps spend 9 hours a week on admin".</summary>
    private bool IsStatement(List<Token> part) => !part.Exists(i => Is(i, "opinion"))
        && !part.Exists(i => Is(i, "want") && !IsOwner(i, part) && !IsHaving(i, part)
        || i is Phrase { Rule: "due" or "due-year" or "due-month" or "before" or "within" or "start" or "start-month" }) && !Starts(part);

    /// <summary>"The ferry's bar" wants nothing, "let's" does.</summary>
    private static bool IsOwner(Token item, List<Token> part) => item is Word { Text: "s" } && part.IndexOf(item) is > 0 and var at
        && part[at - 1] is Word { Text: not ("let'" or "it'" or "that'") };

    /// <summary>"We've 9 open posts" has them, and wants none.</summary>
    private static bool IsHaving(Token item, List<Token> part) => part[0] is Word { Text: "we" or "we'" or "i'" or "they" or "they'" }
        && item is Word { Text: "we'" or "i'" or "they'" or "ve" or "'ve" or "re" or "'re" or "have" };

    /// <summary>"I want that at 4", "get it to 1.8 s", "let's get back to 2.5 %".</summary>
    private bool IsWanted(List<Token> part) => part is not [Word { Text: "soit" or "ie" }, ..] && (Starts(part) || part.Exists(i => Is(i, "want") || i is Phrase { Rule: "aim" })
        || Enumerable.Range(1, Math.Max(0, part.Count - 1)).Any(at => IsGoal(part[at]) && (Is(part[at - 1], "up") || Is(part[at - 1], "down") || Is(part[at - 1], "reach")
            || Is(part[at - 1], "move"))));

    private bool Starts(List<Token> part) => part.Find(i => !Is(i, "common")) is { } first
        && (Verbs.Any(v => Is(first, v)) || first is Phrase { Rule: "reach" or "aim" or "down-to" });

    private bool Is(Token item, string kind) => item is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);

    private bool IsNow(List<Token> part, int at) => part[at] switch
    {
        Word { Text: "aujourd'" } => part.ElementAtOrDefault(at + 1) is Word { Text: "hui" },
        Word word => language.Senses(word.Text).Any(s => s.Kind == "now"),
        Phrase { Rule: "as-of" } => true,
        var item => IsOver(item),
    };

    private bool IsOver(Token item) => Period(item) is var (first, last) && last <= today && (first != last || item is not Phrase { Slots: [Days] });

    /// <summary>Beside a later day, the year or quarter that is being lived through tells of today: "16 hours in 2027 (11 in 2026)".</summary>
    private bool IsRunning(Token item, List<Token> items) =>
        Period(item) is var (first, last) && first <= today && last >= today && first != last && items.Exists(i => i != item && Period(i) is var (_, later) && later > last);

    private static (DateOnly First, DateOnly Last)? Period(Token item) => item is Phrase { Rule: "due" or "due-of" or "due-year" or "due-month", Slots: [var slot] } ? slot switch
    {
        Days { First: { } first, Last: { } last, Vague.Count: 0 } => (first, last),
        Figure { IsYear: true } year => (new DateOnly((int)year.Value, 1, 1), new DateOnly((int)year.Value, 12, 31)),
        _ => null,
    } : null;

    /// <summary>The things that a plain figure counts: "trucks" of "4 trucks"; null where none stands behind it.</summary>
    private string? Many(List<Token> part, Token figure) => figure is not (Length or Figure { Unit.Length: > 0 })
        && part.ElementAtOrDefault(part.IndexOf(figure) + 1) is Word { Text: { Length: > 3 } text } && (text[^1] is 's' or 'x')
        && !language.Senses(text).Any(s => s.Kind is "common" or "want" or "now" or "told" or "unit" or "clock" or "compare" or "adjective" or "added" or "make") ? text : null;

    private static bool IsBare(Token item) => item is Figure { IsYear: false, Sign: null } or Length;

    private static bool IsGoal(Token item) => IsBare(item)
        || item is Phrase { Rule: "target" or "have" or "reach" or "aim" or "floor" or "ceiling" or "of" or "down-to" or "up-to" or "keep-floor" or "keep-ceiling" };
}
