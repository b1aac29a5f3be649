using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Source: https://docs.slack.dev/reference/block-kit/blocks/header-block.</summary>
public sealed record Header(PlainText Text) : Block
{
    /// <summary>The longest text of one.</summary>
    public const int Longest = 150;

    public override string Type => "header";

    public override int Letters => Type.Length + Text.Letters;

    protected override void WriteInside(Utf8JsonWriter json) => Text.WriteAs("text"u8, json);
}
