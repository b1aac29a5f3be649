using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Small grey lines (https://docs.slack.dev/reference/block-kit/blocks/context-block).</summary>
public sealed record Context(PlainText Text) : Block
{
    public override string Type => "context";

    public override bool Tells => false;

    public override int Letters => Type.Length + Text.Letters;

    protected override void WriteInside(Utf8JsonWriter json)
    {
        json.WriteStartArray("elements"u8);
        Text.WriteItem(json);
        json.WriteEndArray();
    }
}
