namespace CheckinBot.Storage.Addresses;

/// <summary>One installed Slack workspace or Teams tenant. It belongs to one organisation.</summary>
public sealed class Workspace
{
    public required Guid OrganisationId { get; init; }

    /// <summary>"teams" or "slack".</summary>
    public required string Edge { get; init; }

    /// <summary>The platform's id of it: the Teams tenant, the Slack team.</summary>
    public required string Id { get; init; }

    /// <summary>Where the platform took messages last, for those who have no conversation yet.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Why nothing is sent to it for now, such as <c>BotDisabledByAdmin</c>; null when all is well. Whatever arrives from it clears this.</summary>
    public string? Stopped { get; set; }
    public DateTimeOffset? StoppedAt { get; set; }
}
