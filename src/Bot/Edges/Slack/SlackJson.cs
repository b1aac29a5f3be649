using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Slack;

/// <summary>An object on its way to Slack: written once, however often it is sent, and never changed any more.</summary>
public sealed class SlackJson
{
    private readonly string text;

    private SlackJson(string text) => this.text = text;

    /// <summary>A copy, for whoever puts it into another object.</summary>
    public JsonObject ToObject() => JsonNode.Parse(text)!.AsObject();

    public override string ToString() => text;

    public static implicit operator SlackJson(JsonObject made) => new(made.ToJsonString());
}
