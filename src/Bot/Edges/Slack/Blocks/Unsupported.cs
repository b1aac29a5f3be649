using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// What is left over: an element or an action that the translator has no arm for, because it is younger. In a test it is a fault; in
/// production its words are better than no message.
/// </summary>
public static class Unsupported
{
    /// <summary>The switch of <see cref="AppContext"/> that every test project turns on.</summary>
    public const string Refuse = "CheckinBot.RefuseUnsupportedElements";

    private static readonly string[] Worded = ["text", "title", "label", "altText"];

    /// <summary>Its words, to be shown as lines.</summary>
    /// <exception cref="NotSupportedException">In tests.</exception>
    public static IReadOnlyList<string> Of(object thing) => AppContext.TryGetSwitch(Refuse, out var refused) && refused
        ? throw new NotSupportedException($"Slack has no arm for {thing.GetType().Name}.")
        : Words(thing);

    /// <summary>Whatever a person could read of it, in the order in which it is written.</summary>
    public static IReadOnlyList<string> Words(object thing) =>
        [.. In(JsonSerializer.SerializeToNode(thing, thing.GetType(), JsonSerializerOptions.Web))];

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => p.Value is JsonValue value && Worded.Contains(p.Key) && value.TryGetValue<string>(out var text) ? [text] : In(p.Value)),
        JsonArray list => list.SelectMany(In),
        _ => [],
    };
}
