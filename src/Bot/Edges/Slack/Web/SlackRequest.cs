using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>One request to a method of the Web API.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="Arguments">What it is asked.</param>
public sealed record SlackRequest(string Method, SlackArguments Arguments)
{
    /// <summary>Whose limit it counts against: limits are kept by workspace. Empty for what concerns the app and no workspace.</summary>
    public string Workspace { get; init; } = "";

    /// <summary>The channel that it posts a message to; null for what posts none.</summary>
    public string? Channel { get; init; }

    /// <summary>Null for a method that is asked without one.</summary>
    public string? Token { get; init; }

    /// <summary>The ledger's leave to send it; null for what it did not send.</summary>
    public Permit? Permit { get; init; }

    /// <summary>It stands in line for its turn; else it is told when to come back.</summary>
    public bool Waits { get; init; } = true;
}

/// <summary>What the handlers on the way out are told of a request.</summary>
/// <param name="Purpose">What kind of address it may go to.</param>
/// <param name="Method">A method's name, or a word of ours for what is none.</param>
/// <param name="Workspace">Whose limit it counts against.</param>
/// <param name="Channel">The channel it is posted to; null for what posts nothing.</param>
/// <param name="Permit">The ledger's leave to send it; null for what it did not send.</param>
/// <param name="Waits">It stands in line for its turn.</param>
internal sealed record Leaving(Purpose Purpose, string Method, string Workspace, string? Channel = null, Permit? Permit = null, bool Waits = true)
{
    public static readonly HttpRequestOptionsKey<Leaving> Key = new("slack");
}

internal enum Purpose { Method, Upload, Response }
