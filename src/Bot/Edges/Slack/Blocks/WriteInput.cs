using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// An input of a modal. Block id and action id are the input's id, so that an answer is read and a problem is shown by it. All are
/// optional: what is missing is said by the command, in the same words on every platform.
/// Source: https://docs.slack.dev/reference/block-kit/blocks/input-block and the pages of its elements.
/// </summary>
internal static class WriteInput
{
    private const int LongestLabel = 2000, LongestPlaceholder = 150, LongestValue = 3000;
    private const int MostRadios = 10, MostOptions = 100, LongestOption = 75;

    /// <summary>Null when there is nothing to choose from.</summary>
    public static JsonObject? Of(Input input, string id)
    {
        var element = input switch
        {
            InputText text => Text(text),
            InputChoiceSet set => Choices(set),
            _ => null,
        };
        if (element is null) return null;
        element["action_id"] = id;
        return new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = id,
            ["label"] = SlackText.Plain(SlackText.OneLine(input.Label, LongestLabel), LongestLabel),
            ["element"] = element,
            ["optional"] = true,
        };
    }

    private static JsonObject Text(InputText input)
    {
        var value = SlackText.Shortened(input.Value, LongestValue);
        var element = new JsonObject { ["type"] = "plain_text_input", ["multiline"] = input.IsMultiline == true || value.Contains('\n', StringComparison.Ordinal) };
        if (value.Length > 0) element["initial_value"] = value;
        // What somebody typed before is shown whole, even where a limit has become stricter since.
        if (input.MaxLength is { } most) element["max_length"] = Math.Clamp(Math.Max(most, value.Length), 1, LongestValue);
        if (SlackText.OneLine(input.Placeholder, LongestPlaceholder) is { Length: > 0 } placeholder) element["placeholder"] = SlackText.Plain(placeholder, LongestPlaceholder);
        return element;
    }

    private static JsonObject? Choices(InputChoiceSet set)
    {
        // A value that Slack would not carry as it is cannot be chosen: it would come back as another answer.
        var options = set.Choices.Where(c => c.Value is { Length: > 0 and <= LongestOption } && SlackText.Clean(c.Value) == c.Value).DistinctBy(c => c.Value).Take(MostOptions)
            .ToDictionary(c => c.Value, Option);
        if (options.Count == 0) return null;
        var element = new JsonObject
        {
            ["type"] = set.Style == "expanded" && options.Count <= MostRadios ? "radio_buttons" : "static_select",
            ["options"] = new JsonArray([.. options.Values]),
        };
        // It must equal one of the options to the letter.
        if (set.Value is { } value && options.TryGetValue(value, out var chosen)) element["initial_option"] = chosen.DeepClone();
        return element;
    }

    private static JsonObject Option(Choice choice) => new()
    {
        ["text"] = SlackText.Plain(SlackText.OneLine(choice.Title, LongestOption), LongestOption),
        ["value"] = choice.Value,
    };
}
