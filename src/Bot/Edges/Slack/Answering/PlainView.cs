using System.Text.Json.Nodes;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>A modal that says one thing: in every language where it is not yet known who reads it.</summary>
public static class PlainView
{
    public static JsonObject Saying(string word) => Saying(word, Voice.All);

    public static JsonObject Saying(string word, IReadOnlyList<Voice> voices) => Showing(string.Join("\n", voices.Select(v => v[word])));

    public static JsonObject Showing(string text) => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "CheckinBot" },
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } }),
    };
}
