using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Which figure is the start, which the goal, and which says by how much.</summary>
internal sealed class Roles
{
    public List<Amount> Baselines { get; } = [];

    /// <summary>To be reached exactly, at least, or at most.</summary>
    public List<Amount> Targets { get; } = [];
    public List<Amount> Floors { get; } = [];
    public List<Amount> Ceilings { get; } = [];

    /// <summary>A figure with nothing that says what it is.</summary>
    public List<Amount> Bare { get; } = [];
    public List<Amount> Changes { get; } = [];

    /// <summary>Ten to fifteen, five or six.</summary>
    public List<Amount> Range { get; } = [];
    public (Amount Low, Amount High)? Band { get; private set; }

    /// <summary>Said with "by": a change in any sentence; in French "de" is one only beside a verb that moves.</summary>
    private readonly List<Amount> of = [];
    private bool viaTo;
    private string? bound;
    private Amount? aim;
    private bool never, points, moves;

    /// <summary>It is to stay where it is, whatever the sentence's first verb.</summary>
    public bool Keeps { get; private set; }

    /// <summary>The figure is said to be reached.</summary>
    public bool Reaches { get; private set; }

    /// <summary>"Better than": which way that is, the measure tells.</summary>
    public bool IsBetter { get; private set; }

    /// <summary>"Down to": it stands higher today.</summary>
    public bool Lands { get; private set; }

    /// <summary>The figure is a share of things: "95 % of tickets".</summary>
    public bool OfThings { get; private set; }

    /// <summary>The direction that a noun of change gives: "a rise of 10%".</summary>
    public string? Noun { get; private set; }

    public IEnumerable<Amount> Goals => Targets.Concat(Floors).Concat(Ceilings).Concat(Bare).Concat(Range);

    /// <param name="items">The sentence.</param>
    /// <param name="act">Its verb.</param>
    /// <param name="isRate">The measure stands at a level.</param>
    /// <param name="passed">What is no figure of the goal.</param>
    public static Roles In(IReadOnlyList<Token> items, Language language, Act act, bool isRate, IReadOnlyCollection<Token> passed)
    {
        var roles = new Roles { points = items.Any(i => i is Word { Text: "points" }), OfThings = ShareOf(items) };
        foreach (var item in items.Where(i => !passed.Contains(i)))
            if (item is Phrase phrase) roles.Take(phrase, language, act, isRate);
            else if (item is Figure or Length) roles.Single(Amount.Of(item));
        roles.Settle(act);
        return roles;
    }

    private static bool ShareOf(IReadOnlyList<Token> items) => Enumerable.Range(0, items.Count).Any(at =>
        (items[at] is Figure { Unit: "%" } || items[at] is Phrase p && p.Figures.LastOrDefault() is { Unit: "%" } last && last.End == p.End)
        && items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "des" or "de" or "d'" or "du" or "our" or "nos" });

    private void Single(Amount amount)
    {
        if (amount.Sign is null) Bare.Add(amount);
        else Changes.Add(amount);
    }

    private void Take(Phrase said, Language language, Act act, bool isRate)
    {
        var amounts = said.Slots.Where(s => s is Figure or Length).Select(Amount.Of).ToList();
        if (said.Rule is "from-to" or "bare-from-to" or "to-from" or "range" or "band" && amounts.Count == 2) amounts = Scaled(amounts[0], amounts[1]);
        switch (said.Rule)
        {
            case "from-to":
            case "bare-from-to" when !act.Is("keep") && !(act.Is("down") && Rises(amounts[0], amounts[1])) && (isRate || act.Is("up") || act.Is("down") || Falls(amounts[0], amounts[1]) || amounts[0].Unit == "%" || amounts[1].Unit == "%"):
                (Baselines, Targets).Add(amounts[0], amounts[1]);
                break;
            case "to-from":
                (Baselines, Targets).Add(amounts[1], amounts[0]);
                break;
            case "range" or "bare-from-to":
                Range.AddRange(amounts);
                break;
            case "band":
                Band = (amounts[0], amounts[1]);
                break;
            case "baseline":
                Baselines.Add(amounts[0]);
                break;
            case "of" when act.At is { } noun && language.Senses(noun.Text).Any(s => s.Kind is "rise" or "fall"):
                // "A reduction in costs of 8 %".
                Changes.Add(amounts[0]);
                break;
            case "down-to":
                (viaTo, Lands, Noun) = (true, true, Noun ?? "fall");
                Targets.Add(amounts[0]);
                break;
            case "target" or "of":
                viaTo = true;
                (amounts[0].Sign is null ? Targets : Changes).Add(amounts[0]);
                break;
            case "aim":
                aim = amounts[0];
                Targets.Add(amounts[0]);
                break;
            case "reach":
                Reaches = viaTo = true;
                Targets.Add(amounts[0]);
                break;
            case "plus-minus":
                Band = (amounts[0] with { Value = -amounts[0].Value }, amounts[0]);
                break;
            case "around":
                Band = Around(amounts[0], amounts[1]);
                break;
            case "fewer" or "greater":
                Noun ??= said.Rule == "fewer" ? "fall" : "rise";
                break;
            case "better":
                IsBetter = true;
                Bare.Add(amounts[0]);
                break;
            case "fewer-by" or "greater-by":
                Noun ??= said.Rule == "fewer-by" ? "fall" : "rise";
                moves = true;
                break;
            case "keep-floor":
                Keeps = true;
                Floors.Add(amounts[0]);
                break;
            case "floor":
                Floors.Add(amounts[0]);
                break;
            case "ceiling":
                Ceilings.Add(amounts[0]);
                break;
            case "keep-ceiling":
                Keeps = true;
                Ceilings.Add(amounts[0]);
                break;
            case "never":
                never = true;
                break;
            case "least" or "most":
                bound = said.Rule;
                break;
            case "factor-by":
                of.Add(amounts[0]);
                break;
            case "by":
                Noun ??= said.Slots.OfType<Word>().SelectMany(w => language.Senses(w.Text)).Select(s => s.Kind).FirstOrDefault(k => k is "rise" or "fall");
                if (Noun is not null || language.Name == "en") Changes.Add(amounts[0]);
                else of.Add(amounts[0]);
                break;
            case "more" when !amounts[0].IsLevel:
                Bare.Add(amounts[0]);
                break;
            case "more":
                (Noun, _) = (Noun ?? "rise", amounts);
                Changes.Add(amounts[0]);
                break;
            case "less":
                (Noun, _) = (Noun ?? "fall", amounts);
                Changes.Add(amounts[0]);
                break;
            case "less-by" or "more-by":
                Noun ??= said.Rule == "less-by" ? "fall" : "rise";
                Changes.Add(amounts[0]);
                break;
            case "double": Multiply(said, 2); break;
            case "triple": Multiply(said, 3); break;
            case "half": Multiply(said, 0.5m); break;
            case "so-many-times" when isRate && act.At is null: Bare.Add(amounts[0]); break;
            case "factor" or "so-many-times": Multiply(said, amounts[0].Value ?? 0); break;
            case "divide": Multiply(said, amounts[0].Value is > 0 and var by ? 1 / by : 0); break;
            case "times": Bare.Add(amounts[0]); break;
            case "twice": Bare.Add(new Amount(said, 2, "")); break;
            case "nothing": Bare.Add(new Amount(said, 0, "")); break;
            case "once": Bare.Add(new Amount(said, 1, "")); break;
        }
    }

    /// <summary>From four hours to thirty minutes: both in the smaller one.</summary>
    private void Clocks()
    {
        var units = Goals.Concat(Baselines).Select(a => a.Unit).Distinct().ToList();
        if (units.Count < 2 || units.Exists(u => !Seconds.ContainsKey(u))) return;
        var small = units.MinBy(u => Seconds[u])!;
        foreach (var list in new[] { Baselines, Targets, Floors, Ceilings, Bare, Range })
            for (var at = 0; at < list.Count; at++)
                list[at] = list[at] with { Value = list[at].Value * Seconds[list[at].Unit] / Seconds[small] / 1.000000m, Unit = small };
    }

    private static readonly Dictionary<string, decimal> Seconds = new() { ["s"] = 1, ["min"] = 60, ["h"] = 3600 };

    /// <summary>From 2 to 3 million: both are millions, where the figures would lie worlds apart otherwise.</summary>
    private static List<Amount> Scaled(Amount first, Amount second)
    {
        const decimal Apart = 50;
        static bool Near(decimal? one, decimal? other) => one is > 0 && other is > 0 && one < other * Apart && other < one * Apart;
        var (one, other) = ((first.At as Figure)?.Scale ?? 1, (second.At as Figure)?.Scale ?? 1);
        if (Near(first.Value, second.Value) || one == other || first.Value is > 1_000_000 && one == 1 || second.Value is > 1_000_000 && other == 1) return [first, second];
        if (one == 1 && Near(first.Value * other, second.Value)) return [first with { Value = first.Value * other }, second];
        return other == 1 && Near(first.Value, second.Value * one) ? [first, second with { Value = second.Value * one }] : [first, second];
    }

    /// <summary>No range goes down, and none begins below nothing.</summary>
    private static bool Falls(Amount first, Amount second) => (Seconds.TryGetValue(first.Unit, out var one) && Seconds.TryGetValue(second.Unit, out var other) ? first.Value * one > second.Value * other : first.Value > second.Value) || first.Sign is not null || second.Sign is not null;

    /// <summary>"Cut downtime 2 to 3 %" goes down by one of both.</summary>
    private static bool Rises(Amount first, Amount second) => first.Unit.Length == 0 && second.Unit == "%" && first.Value < second.Value;

    /// <summary>98 % ± 1 %, 120 ± 5 %.</summary>
    private static (Amount Low, Amount High) Around(Amount middle, Amount width)
    {
        var by = width.Unit == "%" && middle.Unit != "%" ? middle.Value * width.Value / 100 : width.Value;
        return (middle with { Value = middle.Value - by }, middle with { Value = middle.Value + by });
    }

    private void Multiply(Token said, decimal factor)
    {
        Noun ??= factor < 1 ? "fall" : "rise";
        Changes.Add(new Amount(said, Math.Round(Math.Abs(factor - 1) * 100, 2) / 1.000m, "%"));
    }

    private void Settle(Act act)
    {
        if (act.Is("multiply") || act.Is("divide"))
            foreach (var times in Changes.Concat(of).Where(c => c is { Unit: "", Value: > 0 }).ToList())
            {
                Changes.Remove(times);
                of.Remove(times);
                Multiply(times.At, act.Is("multiply") ? times.Value!.Value : 1 / times.Value!.Value);
            }
        // A point is one of a difference: of nothing does one sign three points.
        foreach (var each in Bare.Where(b => moves || (b.Unit == "pts" || (points && b.Unit.Length == 0)) && (act.Is("up") || act.Is("down") || act.Is("make") && !act.Is("reach"))).ToList())
        {
            Bare.Remove(each);
            Changes.Add(each);
        }
        foreach (var amount in of)
            if (viaTo && Baselines.Count == 0) Baselines.Add(amount);
            else if (!viaTo && amount.Sign is null && (act.Is("up") || act.Is("down") || act.Is("shift"))) Changes.Add(amount);
            else Bare.Add(amount);
        // "Takes 9 days, target 5 days": what stands before what is aimed at is where it stands.
        if (aim is not null && Baselines.Count == 0 && Bare is [{ } before] && Targets.Count == 1 && before.At.End <= aim.At.Start && before.IsLevel && (aim.Unit == before.Unit || aim.Unit.Length == 0))
        {
            Baselines.Add(before);
            Bare.Clear();
        }
        Clocks();
        if (act.Is("keep") && Band is null && Range is [var low, var high])
        {
            Band = (low, high);
            Range.Clear();
        }
        if (never)
        {
            // What is never to go over is to stay under.
            Ceilings.AddRange(Floors);
            Floors.Clear();
            Keeps = true;
        }
        if (bound is null || Bare.Count != 1) return;
        (bound == "least" ? Floors : Ceilings).Add(Bare[0]);
        Bare.Clear();
    }
}

file static class Pair
{
    public static void Add(this (List<Amount> First, List<Amount> Second) lists, Amount first, Amount second)
    {
        lists.First.Add(first);
        lists.Second.Add(second);
    }
}
