namespace CheckinBot.Storage.Local;

/// <summary>One message on the Local page, which has no platform behind it to keep them.</summary>
public sealed class LocalMessage
{
    /// <summary>The delivery's id for a message of the ledger, so that sending it twice writes it once.</summary>
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary><c>person:{id}</c> or <c>channel:{team id}</c>.</summary>
    public required string Conversation { get; init; }

    /// <summary>Who wrote it; <see cref="Guid.Empty"/> for the bot.</summary>
    public required Guid FromId { get; init; }
    public string? Text { get; init; }

    /// <summary>The Adaptive Card as JSON.</summary>
    public string? Card { get; set; }
    public string? Summary { get; set; }

    /// <summary>Its place in the whole page's order: several messages may share a moment.</summary>
    public long Number { get; set; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
}
