using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <param name="Json">The block.</param>
/// <param name="Stays">It is kept before others when there is no room for all: an input, or a row of buttons of the card itself.</param>
internal sealed record Block(JsonObject Json, bool Stays = false)
{
    public string Kind => (string)Json["type"]!;

    /// <summary>A line somebody would miss; what stands under it goes with it.</summary>
    public bool Tells => Kind is "header" or "section" or "rich_text" or "image" or "input";
}
