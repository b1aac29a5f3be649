using CheckinBot.Scheduling;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Ledger;

public abstract class SeveralNodes(Store store) : LedgerStory(store)
{
    private static readonly Lane Nord20 = new("slack", "T1", 20);

    [Fact]
    public async Task Two_nodes_send_each_message_once_and_keep_to_one_rate_together()
    {
        await Due(80);
        Office.Lane = Nord20;
        var clock = Clock();
        // Each takes half.
        await Empty(clock, await Node("one", clock, lease: 4), await Node("two", clock, lease: 4));
        await EachOnce(80);
        // The first second holds a fifth more.
        Assert.InRange((Sent.Max(l => l.At) - Noon).TotalSeconds, 79 / 20.0 - 0.2, 79 / 20.0 + 3);
    }

    [Fact]
    public async Task A_lease_shorter_than_the_queue_doubles_nothing()
    {
        await Due(90);
        Office.Lane = Nord20;
        var clock = Clock();
        await Empty(clock, await Node("one", clock, lease: 2), await Node("two", clock, lease: 2));
        await EachOnce(90);
    }

    [Fact]
    public async Task What_one_reader_gets_they_get_in_order_whoever_sends_it()
    {
        await Due(20, each: 4);
        Office.Lane = Nord20 with { PerSecond = 20 };
        var clock = Clock();
        await Empty(clock, await Node("one", clock, lease: 2), await Node("two", clock, lease: 2), await Node("three", clock, lease: 2));
        await EachOnce(80);
        foreach (var reader in Sent.GroupBy(l => l.Row.PersonId)) Assert.Equal(["00", "01", "02", "03"], reader.Select(l => l.Row.Subject));
    }

    [Fact]
    public async Task A_node_whose_threads_wait_for_a_core_is_not_taken_for_a_frozen_one()
    {
        await Due(20, each: 4);
        Office.Lane = Nord20;
        var clock = Clock();
        // What a node has marked and not sent is not there.
        Office.Fate = letter => letter.Way == "recalled" ? new Outcome.Retry(TimeSpan.Zero) : new Outcome.Sent("slack", "there", "1");
        // Far longer than its work takes, and no longer than a busy machine may keep it from: by then its lease would be over, if time had passed.
        var kept = new Lazy<DateTimeOffset>(() =>
        {
            SpinWait.SpinUntil(() => clock.GetUtcNow() > Noon.AddSeconds(2.5), TimeSpan.FromSeconds(4));
            return clock.GetUtcNow();
        });
        var slow = await Node("one", clock, lease: 2, asks: () =>
        {
            if (Sent.Any()) _ = kept.Value;
        });
        await Empty(clock, slow, await Node("two", clock, lease: 2), await Node("three", clock, lease: 2));
        await EachOnce(80);
        foreach (var reader in Sent.GroupBy(l => l.Row.PersonId)) Assert.Equal(["00", "01", "02", "03"], reader.Select(l => l.Row.Subject));
        Assert.InRange(kept.Value, Noon, Noon.AddSeconds(2));
    }

    [Fact]
    public async Task A_platform_that_says_later_to_one_stops_both()
    {
        await Due(80);
        Office.Lane = Nord20;
        DateTimeOffset? said = null;
        Office.Fate = letter =>
        {
            if (said is not null || Sent.Count() < 30) return new Outcome.Sent("slack", "there", "1");
            said = letter.At;
            return new Outcome.Retry(TimeSpan.FromSeconds(30)) { Stops = ("slack", "T1") };
        };
        var clock = Clock();
        await Empty(clock, await Node("one", clock, lease: 4), await Node("two", clock, lease: 4));
        Assert.Equal(80, Sent.Select(l => l.Row.Id).Distinct().Count());
        Assert.Equal(81, Sent.Count());
        // What had its slot already may have left elsewhere.
        Assert.DoesNotContain(Sent, l => l.At > said!.Value.AddSeconds(1) && l.At < said.Value.AddSeconds(29.9));
    }
}
