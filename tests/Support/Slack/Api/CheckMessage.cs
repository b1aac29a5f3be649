using System.Text;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What Slack asks of a message before it posts it (docs.slack.dev/reference/methods/chat.postMessage).</summary>
internal static class CheckMessage
{
    /// <summary>Characters of <c>text</c>: more are refused on posting, and more than the second on updating.</summary>
    private const int MostText = 40_000, MostUpdatedText = 4_000;

    /// <summary>Bytes of metadata.</summary>
    private const int MostMetadata = 8_192;

    /// <param name="message"><c>text</c>, <c>blocks</c>, <c>metadata</c> and what else stands beside them.</param>
    /// <param name="updating">It replaces another.</param>
    public static SlackRefusal? Of(FakeSlack slack, JsonObject message, bool updating = false)
    {
        var text = message["text"] is JsonValue value && value.TryGetValue<string>(out var said) ? said : "";
        if (message.ContainsKey("text") && message["text"] is not JsonValue) return SlackRefusal.Bug("invalid_arguments", "text is no text");
        var blocks = message["blocks"];
        if (text.Length == 0 && blocks is null or JsonArray { Count: 0 } && message["attachments"] is null && !(updating && message["metadata"] is not null))
            return SlackRefusal.Bug("no_text", "there is neither text nor blocks");
        if (text.Length > (updating ? MostUpdatedText : MostText)) return SlackRefusal.Bug("msg_too_long", $"the text has {text.Length} characters");
        if (message["attachments"] is not null) return SlackRefusal.Bug("invalid_attachments", "attachments are of the past");
        if (message.ContainsKey("as_user")) return SlackRefusal.Bug("as_user_not_supported", "as_user is of the past");
        // Slack takes it, and then notifications and screen readers say nothing.
        if (text.Length == 0 && blocks is not null) slack.Complain("a message has blocks and no text");
        return OfBlocks(slack, blocks) ?? OfMetadata(message["metadata"], updating);
    }

    private static SlackRefusal? OfBlocks(FakeSlack slack, JsonNode? blocks)
    {
        if (blocks is null) return null;
        if (blocks is not JsonArray list) return SlackRefusal.Bug("invalid_blocks_format", "blocks are no list");
        var faults = CheckBlocks.Of(list, BlockPlace.Message, "/blocks");
        if (faults.Count > 0) return SlackRefusal.Bug("invalid_blocks", faults);
        return slack.Uploads.WrongPicture(list, "invalid_blocks");
    }

    private static SlackRefusal? OfMetadata(JsonNode? metadata, bool updating)
    {
        if (metadata is null || (updating && metadata is JsonObject { Count: 0 })) return null;
        if (metadata is not JsonObject || metadata["event_type"] is not JsonValue kind || !kind.TryGetValue<string>(out _) || metadata["event_payload"] is not JsonObject)
            return SlackRefusal.Bug("invalid_metadata_format", "metadata has event_type and event_payload");
        var bytes = Encoding.UTF8.GetByteCount(metadata.ToJsonString());
        return bytes > MostMetadata ? SlackRefusal.Bug("metadata_too_large", $"the metadata has {bytes} bytes") : null;
    }
}
