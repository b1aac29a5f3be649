using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning.Deciding;

/// <summary>What the figures amount to: which kind of number, from where to where. What does not follow from the words is asked.</summary>
internal sealed partial class Decide(Roles roles, Act act, HowOften often, Traits traits)
{
    private List<Ask> asks = [];

    /// <summary>A bare figure that is a move: its percent is no unit.</summary>
    private Amount? moved;

    public Goal On(Goal goal)
    {
        goal = Figures(goal) with { Cadence = often.Asked };
        if (roles.IsNoMore && traits.IsLower) (asks, goal) = ([.. asks, new Ask(Missing.Direction, Because.TwoReadings)], goal with { Direction = null });
        if (often.Other && roles.Baselines.Count == 0) asks.Add(new Ask(Missing.Kind, Because.OtherPeriod));
        else if (often.Several) asks.Add(new Ask(Missing.Kind, Because.Several));
        if (roles.Both || roles.Two || roles.IsIdiom) asks.Add(new Ask(Missing.Measure, Because.Several));
        else if (goal.Measure.Length == 0) asks.Add(new Ask(Missing.Measure, Because.NotSaid));
        return goal with { Unit = Unit(), Asks = [.. asks] };
    }

    private Goal Figures(Goal goal)
    {
        if (roles.IsIdiom)
        {
            asks.Add(new Ask(Missing.Target, Because.NotSaid));
            return Start(goal with { Kind = Kind.Level, Direction = Direction.Increase }, needed: true);
        }
        // "Halve it from 20 to 10" says the same move twice.
        if (roles is { Changes: [{ Value: { } much } twice], Baselines: [{ Value: { } start }], Targets: [{ Value: { } end }] } && Math.Abs(end - start) is var way
            && (twice.Unit == "%" && way == Math.Abs(start * much) / 100 || twice.Unit != "%" && way == Math.Abs(much))) roles.Changes.Remove(twice);
        // The same figure said twice, "half (50 %)", is one.
        var goals = roles.Goals.DistinctBy(g => (g.Value, g.Unit, g.Doubt)).ToList();
        if (Unlike(goals)) asks.Add(new Ask(Missing.Target, Because.UnitsDiffer) { Numbers = [.. Numbers(goals)] });
        else if (roles.Band is { } band && goals.Count == 0 && roles.Changes.Count == 0 && !((act.Is("make") || act.Is("reach") || act.Is("move") && !act.Is("keep")
            || ((traits.IsAdded || often.Every is not null && !traits.IsSpent) && !act.Is("keep"))) && !band.High.IsLevel
            && !traits.IsRate)) return Between(goal, band.Low, band.High);
        else if (roles is { Floors: [var low], Ceilings: [var high] } && goals.Count == 2 && (low.Unit == high.Unit || low.Unit.Length == 0
            || high.Unit.Length == 0)) return Between(goal, low, high);
        else if (goals.Count > 1 || roles.Changes.Count > 1 || roles.Band is not null || (goals.Count == 1 && roles.Changes.Count == 1))
            asks.Add(new Ask(Missing.Target, Because.Several) { Numbers = [.. Numbers(goals.Concat(roles.Changes).Concat(roles.Band is { } pair ? [pair.Low, pair.High] : []))] });
        else if (roles.Changes is [var by]) return Move(goal, by);
        else if (goals is [{ Unit: "%" } share] && IsMove(share) && (!traits.IsRate || traits.IsPriced && !roles.OfThings || (traits.IsSpent
            && act.Is("down")))) return Move(goal, moved = share);
        else if (goals is [{ Unit: "%", Value: not null } either] && IsMove(either)) return Either(goal, either);
        else if (goals is [var one]) return One(goal, one);
        else return Nothing(goal);
        return Several(goal, goals);
    }

    /// <summary>Which of several figures is meant is asked; what they have in common is said.</summary>
    private Goal Several(Goal goal, List<Amount> goals)
    {
        var share = goals is [{ Unit: "%" }, ..];
        var level = traits.IsRate || roles.Baselines.Count > 0 || share || (act.Is("up") || act.Is("down")) && !act.Is("make") && !act.Is("reach");
        var way = (roles.Baselines.Count > 0 ? Said() : Way()) ?? (traits.IsRate ? Usual(goals.FirstOrDefault()) : roles.Baselines.Count > 0 || share
            && goals.Count > 1 ? null : Direction.Increase);
        // Seventy or seventy-five: from 55 both are more.
        if (way is null && roles.Baselines is [{ Value: { } from }] && Numbers(goals).ToList() is [_, ..] several)
            way = several.TrueForAll(n => n > from) ? Direction.Increase : several.TrueForAll(n => n < from) ? Direction.Decrease : null;
        return Start(goal with { Kind = often.Every is not null ? Kind.PerPeriod : level ? Kind.Level : Kind.Cumulative, Every = often.Every, Direction = way },
            needed: often.Every is null && (traits.IsRate || share && goals.Count > 1 || roles.Changes.Count > 0 && goals.Count == 0 && Said() is not null));
    }

    /// <summary>Without a figure it is something to move, or something to be done.</summary>
    private Goal Nothing(Goal goal)
    {
        if (often.Every is { } limited && traits.One && roles.IsMost) asks.Add(new Ask(Missing.Kind, Because.CeilingEachPeriod));
        if (often.Every is { } each && traits.One) return goal with { Kind = Kind.PerPeriod, Every = each, Target = 1, Direction = Direction.Increase };
        asks.Add(new Ask(Missing.Target, Because.NotSaid));
        if (roles.AsItIs && roles.Baselines.Count == 0) return goal with { Kind = Kind.Band };
        if (traits.Several && !traits.IsRate) return goal with { Kind = Kind.Cumulative, Baseline = 0, Direction = Direction.Increase };
        if (act.Is("erase") || roles.Ends)
        {
            // To eliminate is to come down to none.
            asks.RemoveAt(asks.Count - 1);
            return Start(goal with { Kind = Kind.Level, Target = 0, Direction = Direction.Decrease }, needed: true);
        }
        var level = !act.NamesMeasure && (traits.IsRate && !Makes || act.Is("up") || act.Is("down") || act.Is("keep")) || roles.Noun is not null || roles.Baselines.Count > 0;
        if (often.Every is { } every) return Start(goal with { Kind = Kind.PerPeriod, Every = every, Direction = Direction.Increase }, needed: false);
        return Start(goal with { Kind = level ? Kind.Level : Kind.Milestone, Direction = !level ? null : roles.Baselines.Count > 0 ? Said() : Way() }, needed: level);
    }

    /// <summary>"Complete the inventory": something is done, whatever stands at a level otherwise.</summary>
    private bool Makes => act.Is("make") && !act.Is("reach") && !act.Is("keep") && !act.Is("up") && !act.Is("down") && !act.Is("move");

    private bool Unlike(List<Amount> goals)
    {
        var units = goals.Concat(roles.Baselines).Where(a => a.Unit.Length > 0).Select(a => a.Unit).Distinct().ToList();
        return units.Count > 1 && goals.Count == 1;
    }

    private string Unit()
    {
        var all = roles.Goals.Where(g => g != moved).Concat(roles.Baselines).Concat(roles.Band is { } band ? [band.Low, band.High] : []).ToList();
        // Where both differ the goal is asked about, and the start stays what it is.
        if (roles.Baselines is [{ Unit: { Length: > 0 } start }] && Unlike([.. roles.Goals])) return start;
        if (all.Select(a => a.Unit).FirstOrDefault(u => u.Length > 0) is { } unit) return unit == "pts" && traits.IsShare ? "%" : unit;
        // "Three minutes off the checklist, currently 14".
        if (roles.Changes is [{ At: Length or Grammar.Phrase { Slots: [Length] }, Unit: { Length: > 0 } time }]) return time;
        // "+50 €, 320 now": of euros too.
        if (all.Count > 0 && roles.Changes.Select(c => c.Unit).FirstOrDefault(u => u is not ("%" or "pts" or "")) is { } step) return step;
        if (all.Count == 0) return roles.Changes.Select(c => c.Unit).FirstOrDefault(u => u is not ("%" or "pts" or "")) ?? (traits.IsShare || IsInPercent() ? "%" : "");
        if (roles.Changes is [{ Unit: "pts" }] && (traits.IsScore || traits.IsMark)) return "pts";
        return traits.IsRate && traits.IsShare ? "%" : traits.IsRate || traits.Counted.Length == 0 ? traits.Span : traits.Counted;
    }

    /// <summary>"Turnover by 4 points": what stands at a level and is no score moves by points of a percentage.</summary>
    private bool IsInPercent() => traits is { IsRate: true, IsScore: false } && !traits.IsMark && roles.Changes is [{ Unit: "pts" }];

    private static IEnumerable<decimal> Numbers(IEnumerable<Amount> amounts) => amounts.SelectMany(a => a.Value is { } value ? [value] : a.Readings).Distinct().Take(4);
}
