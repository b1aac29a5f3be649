namespace CheckinBot.Bot.Workspaces;

/// <summary>A person as a platform just showed them, by ids that it vouches for.</summary>
/// <param name="Edge">"teams" or "slack".</param>
/// <param name="Workspace">The tenant or workspace.</param>
/// <param name="UserId">The platform's id of the person.</param>
public sealed record Sighting(string Edge, string Workspace, string UserId)
{
    /// <summary>The person's id in the platform's directory, where it has one.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>The chat between this person and the bot, when they were seen there.</summary>
    public string? OwnChat { get; init; }

    /// <summary>They typed or pressed something there just now; a list of members, or an installation that somebody else chose, shows nobody at work.</summary>
    public bool Acts { get; init; }
    public string? ServiceUrl { get; init; }
    public string? Locale { get; init; }

    /// <summary>An IANA zone.</summary>
    public string? Zone { get; init; }
}

/// <summary>What the platform's directory says of a person, asked with the bot's own token: only so is an e-mail proven.</summary>
/// <param name="Name">As others read it.</param>
/// <param name="Emails">Address and sign-in name, in lower case as we store them; empty for a guest, whose address another company chose.</param>
public sealed record DirectoryEntry(string Name, IReadOnlyList<string> Emails);
