namespace CheckinBot.Objectives.Meetings;

public enum DecisionState
{
    /// <summary>It is to be done.</summary>
    Open,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It will not be done.</summary>
    Dropped,
}

/// <summary>What a team decided in its meeting: what, who, by when. Append only: that it is done is a new row that points at the first.</summary>
public sealed class Decision
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid TeamId { get; init; }

    /// <summary>The key result it is about; null when it is about the team's work in general.</summary>
    public Guid? KeyResultId { get; init; }

    /// <summary>In a line.</summary>
    public required string What { get; init; }

    /// <summary>Who does it; null when nobody was named.</summary>
    public Guid? WhoId { get; init; }
    public DateOnly? Until { get; init; }
    public DecisionState State { get; init; }

    /// <summary>The decision that this row tells the end of; null of a decision itself.</summary>
    public Guid? OfId { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
}
