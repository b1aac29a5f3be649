using System.Text.Json;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>A modal that says one thing: in every language where it is not yet known who reads it.</summary>
public sealed record PlainView(string Says) : SlackJson
{
    public static PlainView Saying(string word) => Saying(word, Voice.All);

    public static PlainView Saying(string word, IReadOnlyList<Voice> voices) => new(string.Join("\n", voices.Select(v => v[word])));

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "modal"u8);
        Write("title"u8, "CheckinBot", json);
        json.WriteStartArray("blocks"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "section"u8);
        Write("text"u8, Says, json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(ReadOnlySpan<byte> name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("type"u8, "plain_text"u8);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }
}
