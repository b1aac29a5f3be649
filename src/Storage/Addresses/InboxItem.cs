namespace CheckinBot.Storage.Addresses;

/// <summary>Something a platform delivered once and will not deliver again, kept until it is done.</summary>
public sealed class InboxItem
{
    /// <summary>Empty: it is kept before anybody has looked whose it is.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The platform's own id of it.</summary>
    public required string Key { get; init; }

    /// <summary>What came, sealed; null once it is done.</summary>
    public byte[]? Sealed { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when the node that took it has it in hand; what is not done by then, any may take.</summary>
    public DateTimeOffset HeldUntil { get; set; }
}
