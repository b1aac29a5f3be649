using System.Text.Json;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Two nodes share a PostgreSQL. One has acknowledged what Ada said, and is gone before it did it. Slack does not come again.</summary>
public sealed class LeftByAnotherNode : SlackStory
{
    [Fact]
    public async Task Is_done_by_the_other_once_and_not_while_the_first_may_still_be_at_it()
    {
        await using var office = await Office.Open(edge: Edge.Slack, store: Store.Postgres);
        await office.AskNow();
        var said = Says(office, "Ada", "update reviews +5");
        Assert.True(await office.Part<SlackInbox>().Keep(new SlackInput(SlackKind.Event, JsonSerializer.SerializeToElement(said.Payload))));

        await office.WalkTo(office.Clock.GetUtcNow() + SlackInbox.InHand - TimeSpan.FromSeconds(20));
        await office.Settled();
        Assert.Equal(0, await Given(office, "Reviews"));
        // Slack asks again after a while; it is in somebody's hand.
        Assert.Equal(200, (await Send(office, SlackRequests.Again(said))).Status);
        Assert.Equal(0, await Given(office, "Reviews"));

        var before = Slack(office).Revision;
        await office.WalkTo(office.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        // Nobody in this process set it off: it shows when its answer does.
        await Slack(office).Next(Client(office, "Ada").Chat, before);
        await office.Settled();
        Assert.Equal(1, await Given(office, "Reviews"));
        await office.WalkTo(office.Clock.GetUtcNow() + SlackInbox.InHand + SlackInbox.InHand);
        await office.Settled();
        Assert.Equal(1, await Given(office, "Reviews"));
        Assert.Single(Client(office, "Ada").ReadAll(Client(office, "Ada").Chat), m => m.Words.Contains("560 → 565", StringComparison.Ordinal));
        NobodyComplains(office);
    }
}
