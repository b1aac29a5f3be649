namespace CheckinBot.Objectives.Plan;

/// <summary>A key result that also serves an objective of another team, once that team has accepted it.</summary>
public sealed class Contribution
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid KeyResultId { get; init; }
    public required Guid ObjectiveId { get; init; }

    /// <summary>How much it counts there beside the others, as <see cref="KeyResult.Weight"/>.</summary>
    public decimal Weight { get; set; } = 1;
    public ProposalState State { get; set; }
    
    /// <summary>Who proposed it last, and when: what was declined may be proposed again.</summary>
    public Guid ById { get; set; }
    public DateTimeOffset At { get; set; }
    public Guid? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
}
