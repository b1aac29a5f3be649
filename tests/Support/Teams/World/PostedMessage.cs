using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>One message as it stood at one moment; a change makes another of these.</summary>
/// <param name="Id">Milliseconds since 1970, increasing; an activity id.</param>
/// <param name="Conversation">Where it stands; for a post in a channel the id of its thread.</param>
/// <param name="Versions">The activity as it was sent and after each update, oldest first.</param>
/// <param name="From">The bot's id.</param>
/// <param name="Revision">The number of this change among all changes of all messages, from 1.</param>
public sealed record PostedMessage(string Id, string Conversation, IReadOnlyList<JsonObject> Versions, string From, DateTimeOffset At, int Revision)
{
    public bool Deleted { get; init; }

    /// <summary>How it reads now.</summary>
    public JsonObject Activity => Versions[^1];

    /// <summary>The content of its first Adaptive Card; null when it has none.</summary>
    public JsonObject? Card => (Activity["attachments"] as JsonArray)?
        .FirstOrDefault(a => (string?)a?["contentType"] == CheckActivity.AdaptiveCard)?["content"] as JsonObject;

    public string? Text => (string?)Activity["text"];

    /// <summary>The words of the notification.</summary>
    public string? Summary => (string?)Activity["summary"];
}
