using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Teams.Cards;

/// <summary>
/// Gives each <c>Action.Execute</c> an <c>Action.Submit</c> that stands in for it on a client that does not know it: the same button, which
/// comes in as a message with the same data and inputs.
/// </summary>
internal static class SubmitFallback
{
    private static readonly string[] Shared = ["title", "style", "data", "associatedInputs"];

    public static void Add(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Add(item);
                break;
            case JsonObject thing:
                foreach (var (_, value) in thing) Add(value);
                if (thing["type"] is JsonValue type && type.GetValue<string>() == "Action.Execute") thing["fallback"] = Of(thing);
                break;
        }
    }

    private static JsonObject Of(JsonObject execute)
    {
        var submit = new JsonObject { ["type"] = "Action.Submit" };
        foreach (var name in Shared)
            if (execute[name] is { } value) submit[name] = value.DeepClone();
        return submit;
    }
}
