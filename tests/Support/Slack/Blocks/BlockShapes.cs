using System.Text.Json.Nodes;
using static CheckinBot.Tests.Support.Slack.Shapes;
using static CheckinBot.Tests.Support.Slack.TextShapes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>The blocks (docs.slack.dev/reference/block-kit/blocks). What is not here is refused, newer kinds too: nobody here has tried them.</summary>
internal static class BlockShapes
{
    private static readonly Property Type = new("type", Text(50), Required: true), BlockId = new("block_id", Id);

    private static readonly Dictionary<string, Shape> Everywhere = new()
    {
        ["divider"] = Object(Type, BlockId),
        ["header"] = Object(Type, BlockId, new("text", Plain(150), Required: true)),
        ["section"] = Object(
            Type, BlockId, new("text", PlainOrMarkup(3000)), new("fields", List(PlainOrMarkup(2000), 1, 10)), new("accessory", ByType(ElementShapes.InSection)),
            new("expand", Truth)).And(it => it.ContainsKey("text") || it.ContainsKey("fields") ? null : "must define either `text` or `fields`"),
        ["context"] = Object(Type, BlockId, new("elements", List(ByType(InContext()), 1, 10), Required: true)),
        ["actions"] = Object(Type, BlockId, new("elements", List(ByType(ElementShapes.InActions), 1, 25), Required: true)),
        ["image"] = ElementShapes.Picture([BlockId, new("title", Plain(2000))]),
        ["input"] = Object(
            Type, BlockId, new("label", Plain(2000), Required: true), new("element", ByType(ElementShapes.InInput), Required: true), new("hint", Plain(2000)), new("optional", Truth),
            new("dispatch_action", Truth)),
        ["rich_text"] = Object(Type, BlockId, new("elements", List(RichText, 0, 100), Required: true)),
    };

    private static readonly Dictionary<string, Shape> InMessagesAlone = new()
    {
        ["markdown"] = Object(Type, BlockId, new("text", Text(12_000, least: 1), Required: true)),
        ["table"] = Object(
            Type, BlockId, new("rows", List(List(ByType(Cells()), 1, 20), 1, 100), Required: true), new("column_settings", List((_, _, _) => { }, 1, 20))),
    };

    public static IReadOnlyDictionary<string, Shape> InView => Everywhere;

    public static IReadOnlyDictionary<string, Shape> InMessage { get; } = Everywhere.Concat(InMessagesAlone).ToDictionary(k => k.Key, k => k.Value);

    private static Dictionary<string, Shape> InContext() => new(ElementShapes.Pictures) { ["plain_text"] = PlainOrMarkup(2000), ["mrkdwn"] = PlainOrMarkup(2000) };

    private static Dictionary<string, Shape> Cells() => new()
    {
        ["raw_text"] = Object(Type, new("text", Text(3000, least: 1), Required: true)),
        ["rich_text"] = Object(Type, new("elements", List(RichText, 0, 100), Required: true)),
    };

    /// <summary>Our own cards have none, so what is in it is only looked at from afar.</summary>
    private static void RichText(JsonNode node, string at, List<string> faults) =>
        OneOf("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")(node["type"] ?? "", $"{at}/type", faults);
}
