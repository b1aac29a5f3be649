using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>The blocks of a view, in which only inputs need an id.</summary>
internal static class WriteBlocks
{
    public static void Of(IReadOnlyList<Block> blocks, Utf8JsonWriter json)
    {
        json.WriteStartArray("blocks"u8);
        foreach (var block in blocks) block.WriteItem(json);
        json.WriteEndArray();
    }
}
