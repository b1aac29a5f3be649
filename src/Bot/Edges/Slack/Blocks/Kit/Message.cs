using System.Text.Json;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>The arguments of <c>chat.postMessage</c> and its kin, but for where it goes (https://docs.slack.dev/reference/methods/chat.postMessage).</summary>
/// <param name="Text">The notification, and what screen readers read; markup, as <see cref="SlackText.Markup"/> writes it.</param>
/// <param name="Blocks">From top to bottom.</param>
/// <param name="Posting">What is known of the message: its blocks get their ids from it.</param>
public sealed record Message(string Text, IReadOnlyList<Block> Blocks, Posting Posting) : SlackJson
{
    /// <summary>The message under which it stands; null for one of its own.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether an answer to a press takes the place of what was pressed.</summary>
    public bool? ReplaceOriginal { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>, for an answer to a command or a press.</summary>
    public string? ResponseType { get; init; }

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("text"u8, Text);
        json.WriteStartArray("blocks"u8);
        var ids = BlockIds.Before(Posting.Delivery, Posting.Version);
        for (var at = 0; at < Blocks.Count; at++) Write(Blocks[at], BlockIds.Of(ids, at), json);
        json.WriteEndArray();
        json.WriteBoolean("unfurl_links"u8, false);
        json.WriteBoolean("unfurl_media"u8, false);
        if (Posting.Delivery is { } delivery) Write(delivery, json);
        if (ThreadTs is not null) json.WriteString("thread_ts"u8, ThreadTs);
        if (ReplaceOriginal is { } replaces) json.WriteBoolean("replace_original"u8, replaces);
        if (ResponseType is not null) json.WriteString("response_type"u8, ResponseType);
    }

    private static void Write(Block block, string id, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        block.Write(json);
        json.WriteString("block_id"u8, id);
        json.WriteEndObject();
    }

    private static void Write(Guid delivery, Utf8JsonWriter json)
    {
        json.WriteStartObject("metadata"u8);
        json.WriteString("event_type"u8, SlackMessage.EventType);
        json.WriteStartObject("event_payload"u8);
        json.WriteString("delivery"u8, ShortId.Of(delivery));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
