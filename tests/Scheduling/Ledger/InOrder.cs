using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>One reader is to get three messages, and the node that had the first of them in hand is gone, or was frozen for longer than its lease. The first still comes first.</summary>
public abstract class InOrder(Store store) : LedgerStory(store)
{
    private static readonly Outcome There = new Outcome.Sent("slack", "there", "1");

    [Theory]
    [InlineData("its lease is over")]
    [InlineData("it is given back")]
    [InlineData("the only process starts again")]
    public async Task What_was_in_hand_goes_before_what_is_due_since(string then)
    {
        var (clock, mark) = await OneInHand();
        await Takes(clock, "gone/1");
        clock.JumpTo(Noon.AddSeconds(61));
        if (then == "it is given back")
        {
            var (permit, row) = await Takes(clock, "stopped/1");
            await mark.GiveBack(permit, [row], TimeSpan.Zero);
        }
        if (then == "the only process starts again") await mark.FreeAll(default);
        await Others(clock);
        Assert.Equal(["00", "01", "02"], Sent.Select(l => l.Row.Subject));
        await EachOnce(3);
    }

    [Fact]
    public async Task What_may_have_left_is_asked_about_before_another_message_leaves()
    {
        var (clock, mark) = await OneInHand();
        var (permit, first) = await Takes(clock, "gone/1");
        Assert.Single(await mark.Sending(permit, [first.Id], default));
        clock.JumpTo(Noon.AddSeconds(61));
        Assert.Empty(await Due(clock));

        // It is not there.
        Office.Fate = letter => letter.Way == "recalled" ? new Outcome.Retry(TimeSpan.Zero) : There;
        await Others(clock);
        Assert.Equal(["00", "01", "02"], Sent.Select(l => l.Row.Subject));
        await EachOnce(3);
    }

    [Fact]
    public async Task What_came_too_late_to_leave_is_the_next_to_leave()
    {
        await Due(1, each: 3);
        var (clock, late) = (Clock(), true);
        Office.Fate = _ =>
        {
            if (!late) return There;
            late = false;
            clock.JumpTo(clock.GetUtcNow().AddSeconds(50));
            return new Outcome.Retry(TimeSpan.Zero);
        };
        await Others(clock);
        Assert.Equal(["00", "00", "01", "02"], Sent.Select(l => l.Row.Subject));
    }

    /// <summary>A workspace so slow that a node takes no second message in hand.</summary>
    private async Task<(DemoClock Clock, Mark Mark)> OneInHand()
    {
        await Due(1, each: 3);
        Office.Lane = new Lane("slack", "T1", 0.05);
        var clock = Clock();
        return (clock, new Mark(Database, new Node("gone"), clock));
    }

    private Task<List<Delivery>> Due(TimeProvider clock) => Database.WriteLocked(Storage.Database.Everybody, db => LockRows.Due(db, clock.GetUtcNow(), 10, [], default));

    private async Task Others(DemoClock clock)
    {
        Office.Lane = new Lane("slack", "T1", 20);
        await Empty(clock, await Node("other", clock));
    }
}
