namespace CheckinBot.Objectives.Cascade;

/// <summary>
/// The progress of an objective: the weighted mean of its own key results, of those that other teams lend it, and of the objectives that serve
/// it. Each part is held between 0 and 100 first, so that what went far beyond its target hides nothing that is behind. A part without
/// a number says nothing and weighs nothing; it does not count as zero.
/// </summary>
public static class RollUp
{
    /// <param name="branch">One whose children are settled.</param>
    internal static double? Of(Branch branch) => Mean(
        branch.Own.Concat(branch.Lent).Select(m => (m.Progress, m.Weight))
            .Concat(branch.Children.Where(c => Branch.CountsFor(c, branch)).Select(c => (c.Progress, c.Objective.Weight))));

    /// <param name="parts">In percent, each with its weight; what weighs nothing, or less, is left out.</param>
    /// <returns>In percent, 0 to 100; null without a single part that says something.</returns>
    public static double? Mean(IEnumerable<(double? Progress, decimal Weight)> parts)
    {
        // In a fixed order, so that no sum depends on how the rows came.
        var told = parts.Where(p => p.Progress is not null && p.Weight > 0).Select(p => (Progress: Math.Clamp(p.Progress!.Value, 0, 100), p.Weight)).Order().ToList();
        if (told.Count == 0) return null;
        // Weights are put in proportion to the heaviest: the mean asks only how they stand to each other.
        var heaviest = told.Max(p => p.Weight);
        double sum = 0, weight = 0;
        foreach (var part in told)
        {
            var share = (double)(part.Weight / heaviest);
            (sum, weight) = (sum + part.Progress * share, weight + share);
        }
        return Math.Clamp(sum / weight, told[0].Progress, told[^1].Progress);
    }
}
