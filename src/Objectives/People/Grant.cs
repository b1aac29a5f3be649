namespace CheckinBot.Objectives.People;

/// <summary>The right that an admin has given somebody to see what a person carries, beside those who lead them.</summary>
public sealed class Grant
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Whose page it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Who may read it.</summary>
    public required Guid ReaderId { get; init; }

    /// <summary>The admin.</summary>
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
}
