namespace CheckinBot.Objectives.Plan;

/// <summary>"Don't tell me again": a piece of advice that a person does not want any more.</summary>
public sealed class Hush
{
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What is advised: the name of a flaw or an imbalance.</summary>
    public required string Topic { get; init; }

    /// <summary>The objective, key result or team it was said about; empty when it is meant of all.</summary>
    public required Guid SubjectId { get; init; }
    public DateTimeOffset At { get; init; }
}
