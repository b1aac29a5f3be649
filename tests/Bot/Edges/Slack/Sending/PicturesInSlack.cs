using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>A chart is uploaded to Slack, and shown where a message names it.</summary>
public class PicturesInSlack
{
    private const string Words = "Meetings, week by week, up to 24 of 60";

    private static Card Chart(byte shade = 0) => new("Meetings: 24 of 60", new TextBlock("Meetings"), new Picture([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, shade], Words));

    [Fact]
    public async Task The_same_picture_is_uploaded_once()
    {
        await using var post = await SlackPost.Open();
        var (claire, ada) = (await post.Hire("Claire Dubois"), await post.Hire("Ada Byron"));
        post.Says = Chart();
        await post.Write(claire);
        await post.Write(ada);
        var file = Assert.Single(post.Slack.Files);
        Assert.Equal([file.Id, file.Id], new[] { claire, ada }.Select(u => Shown(post, u)));
        post.Says = Chart(shade: 1);
        await post.Write(ada);
        Assert.Equal(2, post.Slack.Files.Count);
        Assert.Empty(post.Slack.Complaints);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(20, false)]
    public async Task One_that_Slack_has_not_looked_at_is_waited_for_a_little(int refusals, bool shows)
    {
        await using var post = await SlackPost.Open();
        post.Slack.PicturesTake = refusals;
        var claire = await post.Hire("Claire Dubois");
        post.Says = Chart();
        await post.Write(claire);
        Assert.Equal(DeliveryState.Sent, (await post.Row(claire)).State);
        Assert.Equal(shows, Shown(post, claire) is not null);
        Assert.Contains(Words, post.Chat(claire)[0].Blocks!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_files_are_not_allowed_the_words_stand_in_its_place()
    {
        await using var post = await SlackPost.Open();
        post.App.Scopes.Remove("files:write");
        var claire = await post.Hire("Claire Dubois");
        post.Says = Chart();
        await post.Write(claire);
        Assert.Null(Shown(post, claire));
        Assert.Contains(Words, post.Chat(claire)[0].Blocks!.ToJsonString(), StringComparison.Ordinal);
    }

    private static string? Shown(SlackPost post, SlackUser user) =>
        post.Chat(user)[0].Blocks!.Select(b => b!["slack_file"]).OfType<JsonObject>().Select(f => (string)f["id"]!).SingleOrDefault();
}
