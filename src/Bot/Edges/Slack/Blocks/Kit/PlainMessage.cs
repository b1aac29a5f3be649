using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>A message of words alone.</summary>
public sealed record PlainMessage(string Text) : SlackJson
{
    /// <summary>As for <see cref="Message.ResponseType"/>.</summary>
    public string? ResponseType { get; init; }

    /// <summary>As for <see cref="Message.ReplaceOriginal"/>.</summary>
    public bool? ReplaceOriginal { get; init; }

    public override void Write(Utf8JsonWriter json)
    {
        if (ResponseType is not null) json.WriteString("response_type"u8, ResponseType);
        if (ReplaceOriginal is { } replaces) json.WriteBoolean("replace_original"u8, replaces);
        json.WriteString("text"u8, Text);
    }
}
