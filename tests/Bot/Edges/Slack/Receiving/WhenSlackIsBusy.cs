using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>An answer that Slack surely did not take reaches its reader all the same, once; one that it may have taken is not said twice.</summary>
public class WhenSlackIsBusy() : Story(Edge.Slack)
{
    [Fact]
    public async Task An_answer_that_was_put_off_comes_a_moment_later()
    {
        await using var office = await Open();
        var refused = Refuse(office, "chat.postMessage", new SlackFault.Status(429, TimeSpan.FromSeconds(1)));
        await office.Claire.Says("maj rendez +5");
        Assert.Equal(1, refused());
        Assert.Single(await office.Claire.Messages(), m => m.Words.Contains("22 → 27", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_receipt_that_could_not_be_drawn_is_drawn_a_moment_later(int status)
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "27");
        var refused = Refuse(office, "chat.update", new SlackFault.Status(status, TimeSpan.FromSeconds(1)));
        await office.Claire.Presses("Enregistrer");
        // Counted before anybody looks: whoever opens an old form finds what became of it, and mends it so.
        Assert.Equal((1, 2), (refused(), Of(office).Calls.Count(c => c.Method == "chat.update")));
        await office.Claire.Sees("22 → 27 sur 60");
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_said_twice()
    {
        await using var office = await Open();
        var lost = Refuse(office, "chat.postMessage", new SlackFault.LostAnswer());
        await office.Claire.Says("maj rendez +5");
        Assert.Equal(1, lost());
        Assert.Single(await office.Claire.Messages(), m => m.Words.Contains("22 → 27", StringComparison.Ordinal));
    }

    private static FakeSlack Of(Office office) => ((SlackPlatform)office.Platform).Slack;

    /// <summary>The first such call meets the fault. Returns how many did.</summary>
    private static Func<int> Refuse(Office office, string method, SlackFault fault)
    {
        var met = 0;
        Of(office).Meddle = call => call.Method == method && Interlocked.Increment(ref met) == 1 ? fault : null;
        return () => Math.Min(met, 1);
    }
}
