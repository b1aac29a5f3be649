namespace CheckinBot.Objectives.Cascade;

/// <summary>What is wrong in how objectives hang together. It is named in the tree and blocks nothing.</summary>
public enum FaultKind
{
    /// <summary>An objective is due after the one it serves, which is the other.</summary>
    DueAfterParent,

    /// <summary>A key result serves several objectives that end on different days; the other is the one that ends last.</summary>
    ConflictingDates,

    /// <summary>An objective below the strategic level that serves none.</summary>
    Orphan,

    /// <summary>An objective without a key result, and nothing that serves it has any.</summary>
    EmptyBranch,

    /// <summary>An objective of a higher level than the one it serves, which is the other.</summary>
    LevelInverted,

    /// <summary>Volume is to grow in a branch that measures neither margin nor churn nor satisfaction; the other is the key result that grows.</summary>
    PullsApart,

    /// <summary>A department whose objectives reach none that another department feeds too.</summary>
    FeedsNoCommon,
}

/// <param name="Kind">What it is.</param>
/// <param name="Subject">The objective, key result or team it is about.</param>
/// <param name="Other">The second one, where there is one.</param>
public sealed record Fault(FaultKind Kind, Guid Subject, Guid? Other = null)
{
    /// <summary>The day that is too early for the other one, and that other one; null where no dates are meant.</summary>
    public (DateOnly First, DateOnly Last)? Dates { get; init; }
}
