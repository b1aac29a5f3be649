using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>Two hundred wait, and their workspace takes ten a second: what an admin is told of the end must come true, also once the platform has asked for a rest.</summary>
public abstract class TheWavesEnd(Store store) : LedgerStory(store)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>What is in hand has its slot already and is counted with those that have none; a batch at most.</summary>
    private static readonly TimeSpan Off = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Is_told_before_it_begins_and_again_after_a_rest_and_comes_then()
    {
        await Due(200);
        Office.Lane = new("slack", "T1", 10);
        var clock = Clock();
        var rested = false;
        Office.Fate = letter =>
        {
            if (rested || Sent.Count() < 100) return new Outcome.Sent("slack", "there", "1");
            rested = true;
            return new Outcome.Retry(Rest) { Stops = ("slack", "T1") };
        };
        var first = (await Forecast(clock))!;
        Assert.Equal((200, Noon.AddSeconds(20)), (first.Readers, first.End));

        var node = await Node("one", clock, lease: 4);
        while (!rested) await Until(clock, node.Pass(default));
        var second = (await Forecast(clock))!;
        await Empty(clock, node);
        var end = Sent.Max(l => l.At);
        Assert.InRange(end, first.End + Rest - Off, first.End + Rest + Off);
        Assert.InRange(second.End, end - Off, end + Off);
        Assert.Null(await Forecast(clock));
    }

    private Task<Wave?> Forecast(DemoClock clock) =>
        Database.Read(Nord.Id, db => new ForecastWave(Office, new Node("any") { PlatformClock = clock }, clock).Of(db, default));
}
