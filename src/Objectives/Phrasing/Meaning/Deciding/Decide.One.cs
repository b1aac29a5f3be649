using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning.Deciding;

/// <summary>One figure to be reached or kept: which kind of number that makes.</summary>
internal sealed partial class Decide
{
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
        // "Finish 3 of the 5 modules": so many steps of one thing.
        if ((roles.Steps || traits.IsStep) && one is { Unit: "", At: Figure or Grammar.Phrase { Slots: [Figure, ..] } } && often.Every is null && !act.Is("keep")
            && !act.Is("down"))
            return goal with { Kind = Kind.Milestone, Target = one.Value, Baseline = roles.Baselines is [{ Value: { } behind }] ? behind : null };
        var floor = roles.Floors.Contains(one);
        // What is to stay at so much: of what is better low or is spent, no more than that.
        var stays = act.Is("keep") && (!act.Is("make") || one.IsLevel || traits.IsRate) && roles.Baselines.Count == 0;
        var ceiling = roles.Ceilings.Contains(one) || IsUnstarted && one.Value == 0 || !floor && IsCapped(one, stays);
        if (often.Every is { } every) return Each(goal with { Every = every, Kind = Kind.PerPeriod, Target = one.Value }, ceiling);
        if (often.Other && roles.Baselines.Count == 0 || often.Several) return goal with { Kind = Kind.PerPeriod, Target = one.Value, Direction = Direction.Increase };
        var level = IsAtLevel(one, floor) || roles.Baselines.Count > 0 && !SoFar(one);
        // One thing that nothing is known of may stand at so much, or come to it: how it is, or where a bound is set, tells.
        var unsure = !level && IsUnsure(one);
        if (unsure && (traits.Subject.IsState || floor || roles.Ceilings.Contains(one))) (level, unsure) = (true, false);
        if (IsUnstarted && (stays || IsToHold(one, floor, ceiling) || ceiling && (!level || traits.IsSpent || act.Is("cap") || one.Value == 0 && roles.Bare.Contains(one))))
        {
            if (stays && !floor && !ceiling && !traits.IsHigher && !roles.OfThings && !one.Unit.StartsWith('/')
                && !(roles.Bare.Contains(one) && one.Unit.Length == 0)) asks.Add(new Ask(Missing.Direction, Because.NotSaid));
            return goal with { Kind = Kind.Band, BandLow = ceiling ? null : one.Value, BandHigh = ceiling ? one.Value : null, Direction = ceiling ? Direction.Decrease
                : Direction.Increase };
        }
        if (unsure) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        else if (!level && traits is { IsStanding: true, IsAdded: false } && !floor
            && (one.Unit.Length == 0 || one.IsMoney && traits.IsNamedFirst)) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        else if (!level && roles.Had && often.Every is null && !traits.IsAdded && !traits.IsDone && !traits.IsMade) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        else if (!level && roles.Reaches && traits.IsNamed && !traits.IsAdded && !traits.IsDone && !one.IsMoney
            && often.Every is null) asks.Add(new Ask(Missing.Kind, Because.TwoReadings));
        if (!level && SoFar(one) && roles.Baselines is [var done]) return goal with { Kind = Kind.Cumulative, Baseline = done.Value, Target = one.Value,
            Direction = Direction.Increase };
        if (!level) return goal with { Kind = Kind.Cumulative, Baseline = 0, Target = one.Value, Direction = Direction.Increase };
        var way = one is { Value: null, Readings: [var about] } && roles.Baselines is [{ Value: { } from }]
            && about != from ? about > from ? Direction.Increase : Direction.Decrease
            : floor ? Direction.Increase : ceiling ? Direction.Decrease : Way() ?? Usual(one);
        if (way is null && roles.IsBetter) asks.Add(new Ask(Missing.Direction, Because.NotSaid));
        return Start(goal with { Kind = Kind.Level, Target = one.Value, Direction = way }, needed: true);
    }

    /// <summary>Nothing tells where it stands today.</summary>
    private bool IsUnstarted => roles.Baselines.Count == 0;

    /// <summary>Limited, spent, or to stay where less of it is better: no more than that.</summary>
    private bool IsCapped(Amount one, bool stays) => IsUnstarted && (act.Is("cap") || traits.IsSpent && act.At is null && one.IsMoney && roles.Bare.Contains(one))
        || stays && (traits.IsLower || traits.IsSpent);

    /// <summary>It is not to leave its bound: said of the bound itself, of the verb, or by a word for at all times.</summary>
    private bool IsToHold(Amount one, bool floor, bool ceiling) =>
        roles.Keeps || roles.Always && (floor || !one.IsLevel) || act.Is("keep") && (ceiling || floor);

    /// <summary>It stands at a figure, and is not added up to it. Hours that are given or billed are added up.</summary>
    private bool IsAtLevel(Amount one, bool floor)
    {
        if (act.Is("sum") || (traits.IsWorked || traits.IsGiven) && one.Unit is "h" or "day" || IsBrought(one)) return false;
        var measured = one.IsLevel || traits.IsRate || traits.IsPerMany || traits.IsPer && one.IsMoney;
        var moved = Moves && roles.Targets.Contains(one) || roles.Lands || IsLowered(one);
        return measured || moved || traits.IsStanding && roles.Reaches || floor && traits.IsActive || traits.IsHad;
    }

    /// <summary>"2 M€ raised by June, 1.3 M€ to date".</summary>
    private bool SoFar(Amount one) => roles.SoFar || (traits.IsFlow || act.Is("sum")) && one.IsMoney && !traits.IsRate;

    /// <summary>"Reduce the queue to at most 5 people": it comes down to it.</summary>
    private bool IsLowered(Amount one) => act.Is("down") && !act.Is("make") && traits.IsNamed && !roles.Keeps && roles.Ceilings.Contains(one) && one.Value != 0;

    private bool IsUnsure(Amount one) => traits is { Subject: { IsOne: true, IsKnown: false, IsDoing: false }, Counted: "", IsAdded: false, IsDone: false }
        && !act.Is("make") && !act.NamesMeasure && !act.Is("reach") && one.Value != 0 && often.Every is null && roles.Baselines.Count == 0;

    /// <summary>"Close 1.2 M€ of new ARR": so much money is brought in, whatever it is added to.</summary>
    private bool IsBrought(Amount one) => (traits.IsFresh || traits.IsBrought && roles.Bare.Contains(one)) && one.IsMoney && !traits.IsLower && often.Every is null;

    /// <summary>Why a figure that was said is none yet: 24 what, sales to 15 %, or 120 % of all clients.</summary>
    private Because? Unsaid(Goal goal, Amount one) =>
        one.Value != 0 && one.Unit.Length == 0 && Unit().Length == 0 && (traits.NeedsUnit || goal.Measure.Length == 0
            || (traits.IsAmount || one.At is Figure { Scale: >= 1000 } && !traits.CountsThings) && traits.Counted.Length == 0) ? Because.NoUnit
        : one is { Unit: "%", Value: > 100 } && (roles.OfThings || traits is { IsShare: true, MayExceed: false }) ? Because.Contradicts
        : one.Unit == "%" && traits.IsSum && !roles.OfThings && roles.Targets.Contains(one) && roles.Baselines.Count == 0 && often.Every is null ? Because.UnitsDiffer
        : null;

    /// <summary>A verb that moves a level towards a figure; what is signed or sold is counted.</summary>
    private bool Moves => act.Is("up") || act.Is("down") || (act.Is("move") && !act.Is("make") && !act.Is("reach"));

    /// <summary>Of a period only a least can be followed.</summary>
    private Goal Each(Goal goal, bool ceiling)
    {
        var falls = (act.Is("down") && !act.Is("up") || roles.Noun == "fall") && !roles.Keeps;
        if (ceiling || falls || act.Is("down") || act.Is("cap") || traits.IsSpent && roles.Floors.Count == 0) asks.Add(new Ask(Missing.Kind, Because.CeilingEachPeriod));
        return Start(goal with { Direction = falls ? Direction.Decrease : Direction.Increase }, needed: false);
    }

    private Goal Between(Goal goal, Amount low, Amount high)
    {
        if (low.Unit != high.Unit && low.Unit.Length > 0 && high.Unit.Length > 0) asks.Add(new Ask(Missing.Target, Because.UnitsDiffer) { Numbers = [.. Numbers([low, high])] });
        else if ((low.About(Missing.Target) ?? high.About(Missing.Target)) is { } doubt) asks.Add(doubt);
        else if (low.Value >= high.Value) asks.Add(new Ask(Missing.Target, Because.Contradicts) { Numbers = [.. Numbers([low, high])] });
        return goal with { Kind = Kind.Band, BandLow = low.Value, BandHigh = high.Value };
    }
}
