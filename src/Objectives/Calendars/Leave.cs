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

    /// <summary>Who is asked for their numbers meanwhile; null: they wait.</summary>
    public Guid? DelegateId { get; set; }

    /// <summary>Whether the delegate accepted; null while they have not answered.</summary>
    public bool? Accepted { get; set; }
}
