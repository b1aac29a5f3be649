using System.Text.Json;
using System.Text.Json.Serialization;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>What a modal carries for us, unseen, and gives back when it is submitted (<c>private_metadata</c>).</summary>
/// <param name="Do">The action text of its button; null when it has none.</param>
/// <param name="Edge">What the edge wants to know again, such as the message it was opened from.</param>
public sealed record ModalMetadata(string? Do, string? Edge)
{
    /// <summary>Source: https://docs.slack.dev/reference/views/modal-views.</summary>
    public const int Longest = 3000;

    private static readonly JsonSerializerOptions Absent = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Null when it is not ours.</summary>
    public static ModalMetadata? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<ModalMetadata>(text, Absent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <exception cref="ArgumentException">The edge's part is too long.</exception>
    public string Write() => JsonSerializer.Serialize(this, Absent) is { Length: <= Longest } text
        ? text
        : throw new ArgumentException($"A modal's private metadata holds {Longest} characters.");
}
