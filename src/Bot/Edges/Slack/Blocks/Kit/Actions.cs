using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>A row of buttons (https://docs.slack.dev/reference/block-kit/blocks/actions-block).</summary>
/// <param name="Buttons">From left to right.</param>
public sealed record Actions(params IReadOnlyList<Button> Buttons) : Block
{
    public override string Type => "actions";

    public override bool Tells => false;

    public override int Letters => Type.Length + Buttons.Sum(b => b.Letters);

    protected override void WriteInside(Utf8JsonWriter json)
    {
        json.WriteStartArray("elements"u8);
        foreach (var button in Buttons) button.WriteItem(json);
        json.WriteEndArray();
    }
}
