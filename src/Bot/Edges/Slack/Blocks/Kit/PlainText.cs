using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>
/// A text object that is shown letter by letter; <see cref="SlackText.Plain"/> makes one that Slack takes
/// (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
/// </summary>
/// <param name="Text">Never empty.</param>
public sealed record PlainText(string Text) : SlackJson
{
    private const string Type = "plain_text";

    public int Letters => Type.Length + Text.Length;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, Type);
        json.WriteString("text"u8, Text);
        json.WriteBoolean("emoji"u8, false);
    }
}
