using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Slack;

namespace CheckinBot.Tests.Support.Slack.Blocks;

/// <summary>What the bot writes for Slack, as tests look at it.</summary>
public static class WhatIsWritten
{
    /// <summary>The object, read back from its text.</summary>
    public static JsonObject Read(this SlackJson made) => JsonNode.Parse(made.ToString())!.AsObject();
}

/// <summary>An object that the bot itself would never write.</summary>
public sealed record AnyJson(JsonObject Made) : SlackJson
{
    public override void Write(Utf8JsonWriter json)
    {
        foreach (var (name, value) in Made)
        {
            json.WritePropertyName(name);
            value!.WriteTo(json);
        }
    }
}
