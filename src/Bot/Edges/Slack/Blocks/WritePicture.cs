using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// A picture as an uploaded file, seen by who sees the message alone; an image by its address, if that can be fetched.
/// Source: https://docs.slack.dev/reference/block-kit/blocks/image-block.
/// </summary>
internal static class WritePicture
{
    private const int LongestAddress = 3000, LongestWords = 2000;

    /// <summary>Null leaves the words in its place.</summary>
    public static ImageBlock? Of(Picture picture, Func<Picture, string?> file) =>
        file(picture) is { Length: > 0 } id ? new ImageBlock(Words(picture.AltText)) { SlackFile = id } : null;

    public static ImageBlock? Of(Image image) =>
        image.Url.Length <= LongestAddress && Uri.TryCreate(image.Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new ImageBlock(Words(image.AltText)) { ImageUrl = image.Url }
            : null;

    private static string Words(string text) => SlackText.OneLine(text, LongestWords) is { Length: > 0 } said ? said : "…";
}
