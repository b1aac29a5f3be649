using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>
/// What a sentence says with a number, a day or a period that the reading has no place for. It is asked about: a reading that leaves out a part of what
/// was said may be another than the one that was meant.
/// </summary>
internal sealed class Unaccounted(IReadOnlyList<Token> items, Roles roles, Act act, HowOften often, Language language)
{
    private static readonly string[] Times = ["month", "weekday", "quarter", "half", "end", "season", "soon"], Counts = ["dozen", "scale", "part"];

    /// <summary>So many words, and a sentence tells more than what is wanted.</summary>
    private const int Talkative = 16;

    /// <summary>So many of each, or in all.</summary>
    private static readonly string[] Eaches = ["each", "apiece", "chacun", "chacune", "chaque", "every"];

    private static readonly string[] Denials = ["not", "never", "cannot", "ne", "n'", "jamais", "don'", "won'", "can'", "isn'", "doesn'", "shouldn'", "mustn'"];

    /// <summary>The goal with what is to be asked besides.</summary>
    public Goal AskedOf(Goal goal)
    {
        var asks = new List<Ask>(goal.Asks);
        if (Figures() is { } figures) Add(figures);
        if (Period(goal) is { } period) Add(period);
        if (roles.Both || !asks.Exists(a => a.About == Missing.Target) && IsOpposed(goal)) Add(new Ask(Missing.Direction, Because.Several));
        if (goal is { Kind: Kind.Cumulative, Unit: not ("€" or "$" or "£") } && IsForEach()) Add(new Ask(Missing.Kind, Because.TwoReadings));
        // What is denied, and not by a bound: whether it is to be reached or left out.
        if (!roles.Keeps && goal.Kind != Kind.Milestone && Words().Any(w => Denies(w) && !IsDeniedApart(w, goal))) Add(new Ask(Missing.Direction, Because.TwoReadings));
        if (goal.Kind != Kind.Band && roles.Baselines.Count == 0 && roles.Goals.Skip(1).Any()
            && IsApart()) Add(new Ask(Missing.Baseline, Because.Several) { Numbers = [.. roles.Goals.Select(a => a.Value).OfType<decimal>().Distinct().Take(4)] });
        if (IsElsewhere(goal)) Add(new Ask(Missing.Target, Because.TwoReadings) { Numbers = [.. roles.Goals.Select(a => a.Value).OfType<decimal>()] });
        if (roles.Faster) Add(new Ask(Missing.Direction, Because.TwoReadings));
        if (IsOfNow(goal) || IsGained() || IsPoints(goal)
            || IsBesideNow()) Add(new Ask(Missing.Target, Because.TwoReadings) { Numbers = [.. roles.Goals.Select(a => a.Value).OfType<decimal>()] });
        if (goal.Kind == Kind.Cumulative && Words().Any(w => Eaches.Contains(w.Text)) && !IsMoney(goal)) Add(new Ask(Missing.Kind, Because.TwoReadings));
        if (goal.Kind is Kind.Level or Kind.Cumulative or Kind.PerPeriod && roles.Baselines.Count == 0 && Words().Any(TellsOfNow)) Add(new Ask(Missing.Baseline, Because.NotSaid));
        if (!asks.Exists(a => a.About == Missing.Kind) && IsTurned(goal)) Add(new Ask(Missing.Direction, Because.TwoReadings));
        // So much a month that is to stay, or that several figures are said of: a ceiling of each, or a level.
        if (goal.Kind == Kind.PerPeriod && roles.Floors.Count == 0 && (act is { At: { } stays } && act.Is("keep") && !Is(stays, ["make"])
            || asks.Exists(a => a.About == Missing.Target) && (roles.Noun == "fall" || act.Is("down") || Words().Any(w => Is(w, ["down", "fall"]))
            || items.Any(i => i is Mark { Text: "->" or "→" or "=>" or "-->" }))))
            Add(new Ask(Missing.Kind, Because.TwoReadings));
        if (asks.Exists(a => a is { About: Missing.Target, Because: Because.Several or Because.UnitsDiffer }) && IsUntold()) goal = Untold(goal, Add);
        if (IsBareMove(goal)) goal = Untold(goal, Add);
        if (asks.Exists(a => a is { About: Missing.Target, Because: Because.Several or Because.UnitsDiffer }) && IsScattered()) goal = Guessed(goal, Add);
        if (goal.Due is { } due && Words().Any(IsTime)) Add(new Ask(Missing.Due, Because.Vague) { Days = [due] });
        return goal with { Due = asks.Exists(a => a.About == Missing.Due) ? null : goal.Due, Asks = [.. asks.OrderBy(a => a.About)] };

        void Add(Ask ask)
        {
            if (!asks.Exists(a => a.About == ask.About)) asks.Add(ask);
        }
    }

    /// <summary>
    /// Several figures, and no word that tells which of them is aimed at: one may be where it starts, and what is counted may be a level. Of one of two, "40 or 50", of two
    /// things, of two days and of what is signed or sold neither is.
    /// </summary>
    private bool IsUntold()
    {
        var told = roles.Goals.Concat(roles.Changes).Concat(roles.Unread).DistinctBy(g => (g.Value, g.Unit)).OrderBy(g => g.At.Start).ToList();
        if (told.Count < 2 || roles.Range.Count > 0 || roles.Band is not null || roles.Two || often.Several || act.NamesCount) return false;
        if (told.Where(t => t.Unit.Length > 0).Select(t => t.Unit).Distinct().Skip(1).Any()
            || items.OfType<Phrase>().Count(p => p.Rule is "due" or "due-month" or "due-year" or "before") > 1) return false;
        var between = items.Where(i => i.Start >= told[0].At.End && i.End <= told[1].At.Start).ToList();
        return between.Exists(i => i is Word word && !Is(word, ["either", "per"])) && !(Thing(told[0]) is { } one && Thing(told[1]) is { } other && one != other);
    }

    /// <summary>"Turnover 120 k€ to 150 k€": behind a name, and of nothing that is counted, a range may be a whole move.</summary>
    private bool IsBareMove(Goal goal) => goal.Kind is Kind.Cumulative && roles.Range.Count == 2 && roles.Baselines.Count == 0 && !act.NamesCount
        && items.ToList().FindIndex(i => i is Phrase { Rule: "bare-from-to" }) is > 0 and var at && items[at - 1] is Word name && !Is(name, ["common", "want", "joint"])
        && items.ElementAtOrDefault(at + 1) is not Word;

    private string? Thing(Amount amount) => items.FirstOrDefault(i => i.Start >= amount.At.End) is Word { Text.Length: > 2 } word
        && !Is(word, ["common", "now", "told", "either"]) ? word.Text : null;

    /// <summary>Figures of several clauses of a talkative sentence, of which none is sure: what was guessed beside them is no better. "10: 4 in Q1 and 6 in Q2" is plain.</summary>
    private bool IsScattered()
    {
        var told = roles.Goals.Concat(roles.Changes).Concat(roles.Unread).Except(roles.Range).OrderBy(g => g.At.Start).ToList();
        if (told.Count < 2 || roles.Two || Words().Count() < Talkative) return false;
        var (first, last) = (told[0].At, told[^1].At);
        return items.Any(i => i is Mark { Text: "," or ";" or ":" or "." } && i.Start >= first.End && i.End <= last.Start);
    }

    private Goal Guessed(Goal goal, Action<Ask> add)
    {
        var said = Words().Any(w => Is(w, ["up", "down", "rise", "fall", "keep", "cap"]));
        if (!said && goal.Kind != Kind.Milestone) add(new Ask(Missing.Direction, Because.NotSaid));
        if (!said && !act.NamesCount) add(new Ask(Missing.Kind, Because.TwoReadings));
        if (roles.Baselines.Count == 0 && goal.Kind is Kind.Level or Kind.Cumulative && !act.NamesCount) add(new Ask(Missing.Baseline, Because.Several));
        return goal;
    }

    private Goal Untold(Goal goal, Action<Ask> add)
    {
        if (goal.Kind != Kind.PerPeriod) add(new Ask(Missing.Baseline, Because.Several) { Numbers = [.. roles.Goals.Select(a => a.Value).OfType<decimal>().Distinct().Take(4)] });
        if (goal.Kind != Kind.Cumulative) return goal;
        add(new Ask(Missing.Kind, Because.TwoReadings));
        add(new Ask(Missing.Direction, Because.NotSaid));
        return goal with { Direction = null };
    }

    /// <summary>"At 62 % we don't cover the costs, so go up to 75 %": where both ends are said, what another part denies is none of them.</summary>
    private bool IsDeniedApart(Word word, Goal goal)
    {
        // "Nobody talks to anybody any more, so one meeting a quarter": in a clause that has none of the goal.
        bool Parts(Token item) => item is Mark { Text: "," or ";" or ":" or "." };
        var clause = items.TakeWhile(i => i != word).Reverse().TakeWhile(i => !Parts(i)).Concat(items.SkipWhile(i => i != word).TakeWhile(i => !Parts(i))).ToList();
        var told = items.Any(i => !clause.Contains(i) && (Rereading.Aside.HasFigure(i) || i is Phrase { Rule: "per" }));
        if (told && items.Any(Parts) && !clause.Exists(i => Rereading.Aside.HasFigure(i) 
            || i is Phrase { Rule: "per" or "due" or "before" or "due-month" or "due-year" or "within" }
            || i is Word wish && Is(wish, ["want", "up", "down", "move", "reach", "better", "keep"]))) return true;
        if (goal is not { Baseline: not null, Target: not null } || roles.Goals.ToList() is not [{ } aimed]) return false;
        var (from, to) = word.Start < aimed.At.Start ? (word.Start, aimed.At.Start) : (aimed.At.End, word.Start);
        return items.Any(i => i is Mark { Text: "," or ";" or ":" or "." } && i.Start >= from && i.End <= to);
    }

    /// <summary>"N'en perdre que 6 %" denies nothing.</summary>
    private bool Denies(Word word) => Denials.Contains(word.Text)
        && !(word.Text is "ne" or "n'" && items.SkipWhile(i => i != word).TakeWhile(i => i is not Mark).OfType<Word>().Any(w => w.Text is "que" or "qu'")
            && !Words().Any(w => w.Text is "pas" or "jamais" || w.Text == "plus" && !IsOnly(w)))
        && !(word.Text is "ne" or "n'" && items.TakeWhile(i => i != word).Any(i => i is Figure { IsNone: true } or Phrase { Rule: "nothing" }));

    /// <summary>"N'en faire plus que 3": no more than these.</summary>
    private bool IsOnly(Word plus) => items.SkipWhile(i => i != plus).Skip(1).Take(2).ToList() is [Word { Text: "que" or "qu'" }, Figure or Length];

    private Ask? Figures()
    {
        if (roles.Unread.Count == 0 && !Words().Any(w => Is(w, Counts)) && !IsCompared()) return null;
        return new Ask(Missing.Target, Because.Several) { Numbers = [.. roles.Goals.Concat(roles.Changes).Concat(roles.Unread)
            .Select(a => a.Value).OfType<decimal>().Distinct().Take(4)] };
    }

    /// <summary>A comparison right beside a figure that no phrase has taken: "20 over last year's".</summary>
    private bool IsCompared() => Enumerable.Range(0, items.Count).Any(at => IsAmount(items[at]) && (Beside(at, -1) || Beside(at, 1)));

    private bool Beside(int at, int step)
    {
        for (var next = at + step; items.ElementAtOrDefault(next) is Word word; next += step)
            if (Is(word, ["compare"])) return !(items.ElementAtOrDefault(next + 1) is Word behind && Is(behind, ["adjective"]));
            else if (!Is(word, ["article"]) && word.Text is not ("of" or "de" or "d'" or "des" or "en" or "a")) return false;
        return false;
    }

    private static bool IsAmount(Token item) => item is Figure { IsYear: false } or Length
        || item is Phrase { Rule: "target" or "of" or "by" or "floor" or "ceiling" or "from-to" or "have" or "reach" or "aim" } said && said.Slots.Any(s => s is Figure or Length);

    /// <summary>"Three candidates per open role": each time, or in all.</summary>
    private bool IsForEach() => Enumerable.Range(0, items.Count).Any(at => items[at] is Word { Text: "per" or "par" } && items.ElementAtOrDefault(at + 1) is Word each
        && !Is(each, ["common"]) && at > 1);

    /// <summary>"Increase sales and reduce costs": another verb goes the other way.</summary>
    private bool IsOpposed(Goal goal) => goal.Direction is { } way
        && Enumerable.Range(1, Math.Max(0, items.Count - 1)).Any(at => items[at - 1] is Word { Text: "and" or "et" or "while" or "but" or "mais" } && items[at] is Word verb
        && Is(verb, [way == Direction.Increase ? "down" : "up"]) && !Is(verb, [way == Direction.Increase ? "up" : "down"]));

    /// <summary>"6 case studies, one per month": both say how many.</summary>
    private bool IsOneEach() => often.Taken.Any(p => items.TakeWhile(i => i != p).LastOrDefault() is Word { Text: "one" or "un" or "une" }
        && roles.Goals.Any(g => g.At is Figure { Value: > 1 }));

    /// <summary>Two figures of two parts of the sentence, each with words of its own: one of them may tell of today.</summary>
    private bool IsApart()
    {
        // Each with its day are both to come.
        if (items.OfType<Phrase>().Count(p => p.Rule is "due" or "due-year" or "due-month" or "due-half" or "before") > 1) return false;
        var figures = roles.Bare.Concat(roles.Targets).Select(g => items.ToList().FindIndex(i => i == g.At || i is Phrase said
            && said.Slots.Contains(g.At))).Where(at => at >= 0).Order().ToList();
        return figures.Count == 2 && figures is [var first, var last] && items.Skip(first).Take(last - first).Any(i => i is Mark { Text: "," or ";" or "." or "(" })
            && items.Skip(last + 1).All(i => i is not Word { Text: "dont" })
            && items.Take(first).Any(i => i is Word word && !Is(word, ["common", "want", "make", "reach", "article"]));
    }

    /// <summary>So much in each period, where the kind has none: 20 % more each quarter, where one of the year is followed.</summary>
    private Ask? Period(Goal goal)
    {
        if (goal.Change is { Relative: true } && (often.Every is not null
            || items.Any(i => i is Phrase { Rule: "each-on-each" }))) return new Ask(Missing.Kind, Because.TwoReadings);
        // "Down by 3 points a year until 2029".
        if (goal.Change is not null && often.Other) return new Ask(Missing.Kind, Because.OtherPeriod);
        if (goal.Change is not null && often.Every is not null) return new Ask(Missing.Kind, Because.TwoReadings);
        if (IsOneEach()) return new Ask(Missing.Kind, Because.Several);
        return often.Every is not null && goal.Every is null && goal.Kind != Kind.Band ? new Ask(Missing.Kind, Because.TwoReadings) : null;
    }

    /// <summary>"Grow footfall in 3 shops": beside a verb that moves, a bare number behind such a word may tell where, and not how many.</summary>
    private bool IsElsewhere(Goal goal)
    {
        if (goal.Kind == Kind.Band || !(act.Is("up") || act.Is("down") || act.Is("better") || act.Is("keep")) || act.Is("make")
            || roles.Bare is not [{ At: Figure { IsWhole: true } figure }] || roles.Goals.Skip(1).Any()) return false;
        var at = items.ToList().IndexOf(figure) - 1;
        while (at > 0 && items[at] is Word word && Is(word, ["article"])) at--;
        return at > 0 && items[at] is Word { Text: not ("of" or "de" or "d'" or "et" or "and") } joint && Is(joint, ["joint"]);
    }

    /// <summary>"Work off the 600 hours of overtime": so many there are, where it stands at a level.</summary>
    private bool IsOfNow(Goal goal) => goal is { Kind: Kind.Level, Baseline: null } && !(act.Is("up") || act.Is("move") || act.Is("reach"))
        && roles.Bare is [{ Unit: not "%" } one] && one.At is Figure or Length && !roles.Goals.Skip(1).Any()
        && items.ToList().IndexOf(one.At) is > 0 and var at && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" };

    /// <summary>Two points of a rate are hardly where it is to stand.</summary>
    private bool IsPoints(Goal goal) => goal is { Kind: Kind.Level, Baseline: null } && roles.Bare.Concat(roles.Targets).Any(a => a.Unit == "pts");

    /// <summary>"(2.3 nights now)": the one figure that was read may be what is so today.</summary>
    private bool IsBesideNow() => roles.Baselines.Count == 0 && roles.Goals.ToList() is [{ } one] && items.ToList().FindIndex(i => i == one.At) is >= 0 and var at
        && items.Skip(at + 1).Take(3).TakeWhile(i => i is Word).Any(i => i is Word { Text: "aujourd'" } || TellsOfNow((Word)i));

    /// <summary>"Gain a fifth in speed": by so much, and not to it.</summary>
    private bool IsGained() => act is { At: { } verb } && act.Is("better") && roles.Baselines.Count == 0 && roles.Goals.ToList() is [{ At: Figure { IsPart: true } part }]
        && part.Start == verb.End + 1;

    private static bool IsMoney(Goal goal) => goal.Unit is "€" or "$" or "£";

    /// <summary>"9 already are": something is said of today, and no figure of it was read.</summary>
    private bool TellsOfNow(Word word) => !(word.Text is "current" or "actual" or "actuel" or "actuelle" && items.SkipWhile(i => i != word).Skip(1).FirstOrDefault() is Word thing
        && !Is(thing, ["common", "want"])) && !Compound.Holds(items, items.ToList().IndexOf(word)) && (word.Text is "already" or "deja" || Is(word, ["now"]));

    /// <summary>A word that goes the other way than was read, where no two figures tell.</summary>
    private bool IsTurned(Goal goal)
    {
        if (goal.Direction is not { } way || goal.Kind is Kind.Band or Kind.Milestone
            || goal is { Baseline: not null, Target: not null, Change: null, Kind: not Kind.Cumulative }) return false;
        var (same, other) = way == Direction.Increase ? (new[] { "up", "rise" }, new[] { "down", "fall" }) : (["down", "fall"], ["up", "rise"]);
        return Words().Any(w => Is(w, other) && !Is(w, same) && !Is(w, ["make", "launch", "erase"])) && !Words().Any(w => Is(w, same));
    }

    /// <summary>Those that no phrase has taken.</summary>
    private IEnumerable<Word> Words() => items.OfType<Word>();

    /// <summary>"May" is a verb as well.</summary>
    private bool IsTime(Word word) => word.Text != "may" && Is(word, Times);

    private bool Is(Word word, string[] kinds) => language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
}
