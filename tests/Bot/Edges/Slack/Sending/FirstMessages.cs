using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>People to whom nobody has ever written in Slack: their id is known, and their conversation is not.</summary>
public class FirstMessages
{
    /// <summary>Slack opens fifty conversations a minute, and takes three hundred messages.</summary>
    [Fact]
    public async Task Seventy_newcomers_are_all_asked_within_the_same_minute()
    {
        await using var post = await SlackPost.Open();
        post.Slack.Limit();
        var everybody = new List<SlackUser>();
        for (var at = 0; at < 70; at++) everybody.Add(await post.Hire($"Newcomer {at}", met: false));
        await post.Write([.. everybody]);
        Assert.All(everybody, user => Assert.Single(post.Chat(user)));
        Assert.Equal((0, 0), (post.Count("conversations.open"), post.Slack.Throttled));
        Assert.Equal(70, await post.Database.Read(post.Organisation, db => db.Deliveries.CountAsync(d => d.State == DeliveryState.Sent)));
        Assert.Empty(post.Slack.Complaints);
    }

    [Fact]
    public async Task What_the_answer_calls_the_conversation_is_kept_for_what_comes_later()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois", met: false);
        await post.Write(claire);
        var chat = post.Nord.DirectMessages(claire).Id;
        Assert.Equal((chat, chat), ((await post.AddressOf(claire)).Conversation, (await post.Row(claire)).Conversation));
        await post.Database.Write(post.Organisation, async db => (await db.Deliveries.SingleAsync()).Redraw());
        await post.Wait(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Assert.Single(post.Chat(claire)).Versions.Count);
        await post.Write(claire);
        Assert.Equal(2, post.Chat(claire).Count);
        Assert.Equal([claire.Id, chat], post.Slack.Calls.Where(c => c.Method == "chat.postMessage").Select(c => c["channel"]));
        Assert.Empty(post.Slack.Complaints);
    }

    /// <summary>The answer is lost, and with it the name of the conversation.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_answer_was_lost_the_conversation_is_opened_to_look_into_it(bool arrived)
    {
        await using var post = await SlackPost.Open();
        var (claire, faults) = (await post.Hire("Claire Dubois", met: false), 1);
        post.Slack.Meddle = call => call.Method == "chat.postMessage" && faults-- > 0 ? arrived ? new SlackFault.LostAnswer() : new SlackFault.Reset() : null;
        await post.Write(claire);
        Assert.Equal(DeliveryState.Sending, (await post.Row(claire)).State);
        await post.Wait(TimeSpan.FromMinutes(2));
        var (row, chat) = (await post.Row(claire), post.Nord.DirectMessages(claire).Id);
        Assert.Equal((DeliveryState.Sent, arrived ? 1 : 2, Assert.Single(post.Chat(claire)).Ts), (row.State, row.Attempt, row.Message));
        Assert.Equal((chat, chat), (row.Conversation, (await post.AddressOf(claire)).Conversation));
        Assert.Equal(1, post.Count("conversations.open"));
    }

    [Fact]
    public async Task A_Slack_that_opens_nothing_for_now_is_asked_again()
    {
        await using var post = await SlackPost.Open();
        var (claire, lost, busy) = (await post.Hire("Claire Dubois", met: false), 1, 3);
        post.Slack.Meddle = call => call.Method switch
        {
            "chat.postMessage" when lost-- > 0 => new SlackFault.LostAnswer(),
            "conversations.open" when busy-- > 0 => new SlackFault.Error("service_unavailable"),
            _ => null,
        };
        await post.Write(claire);
        await post.Wait(TimeSpan.FromMinutes(5));
        Assert.Equal((DeliveryState.Sent, Assert.Single(post.Chat(claire)).Ts), ((await post.Row(claire)).State, (await post.Row(claire)).Message));
    }

    /// <summary>Nobody reads a message to somebody who is gone, so it is no doubt.</summary>
    [Fact]
    public async Task Somebody_whom_Slack_does_not_know_any_more_is_no_doubt()
    {
        await using var post = await SlackPost.Open();
        var (claire, faults) = (await post.Hire("Claire Dubois", met: false), 1);
        post.Slack.Meddle = call => call.Method switch
        {
            "chat.postMessage" => faults-- > 0 ? new SlackFault.Reset() : new SlackFault.Error("user_not_found"),
            "conversations.open" => new SlackFault.Error("user_not_found"),
            _ => null,
        };
        await post.Write(claire);
        await post.Wait(TimeSpan.FromMinutes(5));
        Assert.Equal((DeliveryState.Failed, "user_not_found"), ((await post.Row(claire)).State, (await post.Row(claire)).Reason));
        Assert.Equal("user_not_found", (await post.AddressOf(claire)).Stopped);
    }
}
