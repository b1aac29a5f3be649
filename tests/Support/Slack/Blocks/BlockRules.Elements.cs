using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack.Blocks;

public sealed partial class BlockRules
{
    private void Button(JsonNode? button, string path)
    {
        if (Kind(button) is not "button") { Say(path, $"is of an unknown kind, {button?["type"]}"); return; }
        Properties(button, path, "type", "text", "action_id", "value", "style", "accessibility_label");
        Plain(button!["text"], path + ".text", 75);
        Text(button["action_id"], path + ".action_id", 255);
        Text(button["value"], path + ".value", 2000);
        if (button["style"] is { } style && (string?)style is not ("primary" or "danger")) Say(path + ".style", $"is {style}");
    }

    private void Input(JsonNode? element, string path)
    {
        Text(element?["action_id"], path + ".action_id", 255);
        switch (Kind(element))
        {
            case "plain_text_input":
                TextInput(element!, path);
                break;
            case "radio_buttons":
                Properties(element, path, "type", "action_id", "options", "initial_option");
                Options(element!, path, 10);
                break;
            case "static_select":
                Properties(element, path, "type", "action_id", "options", "initial_option", "placeholder");
                Options(element!, path, 100);
                break;
            default:
                Say(path, $"is of an unknown kind, {element?["type"]}");
                break;
        }
    }

    private void TextInput(JsonNode element, string path)
    {
        Properties(element, path, "type", "action_id", "multiline", "initial_value", "max_length", "min_length", "placeholder");
        var most = (int?)element["max_length"] ?? 3000;
        if (most is < 1 or > 3000) Say(path + ".max_length", $"is {most}");
        if (element["initial_value"] is { } value)
        {
            Text(value, path + ".initial_value", most);
            if (((string)value!).Contains('\n', StringComparison.Ordinal) && (bool?)element["multiline"] != true) Say(path + ".initial_value", "has more lines than one");
        }
        if (element["placeholder"] is { } placeholder) Plain(placeholder, path + ".placeholder", 150);
    }

    private void Options(JsonNode element, string path, int most)
    {
        Some(element["options"], path + ".options", most, (option, at) =>
        {
            Properties(option, at, "text", "value");
            Plain(option?["text"], at + ".text", 75);
            Text(option?["value"], at + ".value", 75);
        });
        Different(element["options"]?.AsArray().Select(o => o?["value"]) ?? [], path + ".options", "value");
        if (element["initial_option"] is { } initial && element["options"]?.AsArray().Any(o => JsonNode.DeepEquals(o, initial)) != true) Say(path + ".initial_option", "is none of the options");
    }

    private void AnyText(JsonNode? text, string path, int most)
    {
        if (Kind(text) is not "mrkdwn") { Plain(text, path, most); return; }
        Properties(text, path, "type", "text", "verbatim");
        Text(text!["text"], path + ".text", most);
        if ((bool?)text["verbatim"] != true) Say(path + ".verbatim", "is not true: Slack would find mentions and links in it");
    }

    private void Plain(JsonNode? text, string path, int most)
    {
        if (Kind(text) is not "plain_text") { Say(path, "is no plain_text"); return; }
        Properties(text, path, "type", "text", "emoji");
        Text(text!["text"], path + ".text", most);
        if ((bool?)text["emoji"] != false) Say(path + ".emoji", "is not false: Slack would draw codes as emoji");
    }

    private void Text(JsonNode? node, string path, int most)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text)) { Say(path, "is no text"); return; }
        if (string.IsNullOrWhiteSpace(text)) Say(path, "is empty");
        if (text.Length > most) Say(path, $"has {text.Length} characters, more than {most}");
        if (text.EnumerateRunes().Any(r => r.Value == 0xFFFD) && !text.Contains('\uFFFD', StringComparison.Ordinal)) Say(path, "holds half a letter");
    }
}
