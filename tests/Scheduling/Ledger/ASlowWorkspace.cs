using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>Six hundred wait for a workspace that takes one message in two seconds, and three behind them for one that takes all it is given.</summary>
public abstract class ASlowWorkspace(Store store) : LedgerStory(store)
{
    private static readonly Lane Slow = new("slack", "T1", 0.5), Quick = new("slack", "T2", 1000);
    private static readonly DateTimeOffset Late = Noon.AddSeconds(20);

    [Fact]
    public async Task It_holds_up_nobody_elsewhere()
    {
        await Due(603);
        var elsewhere = (await Rows()).OrderBy(r => r.NotBefore).ThenBy(r => r.Id).TakeLast(3).Select(r => r.PersonId).ToHashSet();
        await Database.Write(Nord.Id, async db =>
        {
            foreach (var row in await Rows()) db.Add(Address(row, elsewhere.Contains(row.PersonId) ? Quick : Slow));
        });
        Office.LaneOf = row => elsewhere.Contains(row.PersonId) ? Quick : Slow;
        var clock = Clock();
        var node = await Node("one", clock);
        await node.StartAsync(default);
        await Until(clock, () => Sent.Count(l => elsewhere.Contains(l.Row.PersonId)) == 3 || clock.GetUtcNow() >= Late);
        await node.StopAsync(default);
        Assert.Equal(3, Sent.Count(l => elsewhere.Contains(l.Row.PersonId)));
        Assert.InRange(Sent.Count(), 3, 3 + 12);
    }

    private Address Address(Delivery row, Lane lane) => new()
    {
        Id = Some.Id(), OrganisationId = Nord.Id, Edge = lane.Edge, Workspace = lane.Workspace, PersonId = row.PersonId, UserId = row.PersonId.ToString(), Conversation = row.PersonId.ToString(),
    };
}
