using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>A picture as an uploaded file, seen by who sees the message alone; an image by its address, if that can be fetched. Source: https://docs.slack.dev/reference/block-kit/blocks/image-block.</summary>
internal static class WritePicture
{
    private const int LongestAddress = 3000, LongestWords = 2000;

    /// <summary>Null leaves the words in its place.</summary>
    public static JsonObject? Of(Picture picture, Func<Picture, string?> file) => file(picture) is { Length: > 0 } id
        ? Image(picture.AltText, "slack_file", new JsonObject { ["id"] = id })
        : null;

    public static JsonObject? Of(Image image) =>
        image.Url.Length <= LongestAddress && Uri.TryCreate(image.Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? Image(image.AltText, "image_url", image.Url)
            : null;

    private static JsonObject Image(string words, string key, JsonNode source) => new()
    {
        ["type"] = "image",
        [key] = source,
        ["alt_text"] = SlackText.OneLine(words, LongestWords) is { Length: > 0 } said ? said : "…",
    };
}
