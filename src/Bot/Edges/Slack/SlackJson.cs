using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack;

/// <summary>An object on its way to Slack: it never changes, and writes itself straight into the bytes that leave.</summary>
public abstract record SlackJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes its properties into an object that stands open. What there is none of is left out: Slack refuses many a null.</summary>
    public abstract void Write(Utf8JsonWriter json);

    /// <summary>Writes it as an item of a list.</summary>
    public void WriteItem(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Write(json);
        json.WriteEndObject();
    }

    /// <summary>Writes it as a property of another object.</summary>
    public void WriteAs(ReadOnlySpan<byte> name, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        Write(json);
        json.WriteEndObject();
    }

    /// <summary>The text that answers a request of Slack's; every letter beyond ASCII is escaped in it.</summary>
    public sealed override string ToString() => Whole();

    /// <summary>The bytes of an object for the Web API, in which letters stand as they are.</summary>
    /// <param name="properties">Writes what stands in it.</param>
    public static byte[] Bytes(Action<Utf8JsonWriter> properties) => WriteBytes.Of(Readable, properties).ToArray();

    private protected virtual string Whole() => Encoding.UTF8.GetString(WriteBytes.Of(default, Write));
}
