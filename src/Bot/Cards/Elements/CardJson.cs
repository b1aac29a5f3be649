using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CheckinBot.Bot.Cards.Elements;

/// <summary>
/// A card as Adaptive Card 1.5 JSON: camel case, absent rather than null, accents readable. A <see cref="Picture"/> has no JSON: the edge
/// replaces it first by what its platform can show, and one that forgot hears of it here.
/// </summary>
public static class CardJson
{
    private static readonly JsonSerializerOptions Compact = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    /// <exception cref="InvalidOperationException">A picture is still in the card.</exception>
    public static string Of(Card card, bool indented = false) => card.Everything().Any(e => e is Picture)
        ? throw new InvalidOperationException("A picture cannot be serialised: the edge replaces it by an image or by its text.")
        : JsonSerializer.Serialize(card, indented ? Indented : Compact);

    // The relaxed encoder is meant for JSON that is served as JSON, which this is; whoever puts it into HTML escapes it there.
    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
