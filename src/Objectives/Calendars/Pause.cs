namespace CheckinBot.Objectives.Calendars;

/// <summary>Days on which a whole organisation is asked nothing, such as August.</summary>
public sealed class Pause
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day on which people are asked again.</summary>
    public required DateOnly Until { get; set; }
}
