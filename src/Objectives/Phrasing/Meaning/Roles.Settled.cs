using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What figures turn out to be, once the whole sentence is known.</summary>
internal sealed partial class Roles
{
    /// <summary>From four hours to thirty minutes, from three weeks to five days: both in the smaller one.</summary>
    private void Clocks()
    {
        var all = Goals.Concat(Baselines).ToList();
        if (TwoAmounts.Shared([.. all.Select(a => a.Unit).Distinct()], all.Exists(a => a.At is Length { IsWorking: true }
            || a.At is Phrase { Slots: [Length { IsWorking: true }, ..] })) is not { } lengths) return;
        var small = all.Select(a => a.Unit).MinBy(u => lengths[u])!;
        foreach (var list in new[] { Baselines, Targets, Floors, Ceilings, Bare, Range })
            for (var at = 0; at < list.Count; at++)
                list[at] = list[at] with { Value = list[at].Value * lengths[list[at].Unit] / lengths[small] / 1.000000m, Unit = small };
    }

    /// <summary>"4.2 M€ against 3.6": both are millions of euros.</summary>
    private void Scales()
    {
        if (Baselines is not [var from] || Goals.ToList() is not [var to]) return;
        var both = TwoAmounts.Scaled(from, to);
        Baselines[0] = both[0];
        foreach (var list in new[] { Targets, Floors, Ceilings, Bare })
            for (var at = 0; at < list.Count; at++) list[at] = both[1];
    }

    /// <summary>"Ramener le stock de 320 pièces à moins de 100": not right behind the verb, and before what is aimed at, it is where it stands.</summary>
    private bool IsFrom(Amount amount, Act act) =>
        act.At is { } verb && amount.Sign is null && amount.At.Start > verb.End + 4 && Goals.ToList() is [{ } goal] && goal.At.Start > amount.At.Start
            && (goal.Unit == amount.Unit || goal.Unit.Length == 0);

    private void Settle(Act act, string? way)
    {
        if (does is not null) (Baselines.Count == 0 && (Goals.Any() || Changes.Count > 0) ? Baselines : Bare).Add(does);
        if (act.Is("multiply") || act.Is("divide"))
            foreach (var times in Changes.Concat(of).Where(c => c is { Unit: "", Value: > 0 }).ToList())
            {
                Changes.Remove(times);
                of.Remove(times);
                Multiply(times.At, act.Is("multiply") ? times.Value!.Value : 1 / times.Value!.Value);
            }
        // A point is one of a difference: of nothing does one sign three points.
        foreach (var each in Bare.Where(b => takesOff || moves && !Baselines.Exists(from => from.Unit == b.Unit)
            || b.Unit == "pts" && Baselines.Exists(from => from.Unit == "%") || (b.Unit == "pts" || (points && b.Unit.Length == 0))
            && (act.Is("up") || act.Is("down") || act.Is("make") && !act.Is("reach"))).ToList())
        {
            Bare.Remove(each);
            Changes.Add(each);
            if (act.Is("sum") && each.Unit == "pts") Noun ??= "rise";
        }
        // "See the conversion climb two points".
        if (Bare.Concat(Targets).ToList() is [{ Unit: "pts" } climbed] && Baselines.Count == 0 && Changes.Count == 0 && way is not null)
        {
            Bare.Remove(climbed);
            Targets.Remove(climbed);
            (Noun, _) = (Noun ?? way, climbed);
            Changes.Add(climbed);
        }
        if (tops is not null) (Goals.Any() || Changes.Count > 0 ? Baselines : Ceilings).Add(tops);
        // "They cost us 90 000 € a year: we have 380": what it costs is no start of how many.
        if (takes is { Unit.Length: > 0 } && Baselines.Count > 0 && Goals.Any() && Goals.All(g => g.Unit != takes.Unit)) takes = null;
        // "The lease costs 4 k€ a month; find 3 subtenants": three thousand, or three of something.
        if (takes is { At: Figure { Scale: > 1 }, IsMoney: true } && Goals.ToList() is [{ At: Figure { Unit: "", Scale: 1 } }])
        {
            Unread.Add(takes);
            takes = null;
        }
        if (takes is not null) (Goals.Any() || Changes.Count > 0 ? Baselines : Bare).Add(takes);
        // "No customer waits more than ten minutes" counts no customers.
        if (Bare.Find(b => b.At is Figure { IsNone: true } or Phrase { Rule: "nothing" }) is { } none && Keeps && Ceilings.Count > 0) Bare.Remove(none);
        // "5 à 10 % de trafic en plus".
        if (moves && Baselines is [{ Unit: "" or "%" } some] && Targets is [{ Unit: "%" } more] && Changes.Count == 0)
        {
            Changes.Add(Amount.Either(some, more));
            Baselines.Clear();
            Targets.Clear();
        }
        // "Objectif 40 % de déchets en moins".
        if (moves && aim is { Unit: "%" } by && Targets.Remove(by)) Changes.Add(by);
        // "Augmenter le panier de 58 € de 10 %": from the one, by the other.
        if (of is [var start, { Unit: "%" } relative] && start.Unit is not ("%" or "pts") && act.Is("up") != act.Is("down") && Baselines.Count == 0 && !Goals.Any())
        {
            Baselines.Add(start);
            Changes.Add(relative);
            of.Clear();
        }
        foreach (var amount in of)
            // "Résorber le retard de 320 dossiers": so many there are.
            if (act.Is("erase") && amount is { Unit: not ("%" or "pts"), Sign: null } && Baselines.Count == 0) Baselines.Add(amount);
            // "Réduire la dette de 200 000 € pour la ramener à 1,1 M€": it comes from above, so that it is by so much.
            else if (act.Is("down") && !act.Is("up") && Baselines.Count == 0 && Goals.ToList() is [{ } below] && (below.Unit == amount.Unit || below.Unit.Length == 0)
                && amount.Value < below.Value) Changes.Add(amount);
            else if ((viaTo || IsFrom(amount, act)) && Baselines.Count == 0 && !(amount.At is Figure { IsRatio: true } && (act.Is("up") || act.Is("down")))) Baselines.Add(amount);
            else if (!viaTo && amount.Sign is null && (act.Is("up") || act.Is("down") || act.Is("shift"))) Changes.Add(amount);
            else Bare.Add(amount);
        // "Clear the backlog of 320 applications".
        if (act.Is("erase") && stock is { Unit: not ("%" or "pts") } && Baselines.Count == 0 && Targets.Remove(stock)) Baselines.Add(stock);
        // "At least 15 % more visitors".
        if (moves && Floors is [{ Unit: "%" } atLeastMore] && Baselines.Count == 0)
        {
            Floors.Clear();
            Changes.Add(atLeastMore);
        }
        // "Takes 9 days, target 5 days": what stands before what is aimed at is where it stands.
        if (aim is not null && Baselines.Count == 0 && Goals.Where(g => g != aim).ToList() is [{ } before] && Changes.Count == 0 && before.At.End <= aim.At.Start
            && (aim.Unit == before.Unit || aim.Unit.Length == 0 || before.Unit.Length == 0 || TwoAmounts.Shared([aim.Unit, before.Unit], false) is not null))
        {
            foreach (var list in new[] { Bare, Targets }) list.Remove(before);
            if (!Goals.Contains(before)) Baselines.Add(before);
        }
        // "He counted on 2.10, I aim at 2.40 instead of 1.95": both ends are said, and no other figure is one.
        if (aim is not null && Baselines.Count == 1 && Goals.Count() > 1 && Targets.Contains(aim)) Bare.RemoveAll(b => b.At.End < aim.At.Start);
        // "Grow our audience of 8,400 readers to 12,000", "lead time of 21 days to come down to 15".
        if (stock is { Sign: null } had && Baselines.Count == 0 && Changes.Count == 0 && Goals.Where(g => g != had).ToList() is [{ } there] && there.At.Start > had.At.End
            && (there.Unit == had.Unit || there.Unit.Length == 0) && !Bare.Contains(there) && (act.Is("up") || act.Is("down") || act.Is("move") || Lands)
                && Targets.Remove(had)) Baselines.Add(had);
        // "The loading time, 5.2 s on the old server, down to 2 s".
        if (Baselines.Count == 0 && Changes.Count == 0 && Bare is [{ Unit.Length: > 0, Sign: null } told] && Goals.Skip(1).ToList() is [] or [_]
            && Targets is [{ } landing] && landing.Unit == told.Unit && told.At.End < landing.At.Start && (act.Is("up") || act.Is("down") || act.Is("move")))
        {
            Bare.Clear();
            Baselines.Add(told);
        }
        // "Overtime, 420 hours a month, is to be halved", "double the 60 volunteers".
        if (Baselines.Count == 0 && Changes is [{ At: Phrase { Rule: "half" or "double" or "triple" or "divide" } } halved]
            && Bare is [{ Unit: not "%", Sign: null } whole] && !Goals.Skip(1).Any()
            && (whole.At.End + 2 < halved.At.Start || whole.At.Start > halved.At.End && whole.At.Start <= halved.At.End + 5))
        {
            Bare.Clear();
            Baselines.Add(whole);
        }
        // "Halve the build time (18 min)": beside a move, what stands in brackets is where it starts from.
        if (bracketed is not null) (bracketed.Sign is null && Changes.Count == 1 && Baselines.Count == 0 && !Goals.Any()
            && bracketed.Unit != "%" ? Baselines : bracketed.Sign is null ? Bare : Changes).Add(bracketed);
        // "A waiting list of 90 down by 30": it goes on from there.
        if (Baselines.Count == 0 && Changes is [{ Sign: null } less] && (Noun is not null || act.Is("up") != act.Is("down")))
        {
            stock ??= Bare is [{ } named] && (of.Contains(named) || named.Unit.Length > 0 && named.At.End < less.At.Start - 4) ? named : null;
            if (stock is not null && stock.At.Start < less.At.Start && Goals.ToList() is [{ } only] && only == stock
                && (less.Unit == stock.Unit || isToBe && less.Unit == "%" && stock.Unit != "pts"))
            {
                Targets.Remove(stock);
                Bare.Remove(stock);
                Baselines.Add(stock);
            }
        }
        // "Add 6 points to our NPS of 38": from there.
        if (Baselines.Count == 0 && Changes.Count == 1 && stock is { Sign: null } whereItIs && Goals.ToList() is [{ } sole] && sole == whereItIs
            && Changes[0].At.Start < whereItIs.At.Start
            && (Changes[0].Unit == "pts" || Changes[0].Unit == "%" && whereItIs.Unit != "%" || Changes[0].Unit == whereItIs.Unit)
                && Targets.Remove(whereItIs)) Baselines.Add(whereItIs);
        // "By 0.4 points to reach 4.6": it stands at 4.2. Of a figure that nothing says it goes to it is asked.
        if (!(Goals.ToList() is [{ } unsaid] && Bare.Contains(unsaid) && Changes.Exists(c => c.At.Start < unsaid.At.Start)) && Baselines.Count == 0
            && Changes is [{ Value: { } size, Unit: not "%", Doubt: null } step] && Goals.ToList() is [{ Value: { } end, Doubt: null } to]
            && (step.Unit == "pts" || step.At is Length || step.Sign is null && step.Unit == to.Unit)
            && (step.Sign is not null || act.Is("up") != act.Is("down") || Noun is not null))
        {
            var falls = step.Sign == '-' || step.Sign is null && (Noun == "fall" || Noun is null && act.Is("down"));
            Baselines.Add(to with { Value = falls ? end + Math.Abs(size) : end - Math.Abs(size) });
            Changes.Clear();
        }
        // "12 M€ in 2027, +20 % vs 2026": what it grew from is exact, or asked.
        if (Baselines.Count == 0 && Changes is [{ Value: { } part, Unit: "%", Sign: not null, Doubt: null } share]
            && Goals.ToList() is [{ Value: { } reached, Unit: not ("%" or "pts"), Doubt: null } goal] && share.Value != -100)
        {
            var began = reached * 100 / (100 + part);
            if (began == Math.Round(began, 2)) Baselines.Add(goal with { Value = began / 1.000000m });
            else Baselines.Add(goal.AsAbout(Math.Round(began, 2)));
            Changes.Clear();
        }
        // "+12 % in 2027 (was +7 %)": how it grew then is not where it stands.
        if (Baselines is [{ Unit: "%", Sign: not null }] && Changes is [{ Unit: "%" }]) Baselines.Clear();
        Scales();
        Clocks();
        // "Grow revenue at least 10 %", "gain at least 3 points".
        if (bound == "least" && act.Is("up") && Bare is [{ Unit: "%" or "pts" } bare])
        {
            Bare.Clear();
            Floors.Add(bare);
        }
        if ((act.Is("up") || act.Is("down")) && !act.Is("make") && Floors is [{ Unit: "%" or "pts" } atLeast] && (atLeast.Unit == "pts" || isSum && !OfThings)
            && !Goals.Skip(1).Any())
        {
            Floors.Clear();
            Changes.Add(atLeast);
        }
        var ways = act.Is("up") || act.Is("down") || Noun is not null;
        // "Up 15 or 20 %", "raise prices between 3 and 5 %": by one of both, unless it is a share itself.
        if (ways && Range is [var lesser, { Unit: "%" or "pts" } greater] && Baselines.Count == 0 && (greater.Unit == "pts" || !isShare && !OfThings) && !viaTo)
        {
            Changes.Add(Amount.Either(lesser, greater));
            Range.Clear();
        }
        if (ways && isSum && Band is ({ Unit: "%" or "" } least, { Unit: "%" } most))
        {
            Changes.Add(Amount.Either(least, most));
            Band = null;
        }
        if ((act.Is("keep") || Always) && Band is null && Range is [var low, var high])
        {
            Band = (low, high);
            Range.Clear();
        }
        if (never)
        {
            // What it is never to come to it is to stay under.
            Ceilings.AddRange(Targets);
            Targets.Clear();
            Keeps = true;
        }
        if (bound is null || Goals.ToList() is not [var bounded] || Floors.Count + Ceilings.Count > 0 || Targets.Contains(bounded) && boundAt < bounded.At.Start && !Keeps) return;
        (bound == "least" ? Floors : Ceilings).Add(bounded);
        Bare.Clear();
        Targets.Clear();
    }
}
