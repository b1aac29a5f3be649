using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Lenses;

/// <summary>
/// Objectives in the four perspectives of a Balanced Scorecard (Kaplan and Norton, Harvard Business Review, January 1992), and what brings about what between neighbouring ones: people learn, so
/// the work goes better, so customers gain, so the figures follow.
/// </summary>
/// <param name="Parts">All four, from the financial one down; an empty one too.</param>
/// <param name="Arrows">From cause to effect.</param>
/// <param name="Unplaced">Objectives that nobody has put in a perspective.</param>
public sealed record Scorecard(IReadOnlyList<ScorecardPart> Parts, IReadOnlyList<Arrow> Arrows, IReadOnlyList<Branch> Unplaced)
{
    /// <param name="objectives">Those that are looked at.</param>
    public static Scorecard Of(IEnumerable<Branch> objectives)
    {
        var all = objectives.ToList();
        var parts = Enum.GetValues<Perspective>().Select(p => new ScorecardPart(p, [.. all.Where(b => b.Objective.Perspective == p).OrderBy(b => b, Comparer<Branch>.Create(Branch.WorstFirst))]));
        return new Scorecard([.. parts], [.. Between(all)], [.. all.Where(b => b.Objective.Perspective is null)]);
    }

    /// <summary>A cause stands one perspective below its effect, and serves it: as an objective, by a key result that leads to one of its own, or by one that it lends.</summary>
    private static IEnumerable<Arrow> Between(List<Branch> all) =>
        from effect in all
        where effect.Objective.Perspective is not null
        from cause in all
        where cause.Objective.Perspective == effect.Objective.Perspective + 1 && BringsAbout(cause, effect)
        select new Arrow(cause, effect);

    private static bool BringsAbout(Branch cause, Branch effect)
    {
        if (cause.Objective.ParentId == effect.Objective.Id) return true;
        var (causes, effects) = (cause.KeyResults, effect.KeyResults.Select(k => k.Id).ToHashSet());
        return causes.Any(k => k.LeadsToId is { } to && effects.Contains(to)) || effect.Lent.Any(m => causes.Any(k => k.Id == m.KeyResult.Id));
    }
}

/// <summary>One perspective.</summary>
/// <param name="Perspective">Which.</param>
/// <param name="Objectives">The worst first.</param>
public sealed record ScorecardPart(Perspective Perspective, IReadOnlyList<Branch> Objectives)
{
    /// <summary>What its objectives are measured by, each once, the worst first.</summary>
    public IReadOnlyList<Standing> Measures { get; } = [.. Objectives.Where(b => !b.Paused).SelectMany(b => b.Own.Concat(b.Lent)).Select(m => m.Standing).DistinctBy(s => s.KeyResult.Id)
        .OrderBy(s => s.Verdict).ThenByDescending(s => s.Judgement.PointsBehind)];

    /// <summary>The worst of its objectives: none of those that stand under it is shown in a worse state. What it is too early for has no say beside another. Null where nothing is measured.</summary>
    public Verdict? Verdict => Objectives.Where(b => b.Verdict != Drift.Verdict.TooEarly).Min(b => b.Verdict) ?? Objectives.Min(b => b.Verdict);
}

/// <param name="Cause">One perspective below.</param>
/// <param name="Effect">What it brings about.</param>
public sealed record Arrow(Branch Cause, Branch Effect);
