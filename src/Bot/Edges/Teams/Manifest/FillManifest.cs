using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Teams.Manifest;

/// <summary>
/// Template and settings to <c>manifest.json</c>. The template is the manifest itself; what differs from one installation to the next stands
/// there as a text of its own, such as <c>{AppId}</c>.
/// </summary>
public static class FillManifest
{
    // Apostrophes and accents stay legible: this is a file that admins open, not a part of a page.
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InvalidOperationException">The template holds a place that nothing fills.</exception>
    public static string With(ManifestSettings settings, string template)
    {
        var places = new Dictionary<string, string?>
        {
            ["{AppId}"] = settings.AppId,
            ["{Version}"] = settings.Version,
            ["{Host}"] = settings.Host,
            ["{Developer}"] = settings.Developer,
            ["{Website}"] = settings.Website,
            ["{Privacy}"] = settings.Privacy,
            ["{Terms}"] = settings.Terms,
        };
        return Filled(JsonNode.Parse(template)!, places)!.ToJsonString(Legible) + "\n";
    }

    /// <summary>A place with nothing to say leaves its list or object: Teams takes no nulls.</summary>
    private static JsonNode? Filled(JsonNode node, Dictionary<string, string?> places) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Filled(p.Value!, places))).Where(p => p.Value is not null)),
        JsonArray list => new JsonArray([.. list.Select(i => Filled(i!, places)).Where(i => i is not null)]),
        _ when node.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is ['{', .., '}'] place =>
            places.TryGetValue(place, out var value) ? value : throw new InvalidOperationException($"Nothing fills {place} in the manifest."),
        _ => node.DeepClone(),
    };
}
