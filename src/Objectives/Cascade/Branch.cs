using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Cascade;

/// <summary>One objective in the tree, with what measures it and what serves it.</summary>
public sealed class Branch
{
    private readonly List<Branch> children = [];

    internal Branch(Objective objective, IReadOnlyList<KeyResult> keyResults, IReadOnlyList<Measure> own, IReadOnlyList<Measure> lent, bool whole, DateOnly? due) =>
        (Objective, KeyResults, Own, Lent, Whole, Due) = (objective, keyResults, own, lent, whole, due);

    public Objective Objective { get; }

    /// <summary>What it serves; null at the top.</summary>
    public Branch? Above { get; private set; }

    /// <summary>What serves it, the worst first.</summary>
    public IReadOnlyList<Branch> Children => children;

    /// <summary>All that are open under it, agreed or not.</summary>
    public IReadOnlyList<KeyResult> KeyResults { get; }

    /// <summary>Its own key results that count: agreed, neither paused nor closed.</summary>
    public IReadOnlyList<Measure> Own { get; }

    /// <summary>Key results of other teams that serve it too, and that its team has accepted.</summary>
    public IReadOnlyList<Measure> Lent { get; }

    /// <summary>Whether a key result was offered for it that nobody has agreed to yet.</summary>
    public bool Offered => KeyResults.Any(k => k.Agreement == Agreement.Proposed);

    /// <summary>Whether all that serves it is here; without it, nothing is known of its progress.</summary>
    public bool Whole { get; }

    /// <summary>Of one that is too large to be read: how the teams that serve it stood after their last rounds; null where that is not asked.</summary>
    public Tally? Rounds { get; init; }

    /// <summary>Whether something may be said of where it stands.</summary>
    public bool Known => Whole || Rounds is not null;

    /// <summary>The latest day of its own key results, or the end of its cycle where it has none.</summary>
    public DateOnly? Due { get; }

    public bool Paused => Objective.PausedOn is not null;

    /// <summary>In percent, see <see cref="RollUp"/>; null where nothing is measured.</summary>
    public double? Progress { get; private set; }

    /// <summary>See <see cref="JudgeBranch"/>; null where nothing is measured.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>From what it serves up to the top.</summary>
    public IEnumerable<Branch> Upwards
    {
        get { for (var at = Above; at is not null; at = at.Above) yield return at; }
    }

    /// <summary>It and all that serves it, from the top down.</summary>
    public IEnumerable<Branch> All => children.SelectMany(c => c.All).Prepend(this);

    /// <summary>What is measured in all of it, each once.</summary>
    public IEnumerable<Measure> Measures => All.SelectMany(b => b.Own.Concat(b.Lent)).DistinctBy(m => m.KeyResult.Id);

    internal void Hang(Branch child)
    {
        child.Above = this;
        children.Add(child);
    }

    /// <summary>From below upwards.</summary>
    internal void Settle()
    {
        foreach (var child in children) child.Settle();
        children.Sort(WorstFirst);
        if (Paused) return;
        if (!Whole)
        {
            if (Rounds is { } rounds) Verdict = JudgeBranch.Of(rounds);
            return;
        }
        Progress = RollUp.Of(this);
        Verdict = JudgeBranch.Of(Telling().DistinctBy(m => m.KeyResult.Id).Select(m => m.Standing));
    }

    /// <summary>What counts for it: what is paused, or nobody else's business, counts for nothing above.</summary>
    private IEnumerable<Measure> Telling() => Own.Concat(Lent).Concat(children.Where(c => CountsFor(c, this)).SelectMany(c => c.Telling()));

    /// <summary>A private objective counts for private ones alone: by a figure above, others would learn of it.</summary>
    internal static bool CountsFor(Branch child, Branch above) => !child.Paused && (!child.Objective.Private || above.Objective.Private);

    internal static int WorstFirst(Branch one, Branch other)
    {
        var by = (one.Verdict ?? Drift.Verdict.OnPace + 1).CompareTo(other.Verdict ?? Drift.Verdict.OnPace + 1);
        if (by == 0) by = (one.Progress ?? double.MaxValue).CompareTo(other.Progress ?? double.MaxValue);
        if (by == 0) by = string.CompareOrdinal(one.Objective.Title, other.Objective.Title);
        return by != 0 ? by : one.Objective.Id.CompareTo(other.Objective.Id);
    }
}
