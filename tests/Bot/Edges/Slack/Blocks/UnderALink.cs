using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Tests.Bot.Cards;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>Any card under a link in somebody's message: within Slack's limits, and nothing in it asks for anything.</summary>
public sealed class UnderALink
{
    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void It_is_read_and_neither_pressed_nor_filled_in(string name, string language)
    {
        var blocks = SlackUnfurl.Of(Exhibits.Card(name, language)).Read()["blocks"]!.AsArray();
        Assert.DoesNotContain(blocks, b => (string?)b!["type"] is "actions" or "input");
        Assert.Empty(Shown.Buttons(blocks));
        Assert.Empty(BlockRules.OfMessage(new System.Text.Json.Nodes.JsonObject { ["text"] = name, ["blocks"] = blocks.DeepClone() }));
    }
}
