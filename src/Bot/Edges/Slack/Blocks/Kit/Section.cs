using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Source: https://docs.slack.dev/reference/block-kit/blocks/section-block.</summary>
public sealed record Section(PlainText Text) : Block
{
    public override string Type => "section";

    public override int Letters => Type.Length + Text.Letters;

    protected override void WriteInside(Utf8JsonWriter json) => Text.WriteAs("text"u8, json);
}

/// <summary>A section of figures side by side, on the same page of Slack's.</summary>
/// <param name="All">From one to <see cref="Most"/>.</param>
public sealed record Fields(IReadOnlyList<PlainText> All) : Block
{
    public const int Most = 10, Longest = 2000;

    public override string Type => "section";

    public override int Letters => Type.Length + All.Sum(f => f.Letters);

    protected override void WriteInside(Utf8JsonWriter json)
    {
        json.WriteStartArray("fields"u8);
        foreach (var field in All) field.WriteItem(json);
        json.WriteEndArray();
    }
}
