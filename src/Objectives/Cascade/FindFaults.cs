using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Objectives.Cascade;

/// <summary>Looks for what is wrong in how objectives hang together. What is paused is nobody's worry.</summary>
internal static class FindFaults
{
    public static IReadOnlyList<Fault> Of(Tree tree, TreeRows rows)
    {
        var all = tree.All.Where(b => b.Whole && !b.Paused).ToList();
        return [.. all.SelectMany(Hanging).Concat(Dates(tree, rows)).Concat(tree.Roots.SelectMany(PullsApart)).Concat(SharesNothing.Of(rows.Feeds, rows.Teams)).OrderBy(f => f.Kind)];
    }

    private static IEnumerable<Fault> Hanging(Branch branch)
    {
        var objective = branch.Objective;
        if (branch.Above is { } above)
        {
            if (branch.Due > above.Due) yield return new Fault(FaultKind.DueAfterParent, objective.Id, above.Objective.Id) { Dates = (above.Due.Value, branch.Due.Value) };
            if (objective.Level < above.Objective.Level) yield return new Fault(FaultKind.LevelInverted, objective.Id, above.Objective.Id);
        }
        else if (objective.Level != Level.Strategic) yield return new Fault(FaultKind.Orphan, objective.Id);
        // Of an empty branch its top is named, and not each twig.
        if (IsEmpty(branch) && (branch.Above is null || !IsEmpty(branch.Above))) yield return new Fault(FaultKind.EmptyBranch, objective.Id);
    }

    private static bool IsEmpty(Branch branch) => branch.All.All(b => b.Whole && b.Own.Count == 0 && b.Lent.Count == 0 && !b.Offered && !b.Paused);

    /// <summary>A key result has one objective of its own and may serve others: where these end on different days, no date suits all.</summary>
    private static IEnumerable<Fault> Dates(Tree tree, TreeRows rows)
    {
        var keyResults = rows.Standings.ToDictionary(s => s.KeyResult.Id, s => s.KeyResult);
        foreach (var serves in rows.Contributions.Where(c => c.State is ProposalState.Accepted or ProposalState.Waiting).GroupBy(c => c.KeyResultId).OrderBy(g => g.Key))
        {
            if (keyResults.GetValueOrDefault(serves.Key) is not { ClosedOn: null, PausedOn: null } keyResult) continue;
            var parents = serves.Select(c => c.ObjectiveId).Prepend(keyResult.ObjectiveId).Distinct()
                .Select(tree.Of).OfType<Branch>().Where(b => b.Due is not null)
                .OrderBy(b => b.Due).ThenBy(b => b.Objective.Id).ToList();
            if (parents.Count > 1 && parents[0].Due < parents[^1].Due)
                yield return new Fault(FaultKind.ConflictingDates, keyResult.Id, parents[^1].Objective.Id) { Dates = (parents[0].Due!.Value, parents[^1].Due!.Value) };
        }
    }

    /// <summary>
    /// A running total, or a number of each period, that is to grow, in a branch where nothing tells what the growth costs. A title tells what it measures, by the words of
    /// <see cref="ReadTitle"/>. Where the top itself is not all here, what is here of its branch is judged together, and one of it named.
    /// </summary>
    private static IEnumerable<Fault> PullsApart(Branch root)
    {
        if (root.Measures.Any(m => new ReadTitle(m.KeyResult.Title).NamesWorth)) yield break;
        foreach (var top in root.All.Where(b => b.Whole && b.Above?.Whole != true))
        {
            var grows = top.Measures.Select(m => m.KeyResult).Where(k => k is { Kind: Kind.Cumulative or Kind.PerPeriod, Direction: Direction.Increase })
                .OrderBy(k => k.Title, StringComparer.Ordinal).ThenBy(k => k.Id).ToList();
            if (grows.Count == 0) continue;
            yield return new Fault(FaultKind.PullsApart, top.Objective.Id, grows[0].Id);
            yield break;
        }
    }
}
