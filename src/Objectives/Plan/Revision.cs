namespace CheckinBot.Objectives.Plan;

/// <summary>
/// A change that was made or offered to what was agreed, with who and why. Offers answer one another in a thread, and none is ever taken
/// off: the first values stay visible for ever.
/// </summary>
public sealed class Revision
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>The key result it is about; null when a whole objective is paused, reopened or closed.</summary>
    public Guid? KeyResultId { get; init; }
    public required Guid ObjectiveId { get; init; }
    public RevisionKind Kind { get; init; }

    /// <summary>How it stood when this was said; of a whole objective, its title and owner.</summary>
    public required Terms Before { get; init; }

    /// <summary>How it is to stand.</summary>
    public required Terms After { get; init; }

    /// <summary>Null for a first offer and where none is asked.</summary>
    public RevisionReason? Reason { get; init; }
    public string? Note { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The offer that this one answers.</summary>
    public Guid? AnswersId { get; init; }
    public ProposalState State { get; set; }

    /// <summary>Who has to answer, while it waits.</summary>
    public Guid? WaitsForId { get; set; }
    public Guid? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
}

/// <summary>What two people agree on: what is measured, from where to where, by when, and who carries it.</summary>
/// <param name="Title">The scope, in words.</param>
/// <param name="Unit">As <see cref="KeyResult.Unit"/>.</param>
/// <param name="Baseline">Where it begins.</param>
/// <param name="Target">What is to be reached.</param>
/// <param name="BandLow">Of a band.</param>
/// <param name="BandHigh">Of a band.</param>
/// <param name="Due">The last day.</param>
/// <param name="OwnerId">Who carries it.</param>
public sealed record Terms(string Title, string Unit, decimal Baseline, decimal Target, decimal? BandLow, decimal? BandHigh, DateOnly Due, Guid OwnerId)
{
    /// <summary>Whether it counts for variable pay.</summary>
    public bool CountsForPay { get; init; }

    public static Terms Of(KeyResult keyResult) => new(
        keyResult.Title, keyResult.Unit, keyResult.Baseline, keyResult.Target, keyResult.BandLow, keyResult.BandHigh, keyResult.Due, keyResult.OwnerId)
    { CountsForPay = keyResult.CountsForPay };

    /// <summary>What an objective stands for, which has no figures of its own.</summary>
    public static Terms Of(Objective objective, DateOnly due) => new(objective.Title, "", 0, 0, null, null, due, objective.OwnerId ?? Guid.Empty);

    /// <summary>These terms as a change to what stands by now: only what they changed is changed, and what was changed elsewhere meanwhile stays.</summary>
    /// <param name="before">What stood when they were said.</param>
    /// <param name="now">What stands.</param>
    public Terms Since(Terms before, Terms now) => new(
        Title == before.Title ? now.Title : Title, Unit == before.Unit ? now.Unit : Unit, Baseline == before.Baseline ? now.Baseline : Baseline,
        Target == before.Target ? now.Target : Target, BandLow == before.BandLow ? now.BandLow : BandLow, BandHigh == before.BandHigh ? now.BandHigh : BandHigh,
        Due == before.Due ? now.Due : Due, OwnerId == before.OwnerId ? now.OwnerId : OwnerId)
    { CountsForPay = CountsForPay == before.CountsForPay ? now.CountsForPay : CountsForPay };

    /// <summary>The key result as it is by these, for a look: nothing is changed.</summary>
    public KeyResult On(KeyResult keyResult)
    {
        var seen = keyResult.Copy();
        ApplyTo(seen);
        return seen;
    }

    /// <summary>The key result goes by these from now on.</summary>
    public void ApplyTo(KeyResult keyResult)
    {
        // Another start may lie on the other side of the target.
        if (Baseline != keyResult.Baseline && Baseline != Target) keyResult.Direction = Target < Baseline ? Direction.Decrease : Direction.Increase;
        (keyResult.Title, keyResult.Unit, keyResult.OwnerId, keyResult.Due) = (Title, Unit, OwnerId, Due);
        keyResult.CountsForPay = CountsForPay;
        (keyResult.Baseline, keyResult.Target, keyResult.BandLow, keyResult.BandHigh) = (Baseline, Target, BandLow, BandHigh);
    }
}

public enum RevisionKind
{
    /// <summary>A new key result is offered to somebody.</summary>
    Offered,

    /// <summary>Another target, date, scope or owner.</summary>
    Changed,
    Paused,
    Reopened,
    Closed,
}

/// <summary>Why what was agreed is changed.</summary>
public enum RevisionReason { Market, Strategy, Resources, WrongAssumption, Launch }

public enum ProposalState
{
    Waiting,
    Accepted,
    Declined,

    /// <summary>Answered by another offer, which waits in its place.</summary>
    Countered,

    /// <summary>Taken back, or overtaken by what was decided otherwise.</summary>
    Withdrawn,
}
