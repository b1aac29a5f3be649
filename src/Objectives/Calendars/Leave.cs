namespace CheckinBot.Objectives.Calendars;

/// <summary>Days on which a person is away.</summary>
public sealed class Leave
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day back.</summary>
    public required DateOnly Until { get; set; }
}
