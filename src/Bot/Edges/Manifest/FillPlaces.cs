using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Manifest;

/// <summary>
/// A template is a platform's manifest itself; what differs from one installation to the next stands there as a text of its own, such as <c>{AppId}</c>.
/// </summary>
public static class FillPlaces
{
    // Apostrophes and accents stay legible: this is a file that admins open, not a part of a page.
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="template">JSON.</param>
    /// <param name="places">What stands in each place; null: the place leaves its list or object, since no platform takes a null.</param>
    /// <exception cref="InvalidOperationException">The template holds a place that nothing fills.</exception>
    public static string In(string template, IReadOnlyDictionary<string, JsonNode?> places) =>
        Filled(JsonNode.Parse(template)!, places)!.ToJsonString(Legible) + "\n";

    private static JsonNode? Filled(JsonNode node, IReadOnlyDictionary<string, JsonNode?> places) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Filled(p.Value!, places))).Where(p => p.Value is not null)),
        JsonArray list => new JsonArray([.. list.Select(i => Filled(i!, places)).Where(i => i is not null)]),
        _ when node.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is ['{', .., '}'] place =>
            places.TryGetValue(place, out var value) ? value?.DeepClone() : throw new InvalidOperationException($"Nothing fills {place} in the manifest."),
        _ => node.DeepClone(),
    };
}
