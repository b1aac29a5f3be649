using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>One message as it stood at one moment; a change makes another of these.</summary>
/// <param name="Versions">What was sent and after each update, oldest first: <c>text</c>, <c>blocks</c>, <c>metadata</c>, <c>thread_ts</c>.</param>
/// <param name="User">Who wrote it; the bot's user for the bot.</param>
public sealed record SlackMessage(IReadOnlyList<JsonObject> Versions, string User)
{
    public string Channel { get; init; } = "";

    /// <summary>Such as <c>1763557200.000100</c>: when, and its name in its channel; increasing.</summary>
    public string Ts { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The number of this change among all changes of all messages, from 1.</summary>
    public int Revision { get; init; }

    /// <summary>Posted by the app.</summary>
    public bool ByBot { get; init; }

    /// <summary>An ephemeral message: the one person who sees it.</summary>
    public string? OnlyFor { get; init; }

    public bool Deleted { get; init; }

    /// <summary>How links of the app are shown under it, by their addresses.</summary>
    public JsonObject? Unfurls { get; init; }

    /// <summary>How it reads now.</summary>
    public JsonObject Body => Versions[^1];

    public string? Text => (string?)Body["text"];
    public JsonArray? Blocks => Body["blocks"] as JsonArray;
    public JsonObject? Metadata => Body["metadata"] as JsonObject;
    public string? ThreadTs => (string?)Body["thread_ts"];
    public bool Edited => Versions.Count > 1;
}
