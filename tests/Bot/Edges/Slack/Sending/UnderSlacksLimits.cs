using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Tests.Support.Slack;
using SlackAnswer = CheckinBot.Bot.Edges.Slack.Web.SlackAnswer;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>Limits are Slack's own, so these stories live by the real clock.</summary>
public class UnderSlacksLimits
{
    [Fact]
    public async Task A_429_holds_its_method_in_its_workspace_and_nothing_else()
    {
        await using var post = await SlackPost.Open(realTime: true);
        var (claire, other) = (await post.Hire("Claire Dubois"), post.Slack.AddWorkspace("Sud"));
        post.Tokens.Keep(post.Slack.Install(other));
        var there = other.DirectMessages(other.AddUser("Hugo Petit"));
        var refusals = 1;
        post.Slack.Meddle = call => call.Method == "chat.postMessage" && refusals-- > 0 ? new SlackFault.Status(429, TimeSpan.FromSeconds(600)) : null;

        var refused = await Post(post, post.Nord, post.Nord.DirectMessages(claire));
        Assert.Equal((SlackAnswer.Ratelimited, true, TimeSpan.FromSeconds(600)), (refused.Error, refused.NotDone, refused.RetryAfter));
        var held = await Post(post, post.Nord, post.Nord.DirectMessages(claire));
        Assert.Equal((SlackAnswer.Ratelimited, true), (held.Error, held.NotDone));
        Assert.InRange(held.RetryAfter!.Value, TimeSpan.FromSeconds(500), TimeSpan.FromSeconds(600));
        Assert.Equal(1, post.Count("chat.postMessage"));

        Assert.True((await Post(post, other, there)).Ok);
        Assert.True((await post.Web.UserInfo(post.Nord.Id, claire.Id, default)).Ok);
    }

    [Fact]
    public async Task A_short_stop_is_waited_for()
    {
        await using var post = await SlackPost.Open(realTime: true);
        var claire = await post.Hire("Claire Dubois");
        var refusals = 1;
        post.Slack.Meddle = call => call.Method == "chat.postMessage" && refusals-- > 0 ? new SlackFault.Status(429, TimeSpan.FromSeconds(1)) : null;
        await Post(post, post.Nord, post.Nord.DirectMessages(claire));
        Assert.True((await Post(post, post.Nord, post.Nord.DirectMessages(claire))).Ok);
        var calls = post.Slack.Calls.Where(c => c.Method == "chat.postMessage").Select(c => c.At).ToList();
        Assert.True(calls[1] - calls[0] >= TimeSpan.FromSeconds(1), $"It came after {calls[1] - calls[0]}.");
    }

    [Fact]
    public async Task A_channel_gets_one_message_a_second_and_a_workspace_as_many_as_configured()
    {
        // Ten times as fast as in life: ten a second to a channel, forty to the workspace.
        await using var post = await SlackPost.Open(scale: 10, realTime: true);
        post.Slack.Limit(10);
        var sales = post.Nord.AddChannel("sales");
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Post(post, post.Nord, sales)));
        var posts = post.Slack.Calls.Where(c => c.Method == "chat.postMessage").ToList();
        Assert.True(posts[^1].At - posts[0].At >= TimeSpan.FromSeconds(0.9), "Thirty messages to one channel came too soon.");

        var before = posts.Count;
        var many = Enumerable.Range(0, 60).Select(at => post.Nord.AddChannel($"c{at}")).ToList();
        await Task.WhenAll(many.Select(c => Post(post, post.Nord, c)));
        posts = [.. post.Slack.Calls.Where(c => c.Method == "chat.postMessage").Skip(before)];
        Assert.InRange(posts[^1].At - posts[0].At, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Looking_into_the_past_is_put_off_and_not_waited_for()
    {
        await using var post = await SlackPost.Open(scale: 1, realTime: true);
        var chat = post.Nord.DirectMessages(await post.Hire("Claire Dubois"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => post.Web.History(post.Nord.Id, chat.Id, SlackPost.Thursday, null, default)));
        Assert.Equal(10, answers.Count(a => a.Ok));
        Assert.All(answers.Where(a => !a.Ok), a => Assert.True(a is { NotDone: true, RetryAfter: { } wait } && wait > TimeSpan.Zero));
    }

    /// <summary>The first message goes by the person's id, and the next ones by the conversation that it named: it is one conversation.</summary>
    [Fact]
    public async Task A_newcomer_s_first_message_counts_for_the_conversation_it_opens()
    {
        await using var post = await SlackPost.Open(scale: 1, realTime: true);
        var claire = await post.Hire("Claire Dubois", met: false);
        await post.Write(claire);
        await post.Write(claire);
        await post.Write(claire);
        var posts = post.Slack.Calls.Where(c => c.Method == "chat.postMessage").ToList();
        Assert.Equal([claire.Id, post.Nord.DirectMessages(claire).Id, post.Nord.DirectMessages(claire).Id], posts.Select(c => c["channel"]));
        // Two at once in a conversation, and one a second.
        Assert.True(posts[2].At - posts[0].At >= TimeSpan.FromSeconds(0.9), $"The third came after {posts[2].At - posts[0].At}.");
    }

    [Fact]
    public async Task Opening_a_conversation_to_look_into_it_is_put_off_too()
    {
        await using var post = await SlackPost.Open(scale: 1, realTime: true);
        var claire = await post.Hire("Claire Dubois", met: false);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => post.Web.OpenDm(post.Nord.Id, claire.Id, default, waits: false)));
        Assert.Equal(10, answers.Count(a => a.Ok));
        Assert.All(answers.Where(a => !a.Ok), a => Assert.True(a is { NotDone: true, RetryAfter: { } wait } && wait > TimeSpan.Zero));
    }

    private static Task<SlackAnswer> Post(SlackPost post, SlackWorkspace workspace, SlackChannel to) =>
        post.Web.PostMessage(workspace.Id, to.Id, new PlainMessage("Hello"), default);
}
