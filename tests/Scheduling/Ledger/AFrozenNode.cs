using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>One node stops in the middle, by a debugger or a pause of its machine, for longer than its lease. It does not know.</summary>
public abstract class AFrozenNode(Store store) : LedgerStory(store)
{
    [Fact]
    public async Task Sends_nothing_when_it_wakes_and_another_has_sent_it_all()
    {
        await Due(40);
        Office.Lane = new Lane("slack", "T1", 20);
        // What is in doubt is surely not there: it was marked, and its slot never came.
        Office.Fate = letter => letter.Way == "recalled" ? new Outcome.Retry(TimeSpan.Zero) : new Outcome.Sent("slack", "there", "1");
        var (frozen, clock) = (Clock(), Clock());
        var asleep = (await Node("frozen", frozen)).Pass(default);
        await FiveInTheAirAndFiveMarked();

        var other = await Node("other", clock);
        await Until(clock, other.Pass(default));
        Assert.Equal(5, Sent.Count());
        clock.JumpTo(Noon.AddSeconds(61));
        await Empty(clock, other);
        await EachOnce(40);
        Assert.Contains(Office.Letters, l => l.Way == "recalled");

        frozen.JumpTo(clock.GetUtcNow());
        await Until(frozen, asleep);
        await EachOnce(40);
    }

    [Fact]
    public async Task Gives_back_what_nobody_has_taken_meanwhile()
    {
        await Due(40);
        Office.Lane = new Lane("slack", "T1", 20);
        var frozen = Clock();
        var node = await Node("frozen", frozen);
        var asleep = node.Pass(default);
        await FiveInTheAirAndFiveMarked();
        frozen.JumpTo(Noon.AddSeconds(61));
        await Until(frozen, asleep);
        Assert.Equal(5, Sent.Count());
        Assert.Equal(35, (await Rows()).Count(r => r is { State: DeliveryState.Pending, LeaseOwner: null, Attempt: 0 }));
        await Empty(frozen, node);
        await EachOnce(40);
    }

    [Fact]
    public async Task Has_not_tried_what_came_too_late_to_leave()
    {
        await Due(1);
        var (clock, late) = (Clock(), 15);
        Office.Fate = _ =>
        {
            if (late-- == 0) return new Outcome.Sent("teams", "there", "1");
            clock.JumpTo(clock.GetUtcNow().AddSeconds(50));
            return new Outcome.Retry(TimeSpan.Zero);
        };
        await Empty(clock, await Node("slow", clock));
        Assert.Equal((DeliveryState.Sent, 1), ((await Rows()).Single().State, (await Rows()).Single().Attempt));
    }

    [Fact]
    public async Task Notes_what_arrived_although_another_has_given_it_up()
    {
        await Due(1);
        var (answer, frozen, clock) = (new TaskCompletionSource(), Clock(), Clock());
        Office.Fate = letter =>
        {
            if (letter.Way == "recalled") return new Outcome.Ambiguous("stopped in mid-air");
            answer.Task.Wait();
            return new Outcome.Sent("teams", "there", "1");
        };
        var asleep = Task.Run(async () => await (await Node("frozen", frozen)).Pass(default));
        await Reached(() => Task.FromResult(Sent.Any()));
        clock.JumpTo(Noon.AddSeconds(61));
        await (await Node("other", clock)).Pass(default);
        Assert.Equal(DeliveryState.Ambiguous, (await Rows()).Single().State);
        answer.SetResult();
        await asleep;
        Assert.Equal((DeliveryState.Sent, "1"), ((await Rows()).Single().State, (await Rows()).Single().Message));
        Assert.Single(Sent);
    }

    [Fact]
    public async Task Has_by_a_lease_that_is_over_no_say_in_what_it_has_taken_again()
    {
        await Due(1);
        var clock = Clock();
        var (mark, settle) = (new Mark(Database, new Node("frozen"), clock), new Settle(Database, clock));
        var (last, taken) = await Takes(clock, "frozen/1");
        clock.JumpTo(Noon.AddSeconds(61));
        var (now, again) = await Takes(clock, "frozen/2");
        Assert.Empty(await mark.Sending(last, [taken.Id], default));
        Assert.Single(await mark.Sending(now, [again.Id], default));

        // It may be in the air by now, whatever the one who held it before thinks of it.
        await mark.GiveBack(last, [taken], TimeSpan.Zero);
        settle.Note(taken.Id, last.Owner, new Outcome.Retry(TimeSpan.Zero));
        await settle.Written();
        Assert.Equal((DeliveryState.Sending, 1), ((await Rows()).Single().State, (await Rows()).Single().Attempt));

        settle.Note(again.Id, now.Owner, new Outcome.Sent("slack", "there", "1"));
        settle.Note(taken.Id, last.Owner, new Outcome.Retry(TimeSpan.Zero));
        await settle.Written();
        Assert.Equal((DeliveryState.Sent, "1"), ((await Rows()).Single().State, (await Rows()).Single().Message));
    }

    /// <summary>What a fifth of a second allows has left at once, and the next group waits for its slots.</summary>
    private Task FiveInTheAirAndFiveMarked() => Reached(async () =>
    {
        var rows = await Rows();
        return (rows.Count(r => r.State == DeliveryState.Sent), rows.Count(r => r.State == DeliveryState.Sending)) == (5, 5);
    });

    private static async Task Reached(Func<Task<bool>> there)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await there())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(30), "It never came.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
