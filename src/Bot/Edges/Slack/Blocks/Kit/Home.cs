using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>App Home (https://docs.slack.dev/reference/views/home-tab-views).</summary>
public sealed record Home(IReadOnlyList<Block> Blocks) : SlackJson
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "home"u8);
        WriteBlocks.Of(Blocks, json);
    }
}
