using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Manifest;

namespace CheckinBot.Bot.Edges.Teams.Manifest;

/// <summary>Template and settings to <c>manifest.json</c>.</summary>
public static class FillManifest
{
    /// <exception cref="InvalidOperationException">The template holds a place that nothing fills.</exception>
    public static string With(ManifestSettings settings, string template) => FillPlaces.In(template, new Dictionary<string, JsonNode?>
    {
        ["{AppId}"] = settings.AppId,
        ["{Version}"] = settings.Version,
        ["{Host}"] = settings.Host,
        ["{Developer}"] = settings.Developer,
        ["{Website}"] = settings.Website,
        ["{Privacy}"] = settings.Privacy,
        ["{Terms}"] = settings.Terms,
    });
}
