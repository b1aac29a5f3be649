using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Cascade;

/// <summary>What a tree is made of: what one organisation has that is not closed, or a part of it.</summary>
/// <param name="Objectives">Those that are looked at, and what they serve.</param>
/// <param name="Standings">Where their key results stand; of other agreements, and paused ones, too.</param>
/// <param name="Contributions">Of these key results.</param>
/// <param name="Teams">All of them.</param>
/// <param name="Cycles">All of them.</param>
public sealed record TreeRows(
    IReadOnlyList<Objective> Objectives, IReadOnlyList<Standing> Standings, IReadOnlyList<Contribution> Contributions, IReadOnlyList<Team> Teams, IReadOnlyList<Cycle> Cycles)
{
    /// <summary>The objectives below which nothing is missing here; null for all.</summary>
    public IReadOnlySet<Guid>? Whole { get; init; }

    /// <summary>Key results whose numbers are not looked at.</summary>
    public IReadOnlyList<KeyResult> Unjudged { get; init; } = [];

    /// <summary>By objective, where its branch is too large to be read: how the teams that serve it stood after their last rounds.</summary>
    public IReadOnlyDictionary<Guid, Tally> Rounds { get; init; } = new Dictionary<Guid, Tally>();

    /// <summary>Which team feeds which objective, in the whole organisation; empty where it is not asked which departments share nothing.</summary>
    public IReadOnlyList<Feed> Feeds { get; init; } = [];
}

/// <summary>The cascade from the vision to daily work: each objective under the one that it serves, with progress rolled up and faults named.</summary>
public sealed class Tree
{
    private readonly Dictionary<Guid, Branch> byId;

    private Tree(Dictionary<Guid, Branch> byId, IReadOnlyList<Branch> roots, IReadOnlyList<Fault> faults, bool isTop) => (this.byId, Roots, Faults, IsTop) = (byId, roots, faults, isTop);

    /// <summary>Directly under the vision, the worst first.</summary>
    public IReadOnlyList<Branch> Roots { get; }

    /// <summary>The gravest kind first, and within a kind from the worst branch on.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether only the highest of what was asked for is here: it was too much to be read. Then nothing has a progress, and faults are not looked for.</summary>
    public bool IsTop { get; }

    public IEnumerable<Branch> All => Roots.SelectMany(r => r.All);

    public Branch? Of(Guid objective) => byId.GetValueOrDefault(objective);

    public static Tree Of(TreeRows rows)
    {
        var cycles = rows.Cycles.ToDictionary(c => c.Id);
        var live = rows.Standings.Where(s => s.KeyResult is { ClosedOn: null, PausedOn: null, Agreement: Agreement.Agreed }).ToDictionary(s => s.KeyResult.Id);
        var own = live.Values.ToLookup(s => s.KeyResult.ObjectiveId, s => new Measure(s, s.KeyResult.Weight));
        var open = rows.Standings.Select(s => s.KeyResult).Concat(rows.Unjudged).Where(k => k.ClosedOn is null).ToLookup(k => k.ObjectiveId);
        var lent = rows.Contributions.Where(c => c.State == ProposalState.Accepted && live.TryGetValue(c.KeyResultId, out var s) && s.KeyResult.ObjectiveId != c.ObjectiveId)
            .ToLookup(c => c.ObjectiveId, c => new Measure(live[c.KeyResultId], c.Weight));
        var byId = rows.Objectives.Where(o => o.ClosedOn is null).ToDictionary(o => o.Id, o => new Branch(
            o, [.. open[o.Id]], [.. own[o.Id]], [.. lent[o.Id]], rows.Whole?.Contains(o.Id) != false, Due([.. own[o.Id]], cycles.GetValueOrDefault(o.CycleId)))
        {
            Rounds = rows.Rounds.TryGetValue(o.Id, out var tally) ? tally : null,
        });
        var roots = new List<Branch>();
        foreach (var branch in byId.Values)
        {
            if (branch.Objective.ParentId is { } parent && byId.TryGetValue(parent, out var above) && !InRing(branch.Objective, byId)) above.Hang(branch);
            else roots.Add(branch);
        }
        foreach (var root in roots) root.Settle();
        roots.Sort(Branch.WorstFirst);
        var tree = new Tree(byId, roots, [], rows.Rounds.Count > 0);
        return new Tree(byId, roots, FindFaults.Of(tree, rows), tree.IsTop);
    }

    /// <summary>An import and the bot refuse rings. One that is there all the same is opened at each of its objectives.</summary>
    private static bool InRing(Objective objective, Dictionary<Guid, Branch> byId)
    {
        var seen = new HashSet<Guid>();
        for (var at = objective; at.ParentId is { } parent && seen.Add(parent) && byId.TryGetValue(parent, out var above); at = above.Objective)
            if (parent == objective.Id) return true;
        return false;
    }

    private static DateOnly? Due(IReadOnlyList<Measure> own, Cycle? cycle) =>
        own.Where(m => !m.KeyResult.Standing).Select(m => (DateOnly?)m.KeyResult.Due).Max() ?? cycle?.End;
}
