using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack.Blocks;

/// <summary>
/// What Slack refuses of Block Kit, read from its pages (https://docs.slack.dev/reference/block-kit) and kept apart from the translator's own
/// constants. Stricter than Slack in what is ours to decide: no property that it would pass over in silence, no null, no markup that
/// finds mentions by itself.
/// </summary>
public sealed partial class BlockRules
{
    private const int MessageBlocks = 50, ViewBlocks = 100, ViewBytes = 250_000, MessageLetters = 13_000;

    private readonly List<string> complaints = [];

    /// <summary>What is wrong with the arguments of a message, with its place; empty when Slack takes it.</summary>
    public static IReadOnlyList<string> OfMessage(JsonNode message)
    {
        var rules = new BlockRules();
        rules.Nulls(message, "message");
        rules.Text(message["text"], "message.text", 4000);
        rules.Blocks(message["blocks"], "message.blocks", MessageBlocks);
        if (Letters(message["blocks"]) is > MessageLetters and var letters) rules.Say("message.blocks", $"hold {letters} characters, msg_blocks_too_long");
        if (message["metadata"] is { } metadata)
        {
            rules.Text(metadata["event_type"], "message.metadata.event_type", 255);
            if (metadata["event_payload"] is not JsonObject) rules.Say("message.metadata.event_payload", "is no object");
        }
        return rules.complaints;
    }

    /// <summary>What is wrong with a view, be it a modal or App Home.</summary>
    public static IReadOnlyList<string> OfView(JsonNode view)
    {
        var rules = new BlockRules();
        rules.Nulls(view, "view");
        rules.Blocks(view["blocks"], "view.blocks", ViewBlocks);
        if (view.ToJsonString().Length > ViewBytes) rules.Say("view", "is larger than 250 KB, view_too_large");
        if (Kind(view) is "modal") rules.Modal(view.AsObject());
        else if (Kind(view) is "home") rules.Properties(view, "view", "type", "blocks", "private_metadata", "callback_id", "external_id");
        else rules.Say("view.type", $"is {view["type"]}");
        return rules.complaints;
    }

    private void Modal(JsonObject view)
    {
        Properties(view, "view", "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id");
        Plain(view["title"], "view.title", 24);
        if (view["close"] is { } close) Plain(close, "view.close", 24);
        if (view["submit"] is { } submit) Plain(submit, "view.submit", 24);
        if (view["blocks"]?.AsArray().Any(b => Kind(b) == "input") == true && view["submit"] is null) Say("view.submit", "is missing beside an input");
        if (view["private_metadata"] is { } metadata) Text(metadata, "view.private_metadata", 3000);
        if (view["callback_id"] is { } callback) Text(callback, "view.callback_id", 255);
    }

    private void Blocks(JsonNode? blocks, string path, int most)
    {
        if (blocks is not JsonArray { Count: > 0 } all) { Say(path, "are missing"); return; }
        if (all.Count > most) Say(path, $"are {all.Count}, more than {most}");
        foreach (var (block, at) in all.Select((b, at) => (b, at))) Block(block, $"{path}[{at}]");
        Different(all.Select(b => b?["block_id"]), path, "block_id");
    }

    private void Different(IEnumerable<JsonNode?> ids, string path, string what)
    {
        var said = ids.OfType<JsonValue>().Select(v => v.GetValue<string>()).ToList();
        if (said.Count != said.Distinct().Count()) Say(path, $"share a {what}");
        if (said.Any(id => id.Length is 0 or > 255)) Say(path, $"have a {what} of no or too many characters");
    }

    private void Nulls(JsonNode? node, string path)
    {
        if (node is JsonObject thing) foreach (var (name, value) in thing) Nulls(value, $"{path}.{name}");
        else if (node is JsonArray list) foreach (var (value, at) in list.Select((v, at) => (v, at))) Nulls(value, $"{path}[{at}]");
        else if (node is null) Say(path, "is null");
    }

    private void Properties(JsonNode? node, string path, params string[] known)
    {
        if (node is not JsonObject thing) { Say(path, "is no object"); return; }
        foreach (var name in thing.Select(p => p.Key).Except(known)) Say($"{path}.{name}", "is no property here");
    }

    private void Say(string path, string what) => complaints.Add($"{path} {what}");

    private static string? Kind(JsonNode? node) => node?["type"] is JsonValue type && type.TryGetValue<string>(out var kind) ? kind : null;

    /// <summary>What holds the texts counts as well: a block as 30 of them.</summary>
    private static int Letters(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Sum(p => Letters(p.Value)),
        JsonArray list => list.Sum(Letters) + (list.Parent is JsonObject && list.GetPropertyName() == "blocks" ? 30 * list.Count : 0),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length,
        _ => 0,
    };
}
