using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>A message that was sent is to show things as they are now.</summary>
public class ACardAnew
{
    [Fact]
    public async Task It_is_replaced_with_its_text_and_goes_on_naming_its_delivery()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        await post.Write(claire);
        await Redraw(post, "Saved");
        var message = Assert.Single(post.Chat(claire));
        Assert.Equal("Saved", message.Text);
        Assert.Contains("Saved today", message.Blocks!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(message.Metadata);
        Assert.NotEqual((string?)message.Versions[0]["blocks"]![0]!["block_id"], (string?)message.Blocks[0]!["block_id"]);
        Assert.Empty(post.Slack.Complaints);
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("edit_window_closed")]
    [InlineData("cant_update_message")]
    public async Task What_cannot_be_replaced_is_let_go(string word)
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        await post.Write(claire);
        post.Slack.Meddle = call => call.Method == "chat.update" ? new SlackFault.Error(word) : null;
        await Redraw(post, "Saved");
        await post.Wait(TimeSpan.FromHours(1));
        Assert.Equal(1, post.Count("chat.update"));
        Assert.Equal(1, post.Count("chat.postMessage"));
        Assert.Equal(DeliveryState.Sent, (await post.Row(claire)).State);
    }

    [Fact]
    public async Task A_lost_answer_repeats_it()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        await post.Write(claire);
        var faults = 2;
        post.Slack.Meddle = call => call.Method == "chat.update" && faults-- > 0 ? new SlackFault.LostAnswer() : null;
        await Redraw(post, "Saved");
        await post.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(3, post.Count("chat.update"));
        Assert.Equal("Saved", Assert.Single(post.Chat(claire)).Text);
    }

    private static async Task Redraw(SlackPost post, string words)
    {
        post.Says = new Card(words, new TextBlock(words + " today"));
        await post.Database.Write(post.Organisation, async db => (await db.Deliveries.SingleAsync()).Redraw());
        post.Part<Wake>().Now();
        await post.Wait(TimeSpan.Zero);
    }
}
