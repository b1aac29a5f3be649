using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>The bodies that an <c>adaptiveCard/action</c> may be answered with; HTTP itself always says 200. Source: Microsoft's page on universal actions.</summary>
public static class InvokeAnswer
{
    /// <summary>Replaces the card, for whoever pressed.</summary>
    public static JsonObject Card(JsonObject card) => Of(200, "application/vnd.microsoft.card.adaptive", card);

    /// <summary>A line that the client shows.</summary>
    public static JsonObject Text(string text) => Of(200, "application/vnd.microsoft.activity.message", text);

    public static JsonObject Error(int status, string code, string message) =>
        Of(status, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static JsonObject Of(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
