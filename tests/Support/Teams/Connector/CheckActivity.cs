using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>What Teams asks of an activity before it posts it. Sizes: learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.</summary>
internal static class CheckActivity
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Of the request.</summary>
    public const int MostBytes = 262_144;

    /// <summary>Of UTF-16, pictures within the card not counted.</summary>
    public const int MostCharacters = 40_000;

    /// <summary>People for whom a card refreshes by itself.</summary>
    private const int MostRefreshed = 60;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A null says "forget this" on some routes and is refused on others, so none is sent.</summary>
    public static Refusal? Nulls(JsonNode body) =>
        NullIn(body, "$") is { } path ? Refusal.Bug($"There is a null at {path}.") : null;

    public static Refusal TooBig(string size) => Refusal.Bug($"The message is too big: {size}.", "MessageSizeTooBig", 413);

    /// <param name="botId">Who may stand in <c>from</c>.</param>
    public static Refusal? Of(JsonObject activity, string botId)
    {
        if (Text(activity, "type") is not { Length: > 0 } type) return Refusal.Bug("The activity has no type.");
        if (activity["from"] is { } from && Text(from, "id") != botId) return Refusal.Bug($"The activity is from {from.ToJsonString()}, not from the bot.");
        if (type is not ("message" or "typing")) return Refusal.Bug($"A bot does not send a '{type}'.");
        var attachments = activity["attachments"];
        if (attachments is not null and not JsonArray) return Refusal.Bug("The attachments are no list.");
        var cards = attachments as JsonArray ?? [];
        if (type == "message" && cards.Count == 0 && string.IsNullOrEmpty(Text(activity, "text"))) return Refusal.Bug("The message has neither text nor attachment.");
        return cards.Select(OfAttachment).FirstOrDefault(r => r is not null) ?? OfLength(activity);
    }

    private static Refusal? OfAttachment(JsonNode? attachment)
    {
        if (Text(attachment, "contentType") is not { Length: > 0 } kind) return Refusal.Bug("An attachment has no contentType.");
        if (kind != AdaptiveCard) return null;
        if (attachment!["content"] is not JsonObject card) return Refusal.Bug("A card's content is no object.");
        if (Text(card, "type") != "AdaptiveCard") return Refusal.Bug("A card's content is no AdaptiveCard.");
        if (Text(card, "version") != "1.5") return Refusal.Bug($"A card's version is {card["version"]?.ToJsonString()}, not 1.5.");
        return card["refresh"]?["userIds"] is JsonArray { Count: > MostRefreshed } ids ? Refusal.Bug($"A card refreshes for {ids.Count} people.") : null;
    }

    private static Refusal? OfLength(JsonObject activity)
    {
        var length = activity.ToJsonString(Plain).Length;
        if (length <= MostCharacters) return null;
        length -= Texts(activity).Where(t => t.StartsWith("data:image/", StringComparison.Ordinal)).Sum(t => t.Length);
        return length <= MostCharacters ? null : TooBig($"{length} characters");
    }

    private static string? NullIn(JsonNode? node, string path) => node switch
    {
        null => path,
        JsonObject it => it.Select(p => NullIn(p.Value, $"{path}.{p.Key}")).FirstOrDefault(p => p is not null),
        JsonArray list => list.Select((item, at) => NullIn(item, $"{path}[{at}]")).FirstOrDefault(p => p is not null),
        _ => null,
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject it => it.SelectMany(p => Texts(p.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    /// <summary>The text of that name; null when it is missing or something else.</summary>
    public static string? Text(JsonNode? node, string name) =>
        node is JsonObject it && it[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
