namespace CheckinBot.Storage.Rounds;

/// <summary>A key result whose number somebody else gives in one period, because who carries it is away: they had accepted it.</summary>
public sealed class StandIn
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Who gives it.</summary>
    public required Guid PersonId { get; init; }
    public required Guid KeyResultId { get; init; }
    public required string Period { get; init; }
}
