using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using static CheckinBot.Tests.Support.Slack.Shapes;
using static CheckinBot.Tests.Support.Slack.TextShapes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A modal or a Home before it is shown (docs.slack.dev/reference/views).</summary>
internal static class CheckView
{
    private const int MostBytes = 250_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Shape Blocks = (node, at, faults) =>
    {
        if (node is not JsonArray) faults.Add($"must be an array [json-pointer:{at}]");
    };

    private static readonly Property[] Both =
    [
        new("type", Text(10), Required: true), new("blocks", Blocks, Required: true), new("private_metadata", Text(3000)), new("callback_id", Text(255)), new("external_id", Text(255)),
    ];

    private static readonly Shape View = ByType(new Dictionary<string, Shape>
    {
        ["home"] = Object(Both),
        ["modal"] = Object([
            .. Both, new("title", TextShapes.Plain(24), Required: true), new("submit", TextShapes.Plain(24)), new("close", TextShapes.Plain(24)), new("clear_on_close", Truth),
            new("notify_on_close", Truth),
        ]).And(it => it["submit"] is null && it["blocks"] is JsonArray blocks && blocks.Any(b => CheckBlocks.Name(b, "type") == "input") ? "missing required field: submit" : null),
    });

    /// <summary>How large it is when that is too large.</summary>
    public static string? TooLarge(JsonObject view) =>
        Encoding.UTF8.GetByteCount(view.ToJsonString(Plain)) is var bytes && bytes > MostBytes ? $"the view has {bytes} bytes" : null;

    /// <param name="type"><c>modal</c> or <c>home</c>; null for either.</param>
    public static IReadOnlyList<string> Of(JsonObject view, string? type)
    {
        var faults = new List<string>();
        View(view, "/view", faults);
        if (type is not null && CheckBlocks.Name(view, "type") is { } other && other != type) faults.Add($"must be one of {type} [json-pointer:/view/type]");
        if (view["blocks"] is JsonArray blocks) faults.AddRange(CheckBlocks.Of(blocks, CheckBlocks.Name(view, "type") == "home" ? BlockPlace.Home : BlockPlace.Modal, "/view/blocks"));
        return faults;
    }
}
