using System.Text.Json.Nodes;
using static CheckinBot.Tests.Support.Slack.Shapes;
using static CheckinBot.Tests.Support.Slack.TextShapes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What stands in blocks: buttons, selects, fields (docs.slack.dev/reference/block-kit/block-elements). What is not here is refused.</summary>
internal static class ElementShapes
{
    private static readonly Property Type = new("type", Text(50), Required: true), Action = new("action_id", Id), Asks = new("confirm", Confirm), Focus = new("focus_on_load", Truth);

    private static readonly Property Placeholder = new("placeholder", Plain(150));

    private static readonly Property Dispatch = new("dispatch_action_config", Object(new Property("trigger_actions_on", List(OneOf("on_enter_pressed", "on_character_entered"), 1, 2))));

    public static IReadOnlyDictionary<string, Shape> Pictures { get; } = new Dictionary<string, Shape> { ["image"] = Picture([]) };

    /// <summary>What can be chosen or filled in, and has no need of a label.</summary>
    private static readonly Dictionary<string, Shape> Choices = new()
    {
        ["static_select"] = Chosen(Object(Type, Action, Placeholder, Asks, Focus, new("options", List(Option, 1, 100)), new("option_groups", List(OptionGroup, 1, 100)), new("initial_option", Option))),
        ["multi_static_select"] = Chosen(Object(
            Type, Action, Placeholder, Asks, Focus, new("options", List(Option, 1, 100)), new("option_groups", List(OptionGroup, 1, 100)), new("initial_options", List(Option, 1, 100)),
            new("max_selected_items", Number(1, 100)))),
        ["external_select"] = Object(Type, Action, Placeholder, Asks, Focus, new("min_query_length", Number(0, 100)), new("initial_option", Option)),
        ["users_select"] = Object(Type, Action, Placeholder, Asks, Focus, new("initial_user", Id)),
        ["channels_select"] = Object(Type, Action, Placeholder, Asks, Focus, new("initial_channel", Id), new("response_url_enabled", Truth)),
        ["conversations_select"] = Object(
            Type, Action, Placeholder, Asks, Focus, new("initial_conversation", Id), new("default_to_current_conversation", Truth), new("response_url_enabled", Truth),
            new("filter", (_, _, _) => { })),
        ["multi_users_select"] = Object(Type, Action, Placeholder, Asks, Focus, new("initial_users", List(Id, 1, 100)), new("max_selected_items", Number(1, 100))),
        ["radio_buttons"] = Chosen(Object(Type, Action, Asks, Focus, new("options", List(MarkedOption, 1, 10), Required: true), new("initial_option", MarkedOption))),
        ["checkboxes"] = Chosen(Object(Type, Action, Asks, Focus, new("options", List(MarkedOption, 1, 10), Required: true), new("initial_options", List(MarkedOption, 1, 10)))),
        ["datepicker"] = Object(Type, Action, Placeholder, Asks, Focus, new("initial_date", Date("yyyy-MM-dd"))),
        ["timepicker"] = Object(Type, Action, Placeholder, Asks, Focus, new("initial_time", Date("HH:mm")), new("timezone", Text(50))),
    };

    private static readonly Dictionary<string, Shape> Buttons = new()
    {
        ["button"] = Object(
            Type, Action, Asks, new("text", Plain(75), Required: true), new("value", Text(2000)), new("url", Text(3000)), new("style", OneOf("primary", "danger")),
            new("accessibility_label", Text(75))),
        ["overflow"] = Object(Type, Action, Asks, new("options", List(Option, 1, 5), Required: true)),
    };

    private static readonly Dictionary<string, Shape> Fields = new()
    {
        ["plain_text_input"] = Object(
            Type, Action, Placeholder, Focus, Dispatch, new("initial_value", Text(3000)), new("multiline", Truth), new("min_length", Number(0, 3000)),
            new("max_length", Number(1, 3000))).And(TooLong),
        ["number_input"] = Object(
            Type, Action, Placeholder, Focus, Dispatch, new("is_decimal_allowed", Truth, Required: true), new("initial_value", NumberInText), new("min_value", NumberInText),
            new("max_value", NumberInText)),
        ["email_text_input"] = Object(Type, Action, Placeholder, Focus, Dispatch, new("initial_value", Text(3000))),
        ["url_text_input"] = Object(Type, Action, Placeholder, Focus, Dispatch, new("initial_value", Text(3000))),
    };

    public static IReadOnlyDictionary<string, Shape> InActions { get; } = Of(Choices, Buttons);
    public static IReadOnlyDictionary<string, Shape> InSection { get; } = Of(Choices, Buttons, Pictures);
    public static IReadOnlyDictionary<string, Shape> InInput { get; } = Of(Choices, Fields);

    /// <param name="more">What an image block has and an image within another block has not.</param>
    public static Shape Picture(Property[] more) => Object([
        Type, new("alt_text", Text(2000), Required: true), new("image_url", Text(3000)), new("slack_file", Object(new("id", Id), new("url", Text(3000))).And(OneSource("id", "url"))), .. more,
    ]).And(OneSource("image_url", "slack_file"));

    private static Func<JsonObject, string?> OneSource(string one, string other) => it => it.ContainsKey(one) == it.ContainsKey(other) ? $"must have one of {one}, {other}" : null;

    /// <summary>What is chosen from the start is one of the choices, whose values are all different.</summary>
    private static Shape Chosen(Shape shape) => shape.And(it =>
    {
        var options = (it["options"] as JsonArray)?.ToList() ?? (it["option_groups"] as JsonArray)?.SelectMany(g => g?["options"] as JsonArray ?? []).ToList();
        if (options is null || (it.ContainsKey("options") && it.ContainsKey("option_groups"))) return "must have one of options, option_groups";
        var initial = it["initial_options"] as JsonArray ?? [it["initial_option"]?.DeepClone()];
        if (initial.Any(i => i is not null && !options.Exists(o => JsonNode.DeepEquals(o, i)))) return "the initial option is not one of the options";
        return options.GroupBy(o => o?["value"]?.ToJsonString()).Any(g => g.Count() > 1) ? "two options have the same value" : null;
    });

    private static string? TooLong(JsonObject it) =>
        it["max_length"] is JsonValue max && max.TryGetValue<int>(out var most) && it["initial_value"] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > most
            ? $"the initial value is longer than {most}" : null;

    private static Dictionary<string, Shape> Of(params IEnumerable<IReadOnlyDictionary<string, Shape>> kinds) => kinds.SelectMany(k => k).ToDictionary(k => k.Key, k => k.Value);
}
