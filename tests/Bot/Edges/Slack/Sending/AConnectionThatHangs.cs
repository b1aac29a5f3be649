using CheckinBot.Bot.Edges.Http;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Edges.Http;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>A firewall swallows what goes to Slack: connections are neither made nor refused.</summary>
public class AConnectionThatHangs
{
    [Fact]
    public async Task Nothing_has_left_so_all_wait_and_are_sent_once_when_it_is_gone()
    {
        using var line = new SwallowedLine();
        var patience = TimeSpan.Zero;
        await using var post = await SlackPost.Open(line: handler =>
        {
            patience = handler.ConnectTimeout;
            (handler.ConnectTimeout, handler.ConnectCallback) = (TimeSpan.FromSeconds(0.3), line.Connect);
        });
        var everybody = new List<SlackUser>();
        for (var at = 0; at < 30; at++) everybody.Add(await post.Hire($"Colleague {at}"));
        await post.Write([.. everybody]);
        Assert.InRange(patience, TimeSpan.FromSeconds(1), AnswerInTime.Longest / 2);
        Assert.InRange(line.Attempts, 1, 30);
        Assert.Equal(30, await post.Database.Read(post.Organisation, db => db.Deliveries.CountAsync(d => d.State == DeliveryState.Pending)));
        Assert.Single(post.Log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains("Slack", StringComparison.Ordinal));

        line.Swallows = false;
        await post.Wait(TimeSpan.FromMinutes(1));
        Assert.All(everybody, user => Assert.Single(post.Chat(user)));
        Assert.Equal(30, await post.Database.Read(post.Organisation, db => db.Deliveries.CountAsync(d => d.State == DeliveryState.Sent)));
    }
}
