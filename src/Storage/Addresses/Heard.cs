namespace CheckinBot.Storage.Addresses;

/// <summary>Something a platform delivered, kept in the transaction of its effect: delivered again, it does nothing.</summary>
public sealed class Heard
{
    public required Guid OrganisationId { get; init; }

    /// <summary>The edge and the platform's own id of it.</summary>
    public required string Key { get; init; }
    public required DateTimeOffset At { get; init; }
}
