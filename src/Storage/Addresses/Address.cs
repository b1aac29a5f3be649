namespace CheckinBot.Storage.Addresses;

/// <summary>Where a person or a team's channel is reached on one edge.</summary>
public sealed class Address
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>"local", "teams" or "slack".</summary>
    public required string Edge { get; init; }

    /// <summary>The Slack workspace or the Teams tenant; "local" for the Local page.</summary>
    public required string Workspace { get; init; }

    /// <summary>Whose it is; null for a channel.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The team whose channel it is; null for a person.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The platform's id of the user; empty for a channel.</summary>
    public string UserId { get; set; } = "";
    public required string Conversation { get; set; }

    /// <summary>The locale last seen there, such as <c>fr-FR</c>.</summary>
    public string? Locale { get; set; }
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Why nothing is sent there for now, such as <c>blocked</c>; null when all is well.</summary>
    public string? Stopped { get; set; }
}
