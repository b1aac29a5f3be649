using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>A picture, either an uploaded file or one that Slack fetches (https://docs.slack.dev/reference/block-kit/blocks/image-block).</summary>
/// <param name="AltText">What is read where nothing is seen.</param>
public sealed record ImageBlock(string AltText) : Block
{
    /// <summary>The file's id.</summary>
    public string? SlackFile { get; init; }

    public string? ImageUrl { get; init; }

    public override string Type => "image";

    public override int Letters => Type.Length + (SlackFile?.Length ?? 0) + (ImageUrl?.Length ?? 0) + AltText.Length;

    protected override void WriteInside(Utf8JsonWriter json)
    {
        if (SlackFile is not null)
        {
            json.WriteStartObject("slack_file"u8);
            json.WriteString("id"u8, SlackFile);
            json.WriteEndObject();
        }
        if (ImageUrl is not null) json.WriteString("image_url"u8, ImageUrl);
        json.WriteString("alt_text"u8, AltText);
    }
}
