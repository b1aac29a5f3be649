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

    /// <summary>The platform's id of the user (Teams: the MRI, which differs from bot to bot); empty for a channel.</summary>
    public string UserId { get; set; } = "";

    /// <summary>The id of the person in the platform's directory (Entra), the same for every bot; null where there is none.</summary>
    public string? DirectoryId { get; set; }

    /// <summary>Null until the platform has opened it: of a team's member we may know who they are before we have spoken.</summary>
    public string? Conversation { get; set; }

    /// <summary>Where the platform takes messages for this conversation, as an authenticated request told it last; null where that is one address for all.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The locale last seen there, such as <c>fr-FR</c>.</summary>
    public string? Locale { get; set; }
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Why nothing is sent there for now, such as <c>blocked</c>; null when all is well.</summary>
    public string? Stopped { get; set; }
}
