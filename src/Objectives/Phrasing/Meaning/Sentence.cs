using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Meaning.Deciding;
using CheckinBot.Objectives.Phrasing.Meaning.Rereading;
using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>A sentence in the light of one language.</summary>
internal sealed class Sentence
{
    private static readonly string[] Participles = ["é", "és", "ée", "ées"];

    private readonly string said;
    private readonly Language language;
    private readonly DateOnly today;
    private readonly DateOnly? cycleEnd;
    private readonly List<Token> items;

    public Sentence(string said, Language language, DateOnly today, DateOnly? cycleEnd)
    {
        (this.said, this.language, this.today, this.cycleEnd) = (said, language, today, cycleEnd);
        var figures = new JoinFigures(language).In(NumberWords.In(Misspelt.In(ShortDay.In(Tokenize.Of(said, language.Name), language), language), language));
        var times = new MakeTimes(language, today, cycleEnd);
        // "From, what, 11 hours to 4": what only fills the sentence parts nothing.
        var dated = Find.In(figures, language.Times, language).Where(t => t is not Phrase { Rule: "filler" }).Select(times.Of);
        var found = Verbs([.. Find.In([.. dated], language.Phrases, language).Select(OnDay)], language);
        Understood = Known(found);
        items = Reread.In(new Standing(language, today).In(Whose.Beside(new Dated(language,
            today).In([.. Since(Beside(Opening.Dropped(found, language))).SelectMany(Compared).SelectMany(Due)]))), language);
    }

    private List<Token> Beside(List<Token> found)
    {
        found = WhichDay.Over(Numbered.Between(found, said), said, today);
        return Formerly.In(Formerly.Wished(Aside.In(OtherKind.In(found, said, language, today), said, language), said), said);
    }

    /// <summary>
    /// "14 % in 2026, 20 % in 2027", "3 M€ in 2027 (2026: 2.3 M€)": what is over is where it started from; of two that are to come neither is.
    /// </summary>
    private List<Token> Since(List<Token> found) => [.. found.Select(i => i is Phrase { Rule: "in-year", Slots: [Figure when, var much] } year
        ? year with { Rule = when.Value <= today.Year ? "baseline" : "several", Slots = [much] }
        : i is Phrase { Rule: "day-bracket", Slots: [var many, Days { First: { } began } lived] } beside ? began <= today
            ? beside with { Rule = "baseline", Slots = [many] } : beside with { Rule = "dated-goal", Slots = [many, lived] }
        : i is Phrase { Rule: "from-to-since", Slots: [_, Figure { IsYear: true } first, var second] } two && first.Value <= today.Year
            && found.SkipWhile(o => o != i).Skip(1).FirstOrDefault()
            is Phrase { Rule: "due-year", Slots: [Figure then] } && then.Value <= today.Year ? two with { Rule = "baseline", Slots = [second] }
        : i is Phrase { Rule: "from-to-since" } said ? said with { Rule = said.Slots.Any(IsToCome) ? "range"
            : "from-to", Slots = [.. said.Slots.Where(s => s is Length or Figure { IsYear: false })] } : i)];

    /// <summary>"-15 % vs 2025": a year beside a figure of another kind is when, and not how much.</summary>
    private static IEnumerable<Token> Compared(Token item) => item is Phrase { Rule: "to-from",
        Slots: [Figure { Unit.Length: > 0 } or Figure { Sign: not null }, Figure { IsYear: true, Value: > 2010 and < 2060 } year] } said
        ? [said.Slots[0], new Phrase(year.Start, year.End, "keep-out", [])]
            : item is Phrase { Rule: "baseline", Slots: [Figure { IsYear: true, Value: > 2010 and < 2060 }] } ? [new Phrase(item.Start, item.End, "keep-out", [])] : [item];

    /// <summary>"Bill 1,400 hours": a noun that is a verb where a sentence begins with it and a figure follows.</summary>
    private static List<Token> Verbs(List<Token> found, Language language) =>
        found is [Word first, var next, ..] && language.Senses(first.Text).Any(s => s.Kind == "verb-first")
            && (next is Figure or Length || next is Word { Text: "off" or "up" or "in" or "out" } && found.ElementAtOrDefault(2) is Figure or Phrase)
            ? [first with { Text = "produce" }, .. found.Skip(1)] : found;

    /// <summary>"By the AGM on 12 June": the day alone is by when.</summary>
    private static Token OnDay(Token item) => item is Phrase { Rule: "due-event" or "before-event" } said
        ? said with { Rule = said.Rule[..^"-event".Length], Slots = [.. said.Slots.OfType<Days>()] } : item;

    /// <summary>"The aim for 2027 is 22": so much, by then. "From 11 hours a week to 4": both each week.</summary>
    private static IEnumerable<Token> Due(Token item)
    {
        if (item is Phrase { Rule: "from-per-to", Slots: [var from, Word unit, var to] } move)
            return [move with { Rule = "from-to", Slots = [from, to] }, new Phrase(move.End, move.End, "per", [unit])];
        if (item is not Phrase { Rule: "aim-due", Slots: [var when, var much] } said) return [item];
        return [new Phrase(said.Start, when.End, when is Days ? "due" : "due-year", [when]), new Phrase(much.Start, said.End, "aim", [much])];
    }

    private bool IsToCome(Token slot) => slot is Figure { IsYear: true } year && year.Value > today.Year;

    public string Language => language.Name;

    /// <summary>How much of it this language knows: small words, verbs and phrases.</summary>
    public int Understood { get; }

    private int Known(List<Token> found) => found.Sum(i => i switch
    {
        Word word => language.Senses(word.Text).Any(s => s.Kind is "common" or "up" or "down" or "keep" or "move" or "reach" or "make" or "launch" or "want" or "cap") ? 2 : 0,
        Phrase phrase => 1 + said.AsSpan(phrase.Start, phrase.End - phrase.Start).Count(' '),
        _ => 0,
    });

    public Goal Goal()
    {
        var act = Act.In(items, language);
        var lasting = Lasting.In(items);
        var when = new ReadWhen(language, today, cycleEnd).In(items, lasting);
        var words = new MeasureWords(items, act, language);
        bool Any(string kind) => words.Any(kind);
        var audience = Enumerable.Range(0, items.Count).Any(at => items[at] is Phrase { Rule: "per-week" or "per-month" or "per-quarter" or "per-other", Slots: [Word] }
            && HowOften.IsOf(items, at, language));
        var isRate = words.IsRate || audience;
        var isLevel = isRate || items.Any(i => i is Phrase { Rule: "from-to" or "to-from" or "baseline" or "bare-from-to" });
        var often = HowOften.In(items, language, isLevel);
        var passed = new HashSet<Token>([.. when.Taken, .. lasting], ReferenceEqualityComparer.Instance);
        var roles = Roles.In(items, language, act, isRate || Any("standing"), (Any("money-sum") || Any("amount") || Any("priced")) && !Any("share"), Any("share"), passed);
        HashSet<Token> named = [.. lasting, .. items.OfType<Phrase>().Where(p => p.Rule == "per-many" || HowOften.Names(items, p, language, isLevel)
            || HowOften.NamesMove(items, p))];
        // What is done so many times a week, or done at all, is the measure itself.
        var verbStays = !roles.Goals.Any() && roles.Changes.Count == 0 && roles.Band is null ? !(act.Is("up") || act.Is("down") || act.Is("move") || act.Is("keep"))
            : act.NamesCount && (items.Any(i => i is Phrase { Rule: "times" or "twice" or "once" }) || NamedBeforeColon(act));
        if (!verbStays && CountsWhatIsLaunched(act)) act = act with { Kinds = [.. act.Kinds.Where(k => k != "launch").Append("make").Distinct()] };
        var measure = NameMeasure.Of(said, items, named, act, verbStays, language);
        // "Answer within 30 seconds": what is done is all that is named.
        if (measure.Length == 0 && act.Is("make") && !act.Is("up") && !act.Is("down") && !act.Is("move")
            && roles.Goals.Any(g => g.Unit is "s" or "min" or "h" or "day")) measure = NameMeasure.Of(said, items, named, act, true, language);
        // "Save 20 k€": of what is not said. Funds alone are raised of nothing.
        if (act is { At: { Text: not ("fundraise" or "lever") } verb } && act.Is("sum")
            && string.Equals(measure, said[verb.Start..verb.End], StringComparison.OrdinalIgnoreCase)) measure = "";
        var counted = Counted(roles);
        if (TwoGoals.In(items, language)) return Which(new Goal(said, measure), act, roles, when);
        var goal = new Decide(roles, act, often, new Traits(isRate, words.IsRate && Any("share") && !Any("unshared"), words.Is("lower"), counted)
        {
            Span = Span(act),
            IsStep = IsStep(counted, roles) || IsAllOf(act, counted),
            One = Any("one"),
            Several = Any("several"),
            IsAdded = Any("added"),
            IsStanding = Any("standing") && act.At is null,
            IsActive = Any("active") && act.At is null,
            IsHigher = words.Is("higher") && !Any("unsure"),
            IsScore = Any("points"),
            IsMark = Any("scored-in-points"),
            IsHad = (Any("standing") || Any("active") && Any("audience")) && items.Any(i => i is Word { Text: "avoir" or "have" or "disposer" }),
            IsBrought = Brings(act),
            IsFresh = IsFresh(),
            Subject = Subject.Of(items, act, language),
            IsPriced = (Any("money-sum") || Any("amount") || Any("priced")) && !Any("share"),
            IsFlow = Any("flow"),
            MayExceed = Any("exceeding"),
            IsMade = Enumerable.Range(0, items.Count).Any(IsMade),
            IsNamedFirst = NamedFirst(),
            IsSum = Any("amount") && !words.IsRate,
            IsSpent = Any("spent") && !items.Any(i => i is Word { Text: "per" or "par" }),
            IsAmount = Any("money-sum") && !Any("unitless") && !SellsThings() || act.Is("sum"),
            IsGiven = IsGiven(act),
            IsWorked = Any("worked") && !Any("timed"),
            IsNamed = items.TakeWhile(i => i is not Figure && !(i is Phrase said && said.Figures.Any())).Any(i => i is Word word && i != act.At && !IsSmall(word)),
            IsHandled = Any("handle"),
            IsTimed = Any("timed"),
            IsDone = Any("done") || Any("outcome"),
            IsPer = items.Any(i => i is Word { Text: "per" or "par" }),
            IsPerMany = items.Any(i => i is Phrase { Rule: "per-many" }),
            CountsThings = Any("audience") || items.Any(i => i is Word { Text.Length: > 3 } thing && thing.Text[^1] is 's' or 'x'
                && !language.Senses(thing.Text).Any(s => s.Kind is "common" or "money-sum" or "rate" or "want" or "unit")),
            NeedsUnit = words.Is("united") || (words.Is("scaled") && roles.Baselines.Count == 0 && roles.Floors.Count == 0),
        }).On(new Goal(said, measure));
        if (goal.Kind == Kind.Milestone && (!act.Is("launch") || act.At is { } handled && language.Senses(handled.Text).Any(s => s.Kind == "handle"))
            && items.FirstOrDefault(i => IsHowLong(i, act, lasting)) is { } length)
            return Unsure(goal, when, lasting.Contains(length));
        goal = goal with { Start = when.Start, Due = when.Due, Asks = [.. goal.Asks.Concat(when.Asked is { } due ? [due] : []).OrderBy(a => a.About)] };
        return new Unaccounted(items, roles, act, often, language).AskedOf(goal);
    }

    /// <summary>"Launch 4 products": so many are made, where a figure stands right behind what is launched once otherwise.</summary>
    private bool CountsWhatIsLaunched(Act act) => act is { NamesMeasure: true, At: { } done } && !act.Is("sum")
        && items.SkipWhile(i => i != done).Skip(1).FirstOrDefault() is Figure or Phrase { Rule: "part" };

    /// <summary>Of two goals neither is filled in; by when is said for both.</summary>
    private static Goal Which(Goal goal, Act act, Roles roles, When when)
    {
        var target = new Ask(Missing.Target, Because.Several) { Numbers = [.. roles.Goals.Concat(roles.Changes).Select(a => a.Value).OfType<decimal>().Distinct().Take(4)] };
        // "Sign 8 customers and hire 2 managers": what is counted starts at nothing.
        var counts = act.Is("make") && !act.Is("reach") && !act.Is("up") && !act.Is("down");
        // "Modernise the hall and rename the fair": two things that are done.
        var done = act.Is("launch") && !act.Is("up") && !act.Is("down") && target.Numbers.Count == 0;
        var which = new Ask(Missing.Measure, Because.Several);
        Ask[] asks = counts || done ? [which, target] : [which, new Ask(Missing.Baseline, Because.NotSaid), target];
        var kind = done ? Kind.Milestone : counts ? Kind.Cumulative : Kind.Level;
        return goal with { Kind = kind, Start = when.Start, Due = when.Due, Asks = when.Asked is { } due ? [.. asks, due] : asks };
    }

    /// <summary>It may be done once, by the day that is asked about, or each time within so long.</summary>
    private static Goal Unsure(Goal goal, When when, bool dated)
    {
        var asks = goal.Asks.Append(new Ask(Missing.Kind, Because.TwoReadings));
        if (!dated && when.Due is { } end) asks = asks.Append(new Ask(Missing.Due, Because.TwoReadings) { Days = [end] });
        else if (when.Asked is { } due) asks = asks.Append(due);
        return goal with { Start = when.Start, Due = dated ? when.Due : null, Asks = [.. asks.OrderBy(a => a.About)] };
    }

    /// <summary>"Onboarding in 30 days", "reply to every candidate within a week": how long each is to take, or by when it is done once.</summary>
    private bool IsHowLong(Token item, Act act, HashSet<Token> lasting)
    {
        if (item is not Phrase { Rule: "within" or "within-one" } phrase) return false;
        var first = said[phrase.Start..phrase.End].Split(' ')[0].ToLowerInvariant();
        if (first is not ("in" or "within" or "en" or "sous")) return false;
        return items.Exists(i => i is Word { Text: "every" or "each" or "chaque" }) || IsHandled(phrase)
            || (phrase.Slots is [Length { Unit: "day" }] && (act.At is null || lasting.Contains(item)));
    }

    /// <summary>"Reply to suppliers within two weeks": several are handled, one after the other. "Pay the deposit" is done once.</summary>
    private bool IsHandled(Phrase within) => (within.Slots is [Length { Unit: "day" or "week", Count: <= 45 }] || within.Slots is [Word unit]
        && language.Senses(unit.Text).Any(s => s is { Kind: "unit", Value: 1 or 2 }))
        && items.FindIndex(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "handle")) is >= 0 and var verb
        && items.ElementAtOrDefault(verb + 1) is not Word { Text: "le" or "la" or "l'" or "the" or "a" or "an" or "un" or "une" or "our" or "notre" };

    /// <summary>"3 of the 5 modules finished": no modules that are made anew or sold.</summary>
    private bool IsStep(string counted, Roles roles) => (roles.Reaches || roles.Floors.Count > 0 || items.OfType<Word>().Any(w => Means(w.Text, "finish")))
        && (counted.Length > 0 ? counted.Split(' ').Any(w => Means(Naming.Fold.Name(w), "step")) : items.OfType<Word>().Any(w => Means(w.Text, "step")));

    /// <summary>"Roll out all eight modules": so many steps as there are.</summary>
    private bool IsAllOf(Act act, string counted) => act.At is { } verb && Means(verb.Text, "launch") && counted.Split(' ').Any(w => Means(Naming.Fold.Name(w), "step"))
        && Enumerable.Range(1, Math.Max(0, items.Count - 1)).Any(at => items[at] is Figure { IsWhole: true }
            && items[at - 1] is Word { Text: "all" or "the" or "our" or "les" or "nos" });

    /// <summary>"Debtor days from 48 to 35", "heures d'intérim": in what it is measured; empty where no word tells.</summary>
    private string Span(Act act)
    {
        var lengths = items.OfType<Word>().Where(w => w != act.At && w.Text[^1] == 's').SelectMany(w => language.Senses(w.Text)).Where(s => s.Kind == "unit"
            || s is { Kind: "clock", Value: < 3 })
            .Select(s => s.Kind == "unit" ? Calendar.Unit((int)s.Value) : s.Value == 1 ? "min" : "h").Distinct().ToList();
        return lengths is [var one] ? one : "";
    }

    private bool Means(string word, string kind) => language.Senses(word).Any(s => s.Kind == kind);

    private bool NamedFirst() => items.FindIndex(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind == "standing")) is >= 0 and var name
        && items.FindIndex(i => i is Figure || i is Phrase said && said.Figures.Any()) > name;

    /// <summary>"Close", or "ARR to close:" as it is written back: what is brought in, and no level that is reached.</summary>
    private bool Brings(Act act)
    {
        bool Makes(Token? item) => item is Word word && language.Senses(word.Text).Select(s => s.Kind).ToList() is var kinds && kinds.Contains("make")
            && !kinds.Exists(k => k is "reach" or "keep" or "up" or "down");
        return Makes(act.At) || Enumerable.Range(2, Math.Max(0, items.Count - 2)).Any(at => items[at] is Mark { Text: ":" } && Makes(items[at - 1])
            && items[at - 2] is Word { Text: "to" or "a" });
    }

    /// <summary>"Bill 1,400 hours of survey work", "donner 300 heures de cours".</summary>
    private bool IsGiven(Act act) => act.Is("make") && !act.Is("up") && !act.Is("down") && !act.Is("keep") && act.At is { } verb
        && items.FindIndex(i => i is Length { Unit: "h" or "day" }) is > 0 and var at && items[at].Start > verb.Start
        && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "de" or "d'" };

    /// <summary>"Ventes de sapins", "sales of bicycles": so many things, and no money.</summary>
    private bool SellsThings() => Enumerable.Range(0, items.Count).Any(at => items[at] is Word { Text: "ventes" or "sales" }
        && items.ElementAtOrDefault(at + 1) is Word { Text: "de" or "d'" or "of" } && items.ElementAtOrDefault(at + 2) is Word { Text: [_, _, _, .., 's' or 'x'] });

    /// <summary>"Net new ARR", "nouvel ARR": what comes, and not what there is.</summary>
    private bool IsFresh() => Enumerable.Range(0, items.Count).Any(at => Has(at, "fresh") && Has(at + 1, "money-sum") || language.Name == "fr" && Has(at, "money-sum")
        && Has(at + 1, "fresh"));

    /// <summary>In English behind what is made so: "certified resellers" are some already.</summary>
    private bool IsMade(int at) => items[at] is Word word && !(language.Name == "en" && items.ElementAtOrDefault(at + 1) is Word next && !IsSmall(next))
        && said[word.Start..word.End].ToLowerInvariant() is var written
        && (language.Name == "en" ? written.EndsWith("ed", StringComparison.Ordinal) : Participles.Any(e => written.EndsWith(e, StringComparison.Ordinal))
            && !written.TrimEnd('s', 'e').EndsWith("té", StringComparison.Ordinal));

    private bool Has(int at, string kind) => items.ElementAtOrDefault(at) is Word word && language.Senses(word.Text).Any(s => s.Kind == kind);

    /// <summary>"Publier sur LinkedIn : 2 par semaine".</summary>
    private bool NamedBeforeColon(Act act) =>
        items.SkipWhile(i => i != act.At).TakeWhile(i => i is not (Figure or Phrase { Rule: not "kept" })).Any(i => i is Mark { Text: ":" });

    /// <summary>The word behind the figure, as "leads" in "300 leads": in French the first of its group, in English the last.</summary>
    private string Counted(Roles roles)
    {
        foreach (var amount in roles.Goals.Concat(roles.Baselines).Concat(roles.Band is { } band ? [band.High] : []))
        {
            var group = items.SkipWhile(i => i.Start < amount.At.End || (i is Word small
                && language.Senses(small.Text).Any(s => s.Kind == "adjective"))).TakeWhile(i => i is Mark { Text: "-" } || (i is Word word && !IsSmall(word))).ToList();
            if (group.Count == 0 || group[0] is Mark) continue;
            var head = language.Name == "en" ? group.FindLastIndex(w => w is Word { Text: var text } && !text.EndsWith("ed", StringComparison.Ordinal)
                && !Means(text, "done")) : 0;
            if (head < 0) continue;
            // "Rendez-vous" is one word.
            var last = head;
            while (language.Name == "fr" && last + 2 < group.Count && group[last + 1] is Mark) last += 2;
            return said[group[head].Start..group[last].End].ToLowerInvariant();
        }
        return "";
    }

    private bool IsSmall(Word word) => language.Senses(word.Text).Any(s => s.Kind is "common" or "want");
}
