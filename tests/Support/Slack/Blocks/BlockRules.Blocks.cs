using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack.Blocks;

public sealed partial class BlockRules
{
    private void Block(JsonNode? block, string path)
    {
        switch (Kind(block))
        {
            case "header":
                Properties(block, path, "type", "block_id", "text");
                Plain(block!["text"], path + ".text", 150);
                break;
            case "section":
                Section(block!, path);
                break;
            case "context":
                Properties(block, path, "type", "block_id", "elements");
                Some(block!["elements"], path + ".elements", 10, (element, at) => AnyText(element, at, 3000));
                break;
            case "divider":
                Properties(block, path, "type", "block_id");
                break;
            case "actions":
                Properties(block, path, "type", "block_id", "elements");
                Some(block!["elements"], path + ".elements", 25, Button);
                Different(block["elements"]?.AsArray().Select(e => e?["action_id"]) ?? [], path, "action_id");
                break;
            case "image":
                Image(block!, path);
                break;
            case "rich_text":
                Properties(block, path, "type", "block_id", "elements");
                Some(block!["elements"], path + ".elements", int.MaxValue, RichSection);
                break;
            case "input":
                Properties(block, path, "type", "block_id", "label", "element", "optional", "hint", "dispatch_action");
                Plain(block!["label"], path + ".label", 2000);
                Input(block["element"], path + ".element");
                break;
            default:
                Say(path, $"is of an unknown kind, {block?["type"]}");
                break;
        }
    }

    private void Section(JsonNode block, string path)
    {
        Properties(block, path, "type", "block_id", "text", "fields");
        if (block["text"] is null && block["fields"] is null) Say(path, "has neither text nor fields");
        if (block["text"] is { } text) AnyText(text, path + ".text", 3000);
        if (block["fields"] is { } fields) Some(fields, path + ".fields", 10, (field, at) => AnyText(field, at, 2000));
    }

    private void Image(JsonNode block, string path)
    {
        Properties(block, path, "type", "block_id", "image_url", "slack_file", "alt_text", "title");
        if (block["image_url"] is null == block["slack_file"] is null) Say(path, "needs one of image_url and slack_file");
        if (block["image_url"] is { } url) Text(url, path + ".image_url", 3000);
        if (block["slack_file"] is { } file) Text(file["id"], path + ".slack_file.id", 255);
        Text(block["alt_text"], path + ".alt_text", 2000);
    }

    private void RichSection(JsonNode? section, string path)
    {
        if (Kind(section) is not "rich_text_section") { Say(path, $"is of an unknown kind, {section?["type"]}"); return; }
        Properties(section, path, "type", "elements");
        Some(section!["elements"], path + ".elements", int.MaxValue, (run, at) =>
        {
            if (Kind(run) is not "text") { Say(at, $"is of an unknown kind, {run?["type"]}"); return; }
            Properties(run, at, "type", "text", "style");
            // A blank between two words is a text here.
            if (run!["text"] is not JsonValue text || !text.TryGetValue<string>(out var said) || said.Length is 0 or > 3000) Say(at + ".text", "is empty or too long");
            if (run["style"] is { } style) Properties(style, at + ".style", "bold", "italic", "strike", "code");
        });
    }

    private void Some(JsonNode? list, string path, int most, Action<JsonNode?, string> each)
    {
        if (list is not JsonArray { Count: > 0 } all) { Say(path, "are missing"); return; }
        if (all.Count > most) Say(path, $"are {all.Count}, more than {most}");
        foreach (var (item, at) in all.Select((i, at) => (i, at))) each(item, $"{path}[{at}]");
    }
}
