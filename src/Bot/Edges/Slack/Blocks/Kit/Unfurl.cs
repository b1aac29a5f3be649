using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>What is shown under one link, by its address in <c>unfurls</c> (https://docs.slack.dev/reference/methods/chat.unfurl).</summary>
public sealed record Unfurl(IReadOnlyList<Block> Blocks) : SlackJson
{
    public override void Write(Utf8JsonWriter json) => WriteBlocks.Of(Blocks, json);
}
