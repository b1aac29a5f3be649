using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>The answer to a message does not come. Slack shows what stands in the conversation.</summary>
public class WhatMayHaveArrived
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_stands_there_was_sent(bool metadata)
    {
        await using var post = await SlackPost.Open();
        post.Slack.KeepsMetadata = metadata;
        var claire = await post.Hire("Claire Dubois");
        Once(post, new SlackFault.LostAnswer());
        await post.Write(claire);
        Assert.Equal(DeliveryState.Sending, (await post.Row(claire)).State);
        await post.Wait(TimeSpan.FromSeconds(30));
        var message = Assert.Single(post.Chat(claire));
        Assert.Equal((DeliveryState.Sent, message.Ts), ((await post.Row(claire)).State, (await post.Row(claire)).Message));
        Assert.Empty(post.Slack.Complaints);
    }

    [Fact]
    public async Task What_does_not_stand_there_after_a_minute_is_said_again()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        Once(post, new SlackFault.Reset());
        await post.Write(claire);
        await post.Wait(TimeSpan.FromSeconds(59));
        Assert.Equal((DeliveryState.Sending, "not shown yet"), ((await post.Row(claire)).State, (await post.Row(claire)).Reason));
        await post.Wait(TimeSpan.FromSeconds(1));
        Assert.Single(post.Chat(claire));
        Assert.Equal((DeliveryState.Sent, 2), ((await post.Row(claire)).State, (await post.Row(claire)).Attempt));
    }

    [Fact]
    public async Task A_message_is_found_among_many_and_another_one_is_not_taken_for_it()
    {
        await using var post = await SlackPost.Open();
        post.Slack.MostHistory = 15;
        var claire = await post.Hire("Claire Dubois");
        Once(post, new SlackFault.LostAnswer());
        await post.Write(claire);
        for (var at = 0; at < 40; at++) await post.Web.PostMessage(post.Nord.Id, post.Nord.DirectMessages(claire).Id, new PlainMessage($"Something else, {at}"), default);
        await post.Wait(TimeSpan.FromSeconds(30));
        Assert.Equal((DeliveryState.Sent, post.Chat(claire)[0].Ts), ((await post.Row(claire)).State, (await post.Row(claire)).Message));
        Assert.Equal(3, post.Count("conversations.history"));
    }

    [Fact]
    public async Task Where_we_may_not_look_it_stays_in_doubt()
    {
        await using var post = await SlackPost.Open();
        post.App.Scopes.Remove("im:history");
        var claire = await post.Hire("Claire Dubois");
        Once(post, new SlackFault.LostAnswer());
        await post.Write(claire);
        await post.Wait(TimeSpan.FromHours(2));
        Assert.Equal((DeliveryState.Ambiguous, "missing_scope"), ((await post.Row(claire)).State, (await post.Row(claire)).Reason));
        Assert.Single(post.Chat(claire));
    }

    [Fact]
    public async Task A_Slack_that_has_no_time_to_tell_is_asked_for_an_hour_and_less_and_less_often()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        post.Slack.Meddle = call => call.Method switch
        {
            "chat.postMessage" => new SlackFault.LostAnswer(),
            "conversations.history" => new SlackFault.Error("service_unavailable"),
            _ => null,
        };
        await post.Write(claire);
        await post.Wait(TimeSpan.FromMinutes(59));
        Assert.Equal(DeliveryState.Sending, (await post.Row(claire)).State);
        await post.Wait(TimeSpan.FromMinutes(2));
        Assert.Equal((DeliveryState.Ambiguous, "service_unavailable"), ((await post.Row(claire)).State, (await post.Row(claire)).Reason));
        Assert.Single(post.Chat(claire));
        // Each time a little later, and once a minute in the end.
        Assert.InRange(post.Count("conversations.history"), 60, 90);
    }

    private static void Once(SlackPost post, SlackFault fault)
    {
        var faults = 1;
        post.Slack.Meddle = call => call.Method == "chat.postMessage" && faults-- > 0 ? fault : null;
    }
}
