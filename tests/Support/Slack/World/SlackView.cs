using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A modal or a Home as it stood at one moment; a change makes another of these.</summary>
/// <param name="Id"><c>V...</c>; it stays through updates.</param>
/// <param name="User">Who looks at it.</param>
/// <param name="Body">The view as the app sent it.</param>
/// <param name="Hash">Of this very state: an update that names another is refused.</param>
public sealed record SlackView(string Id, SlackUser User, JsonObject Body, string Hash)
{
    /// <summary>The first of its stack.</summary>
    public string Root { get; init; } = Id;

    /// <summary>The one beneath it; null for the first and for a Home.</summary>
    public string? Previous { get; init; }

    /// <summary>The number of this change among all changes of all views, from 1.</summary>
    public int Revision { get; init; }

    public string Type => (string)Body["type"]!;
    public string? ExternalId => (string?)Body["external_id"];
    public string PrivateMetadata => (string?)Body["private_metadata"] ?? "";
    public JsonArray Blocks => Body["blocks"]!.AsArray();
}
