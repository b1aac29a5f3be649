using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Where blocks stand.</summary>
internal enum BlockPlace
{
    Message,
    Modal,
    Home,
}

/// <summary>The blocks of one message or view together: how many, and no name twice.</summary>
internal static class CheckBlocks
{
    private const int MostInMessage = 50, MostInView = 100, MostMarkdown = 12_000;

    /// <param name="at">Where they stand in the request, as Slack's pointer says it.</param>
    /// <returns>What is wrong, in Slack's manner; nothing when all is right.</returns>
    public static IReadOnlyList<string> Of(JsonArray blocks, BlockPlace place, string at)
    {
        var faults = new List<string>();
        var kinds = place == BlockPlace.Message ? BlockShapes.InMessage : BlockShapes.InView;
        Shapes.List(Shapes.ByType(kinds), 0, place == BlockPlace.Message ? MostInMessage : MostInView)(blocks, at, faults);
        faults.AddRange(Twice(blocks.Select(b => Name(b, "block_id"))).Select(id => $"`block_id` \"{id}\" already exists [json-pointer:{at}]"));
        for (var n = 0; n < blocks.Count; n++)
            faults.AddRange(Twice(Elements(blocks[n]).Select(e => Name(e, "action_id"))).Select(id => $"`action_id` \"{id}\" already exists [json-pointer:{at}/{n}]"));
        if (blocks.Count(b => Name(b, "type") == "table") > 1) faults.Add($"only_one_table_allowed [json-pointer:{at}]");
        if (blocks.Where(b => Name(b, "type") == "markdown").Sum(b => Name(b, "text")?.Length ?? 0) > MostMarkdown) faults.Add($"markdown blocks have more than {MostMarkdown} characters [json-pointer:{at}]");
        if (blocks.SelectMany(Elements).Count(e => e is JsonObject it && it["focus_on_load"] is JsonValue on && on.TryGetValue<bool>(out var focus) && focus) > 1) faults.Add($"only one element can have the focus [json-pointer:{at}]");
        return faults;
    }

    /// <summary>What somebody can press or fill in.</summary>
    public static IEnumerable<JsonNode> Elements(JsonNode? block) => block is not JsonObject it ? [] : new[] { it["accessory"], it["element"] }
        .Concat(it["elements"] as JsonArray ?? []).Where(e => e is JsonObject).Select(e => e!);

    /// <summary>The text of that name; null when it is missing or something else.</summary>
    public static string? Name(JsonNode? node, string name) => node is JsonObject it && it[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<string> Twice(IEnumerable<string?> names) => names.Where(n => n is not null).GroupBy(n => n!).Where(g => g.Count() > 1).Select(g => g.Key);
}
