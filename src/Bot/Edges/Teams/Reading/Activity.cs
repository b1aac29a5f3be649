using System.Text.Json;

namespace CheckinBot.Bot.Edges.Teams.Reading;

/// <summary>
/// An activity as it came, read tolerantly: members we do not know do not matter, and one of an unexpected kind counts as absent.
/// Source of the shapes: the Bot Framework activity specification, and Teams' documentation of its channel data.
/// </summary>
public sealed record Activity(JsonElement Json)
{
    public string? Type => Text("type");
    public string? Id => Text("id");
    public string? Name => Text("name");
    public string? ChannelId => Text("channelId");
    public string? ServiceUrl => Text("serviceUrl");

    /// <summary>The sender's id for this bot, <c>29:…</c>.</summary>
    public string? FromId => Text("from", "id");

    /// <summary>The sender's id in Entra.</summary>
    public string? FromDirectoryId => Text("from", "aadObjectId");
    public string? FromName => Text("from", "name");
    public string? BotId => Text("recipient", "id");
    public string? ConversationId => Text("conversation", "id");

    /// <summary>"personal", "groupChat" or "channel".</summary>
    public string? ConversationType => Text("conversation", "conversationType");
    public string? Tenant => Text("conversation", "tenantId") ?? Text("channelData", "tenant", "id");
    public string? TeamId => Text("channelData", "team", "id");
    public string? TeamName => Text("channelData", "team", "name");

    /// <summary>The channel of the team that it is about; at an installation, the one that was chosen.</summary>
    public string? TeamChannelId => Text("channelData", "channel", "id") ?? Text("channelData", "settings", "selectedChannel", "id");
    public string? TeamChannelName => Text("channelData", "channel", "name") ?? Text("channelData", "settings", "selectedChannel", "name");
    public string? ChannelEvent => Text("channelData", "eventType");

    /// <summary>The message that a press, a submit or a reply is about.</summary>
    public string? ReplyToId => Text("replyToId");
    public string? Words => Text("text");
    public JsonElement? Value => Json.At("value");
    public string? Locale => Text("locale");

    /// <summary>When it was sent, on the sender's own device: the same when it is delivered a second time.</summary>
    public string? LocalTimestamp => Text("localTimestamp");

    /// <summary>"add", "remove" and their upgrades, of an installationUpdate.</summary>
    public string? Action => Text("action");

    /// <summary>The sender's IANA zone, when it came along and is one.</summary>
    public string? Zone => (Text("localTimezone") ?? Entities.Where(e => e.Text("type") == "clientInfo").Select(e => e.Text("timezone")).FirstOrDefault())
        is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    public IEnumerable<JsonElement> Entities => List("entities");
    public IEnumerable<string> Added => List("membersAdded").Select(m => m.Text("id")).OfType<string>();
    public IEnumerable<string> Removed => List("membersRemoved").Select(m => m.Text("id")).OfType<string>();

    public bool IsPersonal => ConversationType == "personal" || (ConversationType is null && TeamId is null && Json.TryGetProperty("conversation", out var c)
        && !(c.TryGetProperty("isGroup", out var group) && group.ValueKind == JsonValueKind.True));

    private IEnumerable<JsonElement> List(string name) => Json.List(name);

    private string? Text(params ReadOnlySpan<string> path) => Json.Text(path);
}
