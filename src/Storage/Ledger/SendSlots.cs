namespace CheckinBot.Storage.Ledger;

/// <summary>The queue before one workspace's door, which all nodes stand in: when the next request to it may leave.</summary>
public sealed class SendSlots
{
    /// <summary>Empty: a workspace is limited whoever is written to in it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>"teams" or "slack".</summary>
    public required string Edge { get; init; }

    /// <summary>The Slack workspace or the Teams tenant.</summary>
    public required string Workspace { get; init; }

    /// <summary>The first slot that nobody has, in microseconds since 1970: a millisecond is too much where a thousand leave in a second.</summary>
    public long Next { get; set; }
}
