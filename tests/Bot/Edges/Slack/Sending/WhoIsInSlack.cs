using CheckinBot.Bot.Edges.Slack.Sending;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>People as Slack lists them, with their zone and language.</summary>
public class WhoIsInSlack
{
    [Fact]
    public async Task Everybody_who_works_there_page_by_page_and_nobody_else()
    {
        await using var post = await SlackPost.Open();
        var claire = post.Nord.AddUser("Claire Dubois");
        claire.Locale = "fr-FR";
        post.Nord.AddUser("Robot", bot: true);
        post.Nord.AddUser("Hugo Petit").Deleted = true;
        for (var at = 0; at < 450; at++) post.Nord.AddUser($"Personne {at}", $"P{at}@nord.example");
        post.Nord.AddUser("Zoe Nowhere").Zone = null;
        var all = await post.Part<SlackPeople>().All(post.Nord.Id, null, default);
        Assert.Equal(452, all.Count);
        Assert.Equal(3, post.Count("users.list"));
        var seen = Assert.Single(all, m => m.Seen.UserId == claire.Id);
        Assert.Equal(("slack", post.Nord.Id, "fr-FR", "Europe/Paris"), (seen.Seen.Edge, seen.Seen.Workspace, seen.Seen.Locale, seen.Seen.Zone));
        Assert.Equal(("Claire Dubois", "claire.dubois@nord.example"), (seen.Entry.Name, Assert.Single(seen.Entry.Emails)));
        Assert.Contains(all, m => m.Entry.Emails.Contains("p449@nord.example"));
        Assert.Null(Assert.Single(all, m => m.Entry.Name == "Zoe Nowhere").Seen.Zone);
        Assert.Empty(post.Slack.Complaints);
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(250, 0)]
    public async Task Those_of_a_channel(int members, int askedOneByOne)
    {
        await using var post = await SlackPost.Open();
        var people = Enumerable.Range(0, members).Select(at => post.Nord.AddUser($"Personne {at}")).ToArray();
        post.Nord.AddUser("Somebody Else");
        var sales = post.Nord.AddChannel("sales", people);
        var all = await post.Part<SlackPeople>().Of(post.Nord.Id, sales.Id, null, default);
        Assert.Equal(people.Select(p => p.Id).Order(), all.Select(m => m.Seen.UserId).Order());
        // The bot is a member too, and is asked about like everybody.
        Assert.Equal(askedOneByOne, post.Count("users.info"));
    }

    [Fact]
    public async Task Somebody_whom_Slack_does_not_know_is_nobody()
    {
        await using var post = await SlackPost.Open();
        Assert.Null(await post.Part<SlackPeople>().One(post.Nord.Id, "U0NOBODY", default));
        post.App.Scopes.Remove("users:read");
        await Assert.ThrowsAsync<InvalidOperationException>(() => post.Part<SlackPeople>().All(post.Nord.Id, null, default));
    }
}
