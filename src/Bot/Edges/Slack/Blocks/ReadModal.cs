using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// Reads what was typed into a modal, from <c>view.state.values</c>: by block id, then by action id, the state of one input
/// (https://docs.slack.dev/reference/views/view-submission-payload).
/// </summary>
public static class ReadModal
{
    /// <param name="view">The view of a submission, or of a button pressed in a modal.</param>
    /// <returns>By input id. An input that was left empty is absent.</returns>
    public static IReadOnlyDictionary<string, string> Inputs(JsonNode? view)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view?["state"]?["values"] is not JsonObject values) return typed;
        foreach (var (block, elements) in values)
            foreach (var (_, state) in elements as JsonObject ?? [])
                if (Value(state as JsonObject) is { Length: > 0 } value) typed[block] = value;
        return typed;
    }

    /// <summary>The block ids of the view's inputs, from top to bottom.</summary>
    public static IReadOnlyList<string> Asked(JsonNode? view) => view?["blocks"] is not JsonArray blocks ? []
        : [.. blocks.OfType<JsonObject>().Where(b => Text(b["type"]) == "input").Select(b => Text(b["block_id"])).OfType<string>()];

    private static string? Value(JsonObject? state) =>
        state is null ? null : Text(state["value"]) ?? Text((state["selected_option"] as JsonObject)?["value"]);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
