using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>The routes of the connector that a bot may use.</summary>
public enum ConnectorRoute
{
    Create,
    Send,
    Reply,
    Update,
    Delete,
    PagedMembers,
    Members,
    Member,
    Team,
    Channels,
}

/// <summary>One request as it came in, right or wrong.</summary>
public sealed record ConnectorCall
{
    /// <summary>From 1, in the order of arrival.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string Method { get; init; }

    /// <summary>As it stood on the wire, escapes and all.</summary>
    public required string Path { get; init; }

    /// <summary>Null for one that does not exist.</summary>
    public ConnectorRoute? Route { get; init; }

    public string Region { get; init; } = "";
    public string Tenant { get; init; } = "";
    public string? Conversation { get; init; }
    public string? Activity { get; init; }

    /// <summary>The member asked for, or the one a chat is opened with.</summary>
    public string? Member { get; init; }

    public string? Team { get; init; }
    public JsonObject? Body { get; init; }
    public string? Token { get; init; }
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>What was answered; null while it is not, and for ever when the connection broke.</summary>
    public int? Status { get; internal set; }

    /// <summary>Something is posted, changed or opened.</summary>
    public bool Writes => Route is ConnectorRoute.Create or ConnectorRoute.Send or ConnectorRoute.Reply or ConnectorRoute.Update or ConnectorRoute.Delete;
}
