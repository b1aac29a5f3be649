using System.Text.Json.Nodes;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>A modal that says one thing, in every language: shown before it is known who reads it, or what is to be read.</summary>
public static class PlainView
{
    public static JsonObject Saying(string word) => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "CheckinBot" },
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = string.Join("\n", Voice.All.Select(v => v[word])) },
        }),
    };
}
