using System.Buffers;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack;

/// <summary>Writes one object after the other into the same memory: a message would else leave several times its own size behind.</summary>
internal static class WriteBytes
{
    /// <summary>Beyond it the memory is let go of; a message is some 5 kB long.</summary>
    private const int LongestKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? kept;

    /// <returns>Good until this thread writes the next.</returns>
    public static ReadOnlySpan<byte> Of(JsonWriterOptions options, Action<Utf8JsonWriter> properties)
    {
        // Whoever writes while something is being written has memory of its own.
        var bytes = kept ?? new ArrayBufferWriter<byte>(8 * 1024);
        kept = null;
        bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }
        if (bytes.Capacity <= LongestKept) kept = bytes;
        return bytes.WrittenSpan;
    }
}
