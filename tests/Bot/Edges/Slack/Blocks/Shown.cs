using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>Cards as the tests of this folder show them, and what is in them.</summary>
internal static class Shown
{
    public static readonly Guid Delivery = new("0198f000-0000-7000-8000-000000000001");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Message(Card card, string? again = null) => SlackMessage.Of(card, _ => "F024BE91L", new Posting(Delivery, 1, again)).Read();

    public static JsonObject Message(params Element[] body) => Message(new Card("s", body) { Lang = "en" });

    public static JsonObject Modal(Card card) => SlackModal.Of(card, _ => "F024BE91L", "D1/1.2").Read();

    public static JsonObject Home(params Card[] cards) => SlackHome.Of(cards.Select(c => new HomeCard(c)), _ => "F024BE91L").Read();

    public static List<JsonObject> Blocks(JsonObject shown) => [.. shown["blocks"]!.AsArray().Select(b => b!.AsObject())];

    public static IEnumerable<string> Kinds(JsonObject shown) => Blocks(shown).Select(b => (string)b["type"]!);

    /// <summary>Every object, from outside in.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => Objects(p.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    public static List<JsonObject> Buttons(JsonNode shown) => [.. Objects(shown).Where(o => (string?)o["type"] == "button")];

    public static string Title(JsonObject button) => (string)button["text"]!["text"]!;

    /// <summary>Whatever a person reads of it.</summary>
    public static List<string> Texts(JsonNode shown) => [.. Objects(shown).SelectMany(o => new[] { o["text"], o["alt_text"], o["initial_value"] })
        .OfType<JsonValue>().Select(v => v.GetValue<string>())];

    public static string Json(JsonNode shown) => shown.ToJsonString(Readable);
}
