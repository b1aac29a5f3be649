using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>What each of Slack's words does to the message, to its person and to the workspace.</summary>
public class WhenSlackRefuses
{
    /// <summary>Slack's word, what becomes of the message, whether its person is written to no more, whether the admin is told.</summary>
    [Theory]
    [InlineData("channel_not_found", DeliveryState.Failed, true, false)]
    [InlineData("is_archived", DeliveryState.Failed, true, false)]
    [InlineData("user_not_found", DeliveryState.Failed, true, false)]
    [InlineData("user_disabled", DeliveryState.Failed, true, false)]
    [InlineData("cannot_dm_bot", DeliveryState.Failed, true, false)]
    [InlineData("restricted_action", DeliveryState.Failed, true, false)]
    [InlineData("not_in_channel", DeliveryState.Failed, true, true)]
    [InlineData("messages_tab_disabled", DeliveryState.Failed, true, true)]
    [InlineData("missing_scope", DeliveryState.Pending, false, true)]
    [InlineData("msg_too_long", DeliveryState.Failed, false, false)]
    [InlineData("invalid_blocks", DeliveryState.Failed, false, false)]
    [InlineData("a_word_nobody_documented", DeliveryState.Failed, false, false)]
    [InlineData("rate_limited", DeliveryState.Pending, false, false)]
    [InlineData("team_added_to_org", DeliveryState.Pending, false, false)]
    [InlineData("fatal_error", DeliveryState.Sending, false, false)]
    [InlineData("internal_error", DeliveryState.Sending, false, false)]
    [InlineData("service_unavailable", DeliveryState.Sending, false, false)]
    [InlineData("request_timeout", DeliveryState.Sending, false, false)]
    public async Task A_word_ends_one_message_and_stops_whom_it_concerns(string word, DeliveryState fate, bool stops, bool tells)
    {
        await using var post = await SlackPost.Open();
        var (claire, ada) = (await post.Hire("Claire Dubois"), await post.Hire("Ada Byron"));
        post.Slack.Meddle = call => call.Method == "chat.postMessage" && call["channel"] == post.Nord.DirectMessages(claire).Id ? new SlackFault.Error(word) : null;
        await post.Write(claire, ada);
        var row = await post.Row(claire);
        Assert.Equal(fate, row.State);
        if (fate is not DeliveryState.Pending) Assert.Equal(word, row.Reason);
        Assert.Equal(stops ? word : null, (await post.AddressOf(claire)).Stopped);
        Assert.Equal(tells, await post.Told(word));
        // One failing person never stops the others.
        Assert.Equal(DeliveryState.Sent, (await post.Row(ada)).State);
        Assert.Single(post.Chat(ada));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task After_a_fault_of_its_server_nobody_knows_yet(int status)
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        post.Slack.Meddle = call => call.Method == "chat.postMessage" ? new SlackFault.Status(status) : null;
        await post.Write(claire);
        Assert.Equal((DeliveryState.Sending, $"http {status}"), ((await post.Row(claire)).State, (await post.Row(claire)).Reason));
        Assert.Equal(1, post.Count("chat.postMessage"));
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("not_authed")]
    public async Task A_workspace_without_us_hears_nothing_more(string word)
    {
        await using var post = await SlackPost.Open();
        var (claire, ada) = (await post.Hire("Claire Dubois"), await post.Hire("Ada Byron"));
        post.Slack.Meddle = call => new SlackFault.Error(word);
        await post.Write(claire);
        Assert.Equal((DeliveryState.Failed, "uninstalled"), ((await post.Row(claire)).State, (await post.Row(claire)).Reason));
        Assert.Equal("uninstalled", await post.Database.Read(post.Organisation, db => db.Workspaces.Select(w => w.Stopped).SingleAsync()));
        Assert.True(post.Tokens.Forgot(post.App.Token));
        Assert.True(await post.Told("uninstalled"));
        var calls = post.Slack.Calls.Count;
        await post.Write(ada);
        Assert.Equal(calls, post.Slack.Calls.Count);
        Assert.Equal("unreachable", (await post.Row(ada)).Reason);
    }

    [Fact]
    public async Task A_token_that_was_replaced_meanwhile_is_no_end()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        var old = post.App.Token;
        post.Slack.Meddle = call =>
        {
            if (call.Token != old) return null;
            post.Tokens.Keep(post.Slack.Install(post.Nord));
            return new SlackFault.Error("token_expired");
        };
        await post.Write(claire);
        Assert.Equal(DeliveryState.Sent, (await post.Row(claire)).State);
        Assert.Single(post.Chat(claire));
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        var refusals = 1;
        post.Slack.Meddle = call => call.Method == "chat.postMessage" && refusals-- > 0 ? new SlackFault.Status(429, TimeSpan.FromSeconds(1)) : null;
        await post.Write(claire);
        Assert.Equal(DeliveryState.Pending, (await post.Row(claire)).State);
        Assert.Equal(post.Clock.GetUtcNow().AddSeconds(1), (await post.Row(claire)).NotBefore);
        await post.Wait(TimeSpan.FromSeconds(1));
        Assert.Single(post.Chat(claire));
    }
}
