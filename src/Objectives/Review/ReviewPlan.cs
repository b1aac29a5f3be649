using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>What may be said of all that a person or a team carries in a cycle.</summary>
public enum Imbalance
{
    /// <summary>More than three objectives.</summary>
    TooManyObjectives,

    /// <summary>More than five key results under one objective.</summary>
    TooManyKeyResults,

    /// <summary>More than ten measures that a team follows.</summary>
    TooManyMeasures,

    /// <summary>Only figures, or only words.</summary>
    OnlyQuantitative, OnlyQualitative,

    /// <summary>Everything shows only when it is too late to act.</summary>
    OnlyLagging,

    /// <summary>A scorecard perspective with nothing in it, where others are named.</summary>
    EmptyPerspective,

    /// <summary>Volume, and nothing on profit or on those one keeps.</summary>
    OnlyVolume,

    /// <summary>Nobody has answered, opened or decided on it for two cycles.</summary>
    Forgotten,
}

/// <param name="Imbalance">What it is.</param>
/// <param name="Count">How many there are; 0 where that says nothing.</param>
public sealed record Balance(Imbalance Imbalance, int Count = 0)
{
    /// <summary>The objective or key result that it is about; null when it is about the whole.</summary>
    public Guid? About { get; init; }

    /// <summary>The perspective that is empty.</summary>
    public Perspective? Perspective { get; init; }
}

/// <summary>Focus and balance of what one person or one team carries in a cycle.</summary>
public static class ReviewPlan
{
    public const int MostObjectives = 3, MostKeyResults = 5, MostMeasures = 10;

    /// <param name="plan">Open objectives of the cycle, each with its open key results.</param>
    /// <param name="ofTeam">Whether a team carries them: it may follow ten measures.</param>
    /// <param name="forgotten">Key results that nobody has answered, opened or decided on for two cycles.</param>
    public static IReadOnlyList<Balance> Of(IReadOnlyList<(Objective Objective, IReadOnlyList<KeyResult> KeyResults)> plan, bool ofTeam, IReadOnlyCollection<Guid> forgotten) =>
        [.. Focus(plan, ofTeam), .. Mix(plan), .. plan.SelectMany(p => p.KeyResults).Where(k => forgotten.Contains(k.Id)).Select(k => new Balance(Imbalance.Forgotten) { About = k.Id })];

    private static IEnumerable<Balance> Focus(IReadOnlyList<(Objective Objective, IReadOnlyList<KeyResult> KeyResults)> plan, bool ofTeam)
    {
        // A year's objective and a quarter's are followed in different rhythms: each cycle has room for three.
        var most = plan.GroupBy(p => p.Objective.CycleId).Select(c => c.Count()).DefaultIfEmpty().Max();
        if (most > MostObjectives) yield return new Balance(Imbalance.TooManyObjectives, most);
        foreach (var (objective, keyResults) in plan.Where(p => p.KeyResults.Count > MostKeyResults))
            yield return new Balance(Imbalance.TooManyKeyResults, keyResults.Count) { About = objective.Id };
        var measures = plan.Sum(p => p.KeyResults.Count);
        if (ofTeam && measures > MostMeasures) yield return new Balance(Imbalance.TooManyMeasures, measures);
    }

    private static IEnumerable<Balance> Mix(IReadOnlyList<(Objective Objective, IReadOnlyList<KeyResult> KeyResults)> plan)
    {
        var (objectives, keyResults) = (plan.Select(p => p.Objective).ToList(), plan.SelectMany(p => p.KeyResults).ToList());
        // One objective has no balance to lose.
        if (objectives.Count > 1 && objectives.All(o => o.Nature == Nature.Quantitative)) yield return new Balance(Imbalance.OnlyQuantitative, objectives.Count);
        if (objectives.Count > 1 && objectives.All(o => o.Nature == Nature.Qualitative)) yield return new Balance(Imbalance.OnlyQualitative, objectives.Count);
        if (keyResults.Count > 1 && keyResults.All(k => k.Indicator == Indicator.Lagging)) yield return new Balance(Imbalance.OnlyLagging, keyResults.Count);
        // Where at least two perspectives are named, the scorecard is meant.
        var named = objectives.Select(o => o.Perspective).OfType<Perspective>().Distinct().ToList();
        if (named.Count >= 2)
            foreach (var empty in Enum.GetValues<Perspective>().Except(named)) yield return new Balance(Imbalance.EmptyPerspective) { Perspective = empty };
        var titles = keyResults.Select(k => (KeyResult: k, Title: new ReadTitle(k.Title))).ToList();
        if (titles.Count > 1
            && titles.All(t => t.KeyResult.Kind is Kind.Cumulative or Kind.PerPeriod)
            && !titles.Any(t => t.Title.NamesWorth))
            yield return new Balance(Imbalance.OnlyVolume, titles.Count);
    }
}
