namespace CheckinBot.Storage.Addresses;

/// <summary>A chart that a platform fetches from us by a signed address, on whichever server it asks.</summary>
public sealed class KeptPicture
{
    /// <summary>The hash of its bytes: the same picture is kept once.</summary>
    public required string Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required byte[] Png { get; init; }

    /// <summary>Not served after, and deleted some time later.</summary>
    public required DateTimeOffset KeptUntil { get; set; }
}
