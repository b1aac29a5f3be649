using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A message, a modal or a Home as a person reads it, in the same shape as on every other edge: words in reading order, fields, buttons by title.</summary>
/// <param name="name">The name that goes by a user's or a channel's id.</param>
/// <param name="typed">What stands in the inputs by action, where it is no longer what stood there at first.</param>
/// <param name="errors">What Slack shows under an input, by block.</param>
public sealed class ReadBlocks(Func<string, string> name, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> errors)
{
    /// <summary>The action of the button that closes a modal.</summary>
    public const string Closes = "close";

    private readonly List<string> words = [];
    private readonly List<Field> inputs = [];
    private readonly Dictionary<string, string> buttons = [];
    private string beside = "";
    private bool afterInput;

    /// <summary>Its id is the message's ts, its summary what a notification says. A button's action is its value, or else its action_id.</summary>
    public Message Of(SlackMessage message, string from)
    {
        if (message.Blocks is { } blocks) Read(blocks);
        else words.Add(ReadMarkup.Of(message.Text ?? "", name));
        return new Message(message.Ts, message.Channel, from, message.At, string.Join('\n', words), inputs, buttons, message.Text is null ? null : ReadMarkup.Of(message.Text, name), message.Edited);
    }

    /// <summary>Its id is the view's, its conversation <c>modal</c> or <c>home</c>. The action of the button that sends a modal is its private_metadata.</summary>
    public Message Of(SlackView view, DateTimeOffset at)
    {
        if (Plain(view.Body["title"]) is { } title) words.Add(title);
        Read(view.Blocks);
        if (Plain(view.Body["submit"]) is { } submit) Button(submit, view.PrivateMetadata);
        if (Plain(view.Body["close"]) is { } close) Button(close, Closes);
        return new Message(view.Id, view.Type, "bot", at, string.Join('\n', words), inputs, buttons, null, view.Revision > 1);
    }

    private void Read(JsonArray blocks)
    {
        foreach (var block in blocks) Read(block!.AsObject());
    }

    private void Read(JsonObject block)
    {
        var type = CheckBlocks.Name(block, "type");
        if (Plain(block["text"]) is { } text)
        {
            words.Add(text);
            // What inputs stand under is a heading's or a section's first line; what follows an input speaks of that input.
            if (type == "header" || (type == "section" && !afterInput)) beside = text.Split('\n')[0];
        }
        foreach (var field in block["fields"] as JsonArray ?? []) words.Add(Plain(field)!);
        if (type == "image") words.Add($"[{CheckBlocks.Name(block, "alt_text")}]");
        afterInput = type == "input";
        if (type == "input") Input(block);
        else if (type == "rich_text") Rich(block);
        else foreach (var element in CheckBlocks.Elements(block)) Element(element, beside);
        if (type == "table") foreach (var row in block["rows"]!.AsArray()) words.Add(string.Join(" · ", row!.AsArray().Select(c => ReadMarkup.Spaces(CheckBlocks.Name(c, "text") ?? ""))));
    }

    /// <summary>Each section of a rich text is a line of its own; the first is what inputs under it stand beside.</summary>
    private void Rich(JsonObject block)
    {
        var lines = block["elements"]!.AsArray().Select(section => ReadMarkup.Spaces(string.Concat(
            (section!["elements"] as JsonArray ?? []).Select(e => CheckBlocks.Name(e, "text") ?? CheckBlocks.Name(e, "name") ?? CheckBlocks.Name(e, "url") ?? ""))))
            .SelectMany(l => l.Split('\n')).Where(l => l.Length > 0).ToList();
        words.AddRange(lines);
        // A heading is strong; what is said in between, such as what is wrong with an input, is not.
        if (lines is [var first, ..] && block["elements"]?[0]?["elements"]?[0]?["style"]?["bold"]?.GetValue<bool>() == true) beside = first;
    }

    private void Input(JsonObject block)
    {
        var label = Plain(block["label"])!;
        Field(block["element"]!, label);
        if (Plain(block["hint"]) is { } hint) words.Add(hint);
        if (errors.TryGetValue(CheckBlocks.Name(block, "block_id") ?? "", out var error)) words.Add(ReadMarkup.Spaces(error));
    }

    private void Element(JsonNode element, string label)
    {
        switch (CheckBlocks.Name(element, "type"))
        {
            case "image": words.Add($"[{CheckBlocks.Name(element, "alt_text")}]"); break;
            case "mrkdwn" or "plain_text": words.Add(Plain(element)!); break;
            case "button": Button(Plain(element["text"])!, CheckBlocks.Name(element, "value") ?? CheckBlocks.Name(element, "action_id") ?? ""); break;
            case "overflow":
                foreach (var option in ElementState.Options(element)) Button(Plain(option["text"])!, CheckBlocks.Name(option, "value")!);
                break;
            default: Field(element, Plain(element["placeholder"]) ?? label); break;
        }
    }

    private void Field(JsonNode element, string label)
    {
        var id = CheckBlocks.Name(element, "action_id") ?? "";
        var value = typed.TryGetValue(id, out var now) ? now : ElementState.Initial(element);
        var choices = new Dictionary<string, string>();
        foreach (var option in ElementState.Options(element)) choices.TryAdd(Plain(option["text"])!, CheckBlocks.Name(option, "value")!);
        inputs.Add(new Field(id, label, beside, value, choices));
        words.Add($"{label} [{value}]");
    }

    private void Button(string title, string action)
    {
        buttons.TryAdd(title, action);
        words.Add($"({title})");
    }

    private string? Plain(JsonNode? text)
    {
        if (text is JsonValue) return ReadMarkup.Spaces(text.GetValue<string>());
        if (CheckBlocks.Name(text, "text") is not { } said) return null;
        return CheckBlocks.Name(text, "type") == "mrkdwn" ? ReadMarkup.Of(said, name) : ReadMarkup.Spaces(said);
    }
}
