using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>Addresses that come from outside lead nowhere but to Slack.</summary>
public class WhereRequestsGo
{
    private const string Slack = "https://slack.com/api/", Government = "https://slack-gov.com/api/", Here = "http://127.0.0.1:4000/api/";

    [Theory]
    [InlineData(Slack, "https://slack.com/api/chat.postMessage", true, true, false)]
    [InlineData(Slack, "https://slack.com/other", false, true, false)]
    [InlineData(Slack, "https://files.slack.com/upload/v1/abc", false, true, false)]
    [InlineData(Slack, "https://hooks.slack.com/commands/1/2/3", false, true, true)]
    [InlineData(Slack, "https://hooks.slack-gov.com/commands/1/2/3", false, false, true)]
    [InlineData(Government, "https://files.slack-gov.com/upload/v1/abc", false, true, false)]
    [InlineData(Slack, "http://hooks.slack.com/commands/1", false, false, false)]
    [InlineData(Slack, "https://hooks.slack.com:8443/commands/1", false, false, false)]
    [InlineData(Slack, "https://me@hooks.slack.com/commands/1", false, false, false)]
    [InlineData(Slack, "https://hooks.slack.com.evil.example/commands/1", false, false, false)]
    [InlineData(Slack, "https://evilslack.com/upload", false, false, false)]
    [InlineData(Slack, "https://127.0.0.1/upload", false, false, false)]
    [InlineData(Slack, "http://169.254.169.254/latest/meta-data", false, false, false)]
    [InlineData(Here, "http://127.0.0.1:4000/response/1", false, true, true)]
    [InlineData(Here, "http://127.0.0.1:4001/response/1", false, false, false)]
    [InlineData("https://proxy.nord.example/api/", "https://proxy.nord.example/response/1", false, true, false)]
    public void Each_kind_of_request_has_its_hosts(string api, string url, bool method, bool upload, bool answer) => Assert.Equal(
        (method, upload, answer),
        (SlackHosts.AllowMethod(new(api), new(url)), SlackHosts.AllowUpload(new(api), new(url)), SlackHosts.AllowAnswer(new(api), new(url))));

    [Fact]
    public async Task An_answer_to_a_strange_address_never_leaves()
    {
        await using var post = await SlackPost.Open();
        var answer = await post.Web.Respond(new Uri("http://127.0.0.1:1/secret"), new PlainMessage("Hello"), default);
        Assert.Equal(("host", true), (answer.Error, answer.NotDone));
    }

    [Fact]
    public async Task An_answer_carries_no_token_and_no_null()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        var sales = post.Nord.AddChannel("sales", claire);
        var url = new Uri((string)post.Slack.Requests.Command(claire, "/okr", "status", sales).Payload["response_url"]!);
        Assert.True((await post.Web.Respond(url, new PlainMessage("Hello"), default)).Ok);
        Assert.Equal("Hello", Assert.Single(sales.SeenBy(claire)).Text);
        Assert.Null(Assert.Single(post.Slack.Calls).Token);
        Assert.Empty(post.Slack.Complaints);
        for (var at = 0; at < 4; at++) await post.Web.Respond(url, new PlainMessage("Hello"), default);
        Assert.Equal("used_url", (await post.Web.Respond(url, new PlainMessage("Hello"), default)).Error);
    }
}
