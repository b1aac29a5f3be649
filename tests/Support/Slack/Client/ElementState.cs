using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What stands in the inputs and selects of a message or a view, as Slack sends it: <c>values[block_id][action_id]</c>.</summary>
public static class ElementState
{
    private static readonly string[] Buttons = ["button", "overflow", "image"];

    /// <summary>Whether somebody can fill it in or choose in it.</summary>
    public static bool IsInput(JsonNode element) => CheckBlocks.Name(element, "type") is { } type && element["action_id"] is not null && !Buttons.Contains(type);

    /// <param name="typed">What was typed or chosen, by action: text, the value of an option, or several values with commas. What is missing is as it stood at first.</param>
    public static JsonObject Of(JsonArray blocks, IReadOnlyDictionary<string, string> typed)
    {
        var values = new JsonObject();
        foreach (var block in blocks)
            foreach (var element in CheckBlocks.Elements(block).Where(IsInput))
            {
                var action = CheckBlocks.Name(element, "action_id")!;
                var at = CheckBlocks.Name(block, "block_id")!;
                if (!values.ContainsKey(at)) values[at] = new JsonObject();
                values[at]![action] = Of(element, typed.TryGetValue(action, out var text) ? text : Initial(element));
            }
        return values;
    }

    /// <summary>A button as it comes back when it is pressed, or a select when something else is chosen in it.</summary>
    /// <param name="chosen">The value of the option; null for a button.</param>
    public static JsonObject Action(JsonNode? block, JsonNode element, string? chosen, string ts)
    {
        var type = CheckBlocks.Name(element, "type")!;
        var action = type is "button" or "overflow" ? new JsonObject { ["type"] = type } : Of(element, chosen ?? "");
        if (type == "button") action["text"] = element["text"]?.DeepClone();
        if (type == "button" && element["value"] is { } value) action["value"] = value.DeepClone();
        if (type == "button" && element["style"] is { } style) action["style"] = style.DeepClone();
        if (type == "overflow") action["selected_option"] = Option(element, chosen ?? "");
        (action["action_id"], action["block_id"], action["action_ts"]) = (CheckBlocks.Name(element, "action_id") ?? SlackIds.Secret(5), CheckBlocks.Name(block, "block_id"), ts);
        return action;
    }

    /// <summary>What stands in it before anybody touched it.</summary>
    public static string Initial(JsonNode element) => CheckBlocks.Name(element, "type") switch
    {
        "static_select" or "radio_buttons" or "external_select" => CheckBlocks.Name(element["initial_option"], "value") ?? "",
        "multi_static_select" or "checkboxes" => string.Join(',', (element["initial_options"] as JsonArray ?? []).Select(o => CheckBlocks.Name(o, "value"))),
        _ => new[] { "initial_value", "initial_date", "initial_time", "initial_user", "initial_channel", "initial_conversation" }.Select(n => CheckBlocks.Name(element, n)).FirstOrDefault(v => v is not null) ?? "",
    };

    /// <summary>The choices of a select, radio buttons or checkboxes.</summary>
    public static IEnumerable<JsonNode> Options(JsonNode element) =>
        (element["options"] as JsonArray ?? [.. (element["option_groups"] as JsonArray ?? []).SelectMany(g => g!["options"]!.AsArray()).Select(o => o!.DeepClone())]).Select(o => o!);

    /// <summary>What is empty is null.</summary>
    private static JsonObject Of(JsonNode element, string text)
    {
        var type = CheckBlocks.Name(element, "type")!;
        var state = new JsonObject { ["type"] = type };
        var (name, value) = type switch
        {
            "static_select" or "radio_buttons" or "external_select" => ("selected_option", (JsonNode?)Option(element, text)),
            "multi_static_select" or "checkboxes" => ("selected_options", new JsonArray([.. text.Split(',').Select(v => Option(element, v)).OfType<JsonNode>()])),
            "datepicker" => ("selected_date", Text(text)),
            "timepicker" => ("selected_time", Text(text)),
            "users_select" => ("selected_user", Text(text)),
            "channels_select" => ("selected_channel", Text(text)),
            "conversations_select" => ("selected_conversation", Text(text)),
            "multi_users_select" => ("selected_users", new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => (JsonNode)v)])),
            _ => ("value", Text(text)),
        };
        state[name] = value;
        return state;
    }

    private static JsonValue? Text(string text) => text.Length == 0 ? null : JsonValue.Create(text);

    private static JsonNode? Option(JsonNode element, string value) => Options(element).FirstOrDefault(o => CheckBlocks.Name(o, "value") == value)?.DeepClone();
}
