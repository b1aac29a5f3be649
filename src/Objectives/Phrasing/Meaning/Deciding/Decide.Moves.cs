using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning.Deciding;

/// <summary>By so much, from where it stands.</summary>
internal sealed partial class Decide
{
    /// <summary>"Grow revenue 10%": what is no share moves by so much.</summary>
    private bool IsMove(Amount much) => roles.Bare.Contains(much) && !traits.IsShare && often.Every is null && (act.Is("up") || act.Is("down")) && (!act.Is("make")
        || traits.IsPriced) && roles.Baselines.Count == 0;

    /// <summary>"Cut costs 10%", "raise satisfaction 90%": by so much, or to so much.</summary>
    private Goal Either(Goal goal, Amount much)
    {
        asks.Add(new Ask(Missing.Target, Because.Several) { Numbers = [.. Numbers([much])] });
        return Start(goal with { Kind = Kind.Level, Direction = Way() }, needed: true);
    }

    /// <summary>By so much, up or down.</summary>
    private Goal Move(Goal goal, Amount by)
    {
        var way = by.Sign == '-' ? Direction.Decrease : Way() ?? (by.Sign == '+' ? Direction.Increase : null);
        var size = by.Value is { } value ? Math.Abs(value) : (decimal?)null;
        if (by.About(Missing.Target) is { } doubt) asks.Add(doubt);
        if (by is { Sign: '+', IsLevel: false } && !traits.IsRate
            && often.Every is { } period) return goal with { Kind = Kind.PerPeriod, Every = period, Target = size, Direction = Direction.Increase };
        if (by is { Sign: '+', IsLevel: false } && !traits.IsRate && !act.Is("up") && roles.Baselines.Count == 0 && often.Every is null)
            return goal with { Kind = Kind.Cumulative, Baseline = 0, Target = size, Direction = Direction.Increase };
        if (way is null) asks.Add(new Ask(Missing.Direction, Because.NotSaid));
        goal = goal with { Kind = often.Every is null ? Kind.Level : Kind.PerPeriod, Every = often.Every, Direction = way, Change = size is { } much
            ? new Change(much, by.Unit == "%") : null };
        if (by is { Unit: "%", Doubt: null } and not { At: Tokens.Figure { IsRatio: true } } && (traits.IsShare || traits.IsScore) && by.At is not Grammar.Phrase)
        {
            asks.Add(new Ask(Missing.Target, Because.PercentOrPoints) { Numbers = [.. Numbers([by])] });
            goal = goal with { Change = null };
        }
        if (roles.Baselines is [{ Unit: { Length: > 0 } unit }] && by.Unit is not ("" or "%" or "pts")
            && by.Unit != unit) asks.Add(new Ask(Missing.Target, Because.UnitsDiffer) { Numbers = [.. Numbers([by])] });
        goal = Start(goal, needed: true);
        return goal is { Baseline: { } from, Change: { } change, Direction: { } to } ? goal with { Target = change.From(from, to) } : goal;
    }

    /// <summary>Where it starts, and whether the way from there is the way that was said.</summary>
    private Goal Start(Goal goal, bool needed)
    {
        if (roles.Baselines.Count > 1) asks.Add(new Ask(Missing.Baseline, Because.Several) { Numbers = [.. Numbers(roles.Baselines)] });
        else if (roles.Baselines is [var from])
        {
            if (from.About(Missing.Baseline) is { } doubt) asks.Add(doubt);
            goal = goal with { Baseline = from.Value };
        }
        else if (needed) asks.Add(new Ask(Missing.Baseline, Because.NotSaid));
        if (goal is not { Baseline: { } start, Target: { } target }) return goal;
        var way = target > start ? Direction.Increase : Direction.Decrease;
        if (target == start) asks.Add(new Ask(Missing.Target, Because.Contradicts) { Numbers = [target] });
        else if (Said() is { } said && said != way) asks.Add(new Ask(Missing.Direction, Because.Contradicts) { Numbers = [start, target] });
        if (goal.Kind == Kind.PerPeriod && way == Direction.Decrease && !asks.Any(a => a.About == Missing.Kind)) asks.Add(new Ask(Missing.Kind, Because.CeilingEachPeriod));
        return goal with { Direction = way };
    }
}
