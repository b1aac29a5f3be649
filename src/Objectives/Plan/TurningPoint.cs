namespace CheckinBot.Objectives.Plan;

/// <summary>When an objective has done its work: at a value of one of its key results the next orientation is proposed, such as from growth to keeping what was won.</summary>
public sealed class TurningPoint
{
    public required Guid OrganisationId { get; init; }
    public required Guid ObjectiveId { get; init; }

    /// <summary>Whose value is looked at.</summary>
    public Guid KeyResultId { get; set; }

    /// <summary>In its unit; reached from the side where it starts.</summary>
    public decimal At { get; set; }

    /// <summary>What is proposed then.</summary>
    public Orientation Then { get; set; }

    /// <summary>When somebody answered; null while nobody has.</summary>
    public DateOnly? AnsweredOn { get; set; }

    public bool ReachedBy(KeyResult keyResult, decimal value) => keyResult.Direction == Direction.Increase ? value >= At : value <= At;
}
