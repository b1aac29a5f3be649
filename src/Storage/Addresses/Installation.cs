namespace CheckinBot.Storage.Addresses;

/// <summary>
/// What a workspace gave when it allowed the app: its tokens, sealed, and what they are for. A workspace that is served with a token of the
/// configuration has none.
/// </summary>
public sealed class Installation
{
    public required Guid OrganisationId { get; init; }

    /// <summary>"slack".</summary>
    public required string Edge { get; init; }

    /// <summary>The workspace's id, or the enterprise's where the app is installed for all of it; as <see cref="Addresses.Workspace.Id"/>.</summary>
    public required string Workspace { get; init; }

    /// <summary>Null where the app is installed for all of an enterprise.</summary>
    public string? TeamId { get; set; }

    /// <summary>The Enterprise Grid that the workspace is part of; null outside of one.</summary>
    public string? EnterpriseId { get; set; }

    /// <summary>One token for all workspaces of the enterprise.</summary>
    public bool OrgWide { get; set; }

    public required string BotUserId { get; set; }
    public required string AppId { get; set; }

    /// <summary>What was allowed, separated by commas.</summary>
    public required string Scopes { get; set; }

    /// <summary>The bot's token and the one that fetches the next: nobody reads them without the service's keys.</summary>
    public required byte[] Sealed { get; set; }

    /// <summary>When the bot's token ends; null: it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The platform's id of who allowed it.</summary>
    public string? InstalledById { get; set; }
    public required DateTimeOffset InstalledAt { get; set; }
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Since when a server has been fetching new tokens. The others leave it to that one for a while.</summary>
    public DateTimeOffset? RotatingSince { get; set; }
}
