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

    public bool ReachedBy(KeyResult keyResult, decimal value) => Reached(keyResult, At, value);

    /// <summary>Another value, or another orientation: what was answered to the old one does not count.</summary>
    public void Set(decimal at, Orientation then)
    {
        if (at == At && then == Then) return;
        (At, Then, AnsweredOn) = (at, then, null);
    }

    /// <summary>Whether a value is reached before the first step is made. A period begins at nothing, and a band at no value.</summary>
    public static bool PassedFrom(KeyResult keyResult, decimal at) => keyResult.Kind != Kind.Band && Reached(keyResult, at, keyResult.Kind == Kind.PerPeriod ? 0 : keyResult.Baseline);

    private static bool Reached(KeyResult keyResult, decimal at, decimal value) => keyResult.Direction == Direction.Increase ? value >= at : value <= at;
}

/// <summary>What a person says of a turning point.</summary>
/// <param name="At">In the key result's unit.</param>
/// <param name="Then">What is proposed then.</param>
public readonly record struct Turn(decimal At, Orientation Then);
