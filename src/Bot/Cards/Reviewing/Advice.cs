using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <summary>One thing that is said of an objective, a key result or a whole plan, and what the reader may do about it at once.</summary>
/// <param name="Topic">The name of the flaw or the imbalance: what "don't tell me again" is kept under.</param>
/// <param name="Subject">The objective, key result, team or person it is about.</param>
/// <param name="About">What that is called.</param>
public sealed record Advice(string Topic, Guid Subject, string About)
{
    /// <summary>Null of a plan.</summary>
    public Remark? Remark { get; init; }

    /// <summary>Null of an objective or a key result.</summary>
    public Balance? Balance { get; init; }

    /// <summary>Of a remark: the objective it is about, or whose key result it is about.</summary>
    public Objective? Objective { get; init; }

    /// <summary>Of a remark on a key result.</summary>
    public KeyResult? KeyResult { get; init; }

    /// <summary>The cycle of the objective.</summary>
    public Cycle? Cycle { get; init; }

    /// <summary>When the objective is due that this one serves.</summary>
    public DateOnly? ParentDue { get; init; }

    /// <summary>The perspectives that are empty.</summary>
    public IReadOnlyList<Perspective> Perspectives { get; init; } = [];

    /// <summary>What the reader may take, in one tap each.</summary>
    public IReadOnlyList<Better> Betters { get; init; } = [];

    /// <summary>What the reader may propose to whoever has to agree to it.</summary>
    public IReadOnlyList<Better> Proposals { get; init; } = [];

    /// <summary>Whether the reader may add the measure that is missing.</summary>
    public bool WantsMeasure { get; init; }

    /// <summary>Whether the reader may say what the target is to be.</summary>
    public bool WantsTarget { get; init; }

    /// <summary>Whether the reader may say the unit or the start that is missing: of what is not agreed yet, or of what the reader may change alone.</summary>
    public bool WantsTerm { get; init; }

    /// <summary>Whether the reader may propose the unit or the start that is missing of what is agreed.</summary>
    public bool ProposesTerm { get; init; }
}
