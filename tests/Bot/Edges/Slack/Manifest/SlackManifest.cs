using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Slack.Manifest;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Edges.Slack.Manifest;

/// <summary>A manifest as an admin pastes it.</summary>
internal static class SlackManifest
{
    public const string PublicUrl = "https://okr.ateliernord.example:8443/bot/";

    /// <summary>The three ways of the README, and Socket Mode with OAuth.</summary>
    public static TheoryData<bool, bool> Ways => new() { { false, false }, { true, false }, { false, true }, { true, true } };

    public static JsonObject Of(bool socket = false, bool oauth = false, string? publicUrl = PublicUrl) =>
        JsonNode.Parse(FillSlackManifest.With(ReadSlackManifestSettings.From(Configuration(("PublicUrl", publicUrl)), socket, oauth).Settings!))!.AsObject();

    public static IConfiguration Configuration(params (string Key, string? Value)[] configured) =>
        new ConfigurationBuilder().AddInMemoryCollection(configured.Select(c => KeyValuePair.Create(c.Key, c.Value))).Build();

    public static List<string> Texts(JsonNode? list) => list is null ? [] : [.. list.AsArray().Select(i => (string)i!)];
}
