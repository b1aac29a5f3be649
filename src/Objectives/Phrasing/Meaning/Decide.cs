using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What the figures amount to: which kind of number, from where to where. What does not follow from the words is asked.</summary>
internal sealed class Decide(Roles roles, Act act, HowOften often, Traits traits)
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
        if (roles.Both || roles.IsIdiom) asks.Add(new Ask(Missing.Measure, Because.Several));
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
        if (roles is { Changes: [{ Value: { } much } twice], Baselines: [{ Value: { } start }], Targets: [{ Value: { } end }] } && Math.Abs(end - start) is var way && (twice.Unit == "%" && way == Math.Abs(start * much) / 100 || twice.Unit != "%" && way == Math.Abs(much))) roles.Changes.Remove(twice);
        // The same figure said twice, "half (50 %)", is one.
        var goals = roles.Goals.DistinctBy(g => (g.Value, g.Unit, g.Doubt)).ToList();
        if (Unlike(goals)) asks.Add(new Ask(Missing.Target, Because.UnitsDiffer) { Numbers = [.. Numbers(goals)] });
        else if (roles.Band is { } band && goals.Count == 0 && roles.Changes.Count == 0 && !((act.Is("make") || act.Is("reach") || act.Is("move") && !act.Is("keep") || ((traits.IsAdded || often.Every is not null && !traits.IsSpent) && !act.Is("keep"))) && !band.High.IsLevel && !traits.IsRate)) return Between(goal, band.Low, band.High);
        else if (roles is { Floors: [var low], Ceilings: [var high] } && goals.Count == 2 && (low.Unit == high.Unit || low.Unit.Length == 0 || high.Unit.Length == 0)) return Between(goal, low, high);
        else if (goals.Count > 1 || roles.Changes.Count > 1 || roles.Band is not null || (goals.Count == 1 && roles.Changes.Count == 1))
            asks.Add(new Ask(Missing.Target, Because.Several) { Numbers = [.. Numbers(goals.Concat(roles.Changes).Concat(roles.Band is { } pair ? [pair.Low, pair.High] : []))] });
        else if (roles.Changes is [var by]) return Move(goal, by);
        else if (goals is [{ Unit: "%" } share] && IsMove(share) && (!traits.IsRate || traits.IsPriced && !roles.OfThings || (traits.IsSpent && act.Is("down")))) return Move(goal, moved = share);
        else if (goals is [{ Unit: "%", Value: not null } either] && IsMove(either)) return Either(goal, either);
        else if (goals is [var one]) return One(goal, one);
        else return Nothing(goal);
        return Start(goal with { Kind = often.Every is not null ? Kind.PerPeriod : traits.IsRate || roles.Baselines.Count > 0 || goals is [{ Unit: "%" }, ..] || (act.Is("up") || act.Is("down")) && !act.Is("make") && !act.Is("reach") ? Kind.Level : Kind.Cumulative, Every = often.Every, Direction = (roles.Baselines.Count > 0 ? Said() : Way()) ?? (traits.IsRate ? Usual(goals.FirstOrDefault()) : roles.Baselines.Count > 0 ? null : Direction.Increase) }, needed: often.Every is null && (traits.IsRate || roles.Changes.Count > 0 && goals.Count == 0 && Said() is not null));
    }

    /// <summary>Without a figure it is something to move, or something to be done.</summary>
    private Goal Nothing(Goal goal)
    {
        if (often.Every is { } limited && traits.One && roles.IsMost) asks.Add(new Ask(Missing.Kind, Because.CeilingEachPeriod));
        if (often.Every is { } each && traits.One) return goal with { Kind = Kind.PerPeriod, Every = each, Target = 1, Direction = Direction.Increase };
        asks.Add(new Ask(Missing.Target, traits.Several ? Because.Approximate : Because.NotSaid));
        if (traits.Several && !traits.IsRate) return goal with { Kind = Kind.Cumulative, Baseline = 0, Direction = Direction.Increase };
        if (act.Is("erase") || roles.Ends)
        {
            // To eliminate is to come down to none.
            asks.RemoveAt(asks.Count - 1);
            return Start(goal with { Kind = Kind.Level, Target = 0, Direction = Direction.Decrease }, needed: true);
        }
        var level = !act.NamesMeasure && (traits.IsRate || act.Is("up") || act.Is("down") || act.Is("keep")) || roles.Noun is not null || roles.Baselines.Count > 0;
        if (often.Every is { } every) return Start(goal with { Kind = Kind.PerPeriod, Every = every, Direction = Direction.Increase }, needed: false);
        return Start(goal with { Kind = level ? Kind.Level : Kind.Milestone, Direction = !level ? null : roles.Baselines.Count > 0 ? Said() : Way() }, needed: level);
    }

    /// <summary>"Cut costs 10%", "raise satisfaction 90%": by so much, or to so much.</summary>
    private Goal Either(Goal goal, Amount much)
    {
        asks.Add(new Ask(Missing.Target, Because.Several) { Numbers = [.. Numbers([much])] });
        return Start(goal with { Kind = Kind.Level, Direction = Way() }, needed: true);
    }

    /// <summary>"Grow revenue 10%": what is no share moves by so much.</summary>
    private bool IsMove(Amount much) => roles.Bare.Contains(much) && !traits.IsShare && often.Every is null && (act.Is("up") || act.Is("down")) && (!act.Is("make") || traits.IsPriced) && roles.Baselines.Count == 0;

    private static IEnumerable<decimal> Numbers(IEnumerable<Amount> amounts) => amounts.SelectMany(a => a.Value is { } value ? [value] : a.Readings).Distinct().Take(4);

    private Goal One(Goal goal, Amount one)
    {
        if (one.About(Missing.Target) is { } doubt) asks.Add(doubt);
        else if (Unsaid(goal, one) is { } why) asks.Add(new Ask(Missing.Target, why) { Numbers = [.. Numbers([one])] });
        if (roles.IsExact)
        {
            // Which side of it is worse, nobody said.
            asks.Add(new Ask(Missing.Direction, Because.NotSaid) { Numbers = [.. Numbers([one])] });
            return goal with { Kind = Kind.Band };
        }
        var floor = roles.Floors.Contains(one);
        // What is to stay at so much: of what is better low or is spent, no more than that.
        var stays = act.Is("keep") && (!act.Is("make") || one.IsLevel || traits.IsRate) && roles.Baselines.Count == 0;
        var ceiling = roles.Ceilings.Contains(one) || one.Value == 0 && roles.Baselines.Count == 0 || !floor && (act.Is("cap") && roles.Baselines.Count == 0 || traits.IsSpent && act.At is null && one.IsMoney && roles.Bare.Contains(one) && roles.Baselines.Count == 0 || stays && (traits.IsLower || traits.IsSpent));
        if (often.Every is { } every) return Each(goal with { Every = every, Kind = Kind.PerPeriod, Target = one.Value }, ceiling);
        if (often.Other && roles.Baselines.Count == 0 || often.Several) return goal with { Kind = Kind.PerPeriod, Target = one.Value, Direction = Direction.Increase };
        var level = !act.Is("sum") && !(traits.IsWorked && one.Unit is "h" or "day") && (one.IsLevel || traits.IsRate || traits.IsPerMany || traits.IsPer && one.IsMoney || (Moves && roles.Targets.Contains(one)) || roles.Lands || (traits.IsStanding && roles.Reaches) || traits.IsHad) && !IsBrought(one) || roles.Baselines.Count > 0 && !SoFar(one);
        // One thing that nothing is known of may stand at so much, or come to it: how it is, or where a bound is set, tells.
        var unsure = !level && IsUnsure(one);
        if (unsure && (traits.Subject.IsState || floor || roles.Ceilings.Contains(one))) (level, unsure) = (true, false);
        if (roles.Baselines.Count == 0 && (roles.Keeps || stays || roles.Always && floor && !level || act.Is("keep") && (ceiling || floor) || (ceiling && (!level || traits.IsSpent || act.Is("cap") || one.Value == 0 && roles.Bare.Contains(one)))))
        {
            if (stays && !floor && !ceiling && !traits.IsHigher && !roles.OfThings && !one.Unit.StartsWith('/') && !(roles.Bare.Contains(one) && one.Unit.Length == 0)) asks.Add(new Ask(Missing.Direction, Because.NotSaid));
            return goal with { Kind = Kind.Band, BandLow = ceiling ? null : one.Value, BandHigh = ceiling ? one.Value : null, Direction = ceiling ? Direction.Decrease : Direction.Increase };
        }
        if (unsure) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        else if (!level && traits is { IsStanding: true, IsAdded: false } && !floor && (one.Unit.Length == 0 || one.IsMoney && traits.IsNamedFirst)) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        else if (!level && roles.Had && often.Every is null && !traits.IsAdded && !traits.IsDone && !traits.IsMade) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        else if (!level && roles.Reaches && traits.IsNamed && !traits.IsAdded && !traits.IsDone && !one.IsMoney && often.Every is null) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        if (!level && SoFar(one) && roles.Baselines is [var done]) return goal with { Kind = Kind.Cumulative, Baseline = done.Value, Target = one.Value, Direction = Direction.Increase };
        if (!level) return goal with { Kind = Kind.Cumulative, Baseline = 0, Target = one.Value, Direction = Direction.Increase };
        var way = floor ? Direction.Increase : ceiling ? Direction.Decrease : Way() ?? Usual(one);
        if (way is null && roles.IsBetter) asks.Add(new Ask(Missing.Direction, Because.NotSaid));
        return Start(goal with { Kind = Kind.Level, Target = one.Value, Direction = way }, needed: true);
    }

    /// <summary>"2 M€ raised by June, 1.3 M€ to date".</summary>
    private bool SoFar(Amount one) => roles.SoFar || traits.IsFlow && one.IsMoney && !traits.IsRate;

    private bool IsUnsure(Amount one) => traits is { Subject: { IsOne: true, IsKnown: false, IsDoing: false }, Counted: "", IsAdded: false, IsDone: false } && !act.Is("make") && !act.NamesMeasure && !act.Is("reach") && one.Value != 0 && often.Every is null && roles.Baselines.Count == 0;

    /// <summary>"Close 1.2 M€ of new ARR": so much money is brought in, whatever it is added to.</summary>
    private bool IsBrought(Amount one) => (traits.IsFresh || traits.IsBrought && roles.Bare.Contains(one)) && one.IsMoney && !traits.IsLower && often.Every is null;

    /// <summary>Why a figure that was said is none yet: 24 what, or sales to 15 %.</summary>
    private Because? Unsaid(Goal goal, Amount one) =>
        one.Value != 0 && one.Unit.Length == 0 && Unit().Length == 0 && (traits.NeedsUnit || goal.Measure.Length == 0 || (traits.IsAmount || one.At is Figure { Scale: >= 1000 } && !traits.CountsThings) && traits.Counted.Length == 0) ? Because.NoUnit
        : one.Unit == "%" && traits.IsSum && !roles.OfThings && roles.Targets.Contains(one) && roles.Baselines.Count == 0 && often.Every is null ? Because.UnitsDiffer
        : null;

    /// <summary>A verb that moves a level towards a figure; what is signed or sold is counted.</summary>
    private bool Moves => act.Is("up") || act.Is("down") || (act.Is("move") && !act.Is("make") && !act.Is("reach"));

    /// <summary>Of a period only a least can be followed.</summary>
    private Goal Each(Goal goal, bool ceiling)
    {
        if (ceiling || act.Is("down") || act.Is("cap") || traits.IsSpent && roles.Floors.Count == 0) asks.Add(new Ask(Missing.Kind, Because.CeilingEachPeriod));
        return Start(goal with { Direction = act.Is("down") && !act.Is("up") && !roles.Keeps ? Direction.Decrease : Direction.Increase }, needed: false);
    }

    private Goal Between(Goal goal, Amount low, Amount high)
    {
        if (low.Unit != high.Unit && low.Unit.Length > 0 && high.Unit.Length > 0) asks.Add(new Ask(Missing.Target, Because.UnitsDiffer) { Numbers = [.. Numbers([low, high])] });
        else if ((low.About(Missing.Target) ?? high.About(Missing.Target)) is { } doubt) asks.Add(doubt);
        else if (low.Value >= high.Value) asks.Add(new Ask(Missing.Target, Because.Contradicts) { Numbers = [.. Numbers([low, high])] });
        return goal with { Kind = Kind.Band, BandLow = low.Value, BandHigh = high.Value };
    }

    /// <summary>By so much, up or down.</summary>
    private Goal Move(Goal goal, Amount by)
    {
        var way = by.Sign == '-' ? Direction.Decrease : Way() ?? (by.Sign == '+' ? Direction.Increase : null);
        var size = by.Value is { } value ? Math.Abs(value) : (decimal?)null;
        if (by.About(Missing.Target) is { } doubt) asks.Add(doubt);
        if (by is { Sign: '+', IsLevel: false } && !traits.IsRate && often.Every is { } period) return goal with { Kind = Kind.PerPeriod, Every = period, Target = size, Direction = Direction.Increase };
        if (by is { Sign: '+', IsLevel: false } && !traits.IsRate && !act.Is("up") && roles.Baselines.Count == 0 && often.Every is null)
            return goal with { Kind = Kind.Cumulative, Baseline = 0, Target = size, Direction = Direction.Increase };
        if (way is null) asks.Add(new Ask(Missing.Direction, Because.NotSaid));
        goal = goal with { Kind = often.Every is null ? Kind.Level : Kind.PerPeriod, Every = often.Every, Direction = way, Change = size is { } much ? new Change(much, by.Unit == "%") : null };
        if (by is { Unit: "%", Doubt: null } and not { At: Tokens.Figure { IsRatio: true } } && (traits.IsShare || traits.IsScore) && by.At is not Grammar.Phrase)
        {
            asks.Add(new Ask(Missing.Target, Because.PercentOrPoints) { Numbers = [.. Numbers([by])] });
            goal = goal with { Change = null };
        }
        if (roles.Baselines is [{ Unit: { Length: > 0 } unit }] && by.Unit is not ("" or "%" or "pts") && by.Unit != unit) asks.Add(new Ask(Missing.Target, Because.UnitsDiffer) { Numbers = [.. Numbers([by])] });
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

    private Direction? Way() => Said() ?? (act.Is("keep") || act.NamesMeasure || !act.Is("make") ? null : Direction.Increase);

    /// <summary>The direction that a word gives, and not only the usual sense of the verb.</summary>
    private Direction? Said() =>
        act.Is("better") && (traits.IsLower || roles.Hastens && !traits.IsHigher) ? Direction.Decrease
        : roles.Noun == "rise" || act.Is("up") && !act.Is("down") ? Direction.Increase
        : roles.Noun == "fall" || act.Is("down") || act.Is("cap") ? Direction.Decrease
        : null;

    /// <summary>Churn is to fall; what one wants to reach is to rise.</summary>
    private Direction? Usual(Amount? target) =>
        target is { Unit: "%", Value: < 50 } && roles.OfThings && traits.IsTimed ? null
        : target is { Unit: "%" } && roles.OfThings && (traits.IsDone || traits.IsHandled) ? Direction.Increase
        : target is { Unit: "%", Value: >= 50 } && (roles.OfThings || target.Value == 100) ? Direction.Increase
        : traits.IsLower ? Direction.Decrease
        : target is { Unit: "s" or "min" or "h" or "day" } && traits is { IsHandled: true, IsHigher: false } ? Direction.Decrease
        : target is { Unit: "s" or "min" or "ms" } && traits.IsRate && !traits.IsHigher ? Direction.Decrease
        : traits.IsHigher || traits.IsStanding || act.Is("carry") || traits.IsSum || roles.OfThings || act.Is("reach") || act.Is("make") || roles.Reaches || target is { Unit: "%", Value: >= 50 } ? Direction.Increase
        : null;

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
        if (all.Count == 0) return roles.Changes.Select(c => c.Unit).FirstOrDefault(u => u is not ("%" or "pts" or "")) ?? (traits.IsShare ? "%" : "");
        return traits.IsRate ? traits.IsShare ? "%" : "" : traits.Counted;
    }
}
