using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Source: https://docs.slack.dev/reference/block-kit/blocks/divider-block.</summary>
public sealed record Divider : Block
{
    public override string Type => "divider";

    public override bool Tells => false;

    public override int Letters => Type.Length;

    protected override void WriteInside(Utf8JsonWriter json)
    {
        // It is a line, and nothing stands on it.
    }
}
