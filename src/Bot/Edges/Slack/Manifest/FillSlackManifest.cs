using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CheckinBot.Bot.Edges.Manifest;
using CheckinBot.Bot.Edges.Slack.Install;

namespace CheckinBot.Bot.Edges.Slack.Manifest;

/// <summary>Template and settings to the manifest that an admin pastes at Slack. Where Socket Mode is on, nothing arrives over HTTP, so the addresses for it are left out.</summary>
public static partial class FillSlackManifest
{
    /// <summary>Where the build puts the template.</summary>
    private static string Template { get; } = Path.Combine(AppContext.BaseDirectory, "manifest", "slack", "manifest.json");

    public static string With(SlackManifestSettings settings)
    {
        var address = settings.PublicUrl?.AbsoluteUri.TrimEnd('/');
        var calls = settings.SocketMode ? null : address;
        return FillPlaces.In(File.ReadAllText(Template), new Dictionary<string, JsonNode?>
        {
            ["{Commands}"] = To(calls, "/slack/commands"),
            ["{Events}"] = To(calls, "/slack/events"),
            ["{Interactivity}"] = To(calls, "/slack/interactivity"),
            ["{Redirects}"] = settings is { SeveralWorkspaces: true, PublicUrl: { } url } ? new JsonArray(InstallRoutes.RedirectUri(url)) : null,
            // An address of numbers, or one in brackets, is no domain to Slack.
            ["{Domains}"] = settings.PublicUrl is { HostNameType: UriHostNameType.Dns } named && Domain().IsMatch(named.IdnHost) ? new JsonArray(named.IdnHost) : null,
            ["{SocketMode}"] = settings.SocketMode,
            ["{SeveralWorkspaces}"] = settings.SeveralWorkspaces,
        });
    }

    private static JsonValue? To(string? address, string path) => address is null ? null : JsonValue.Create(address + path);

    /// <summary>As Slack's schema of the manifest has it, and with a dot in it.</summary>
    [GeneratedRegex(@"^(?![.-])[-a-z0-9.]+\.[-a-z0-9.]*[a-z0-9]\z")]
    private static partial Regex Domain();
}
