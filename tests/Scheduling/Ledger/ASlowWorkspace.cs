using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

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
            db.AddRange(Workspace(Slow), Workspace(Quick));
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

    [Fact]
    public async Task While_no_workspace_takes_more_channels_alone_are_looked_for()
    {
        await Due(2);
        var people = await Rows();
        await Database.Write(Nord.Id, db =>
        {
            db.Add(Workspace(Slow));
            db.AddRange(people.Select(row => Address(row, Slow)));
            db.Add(new Delivery { Id = Some.Id(), OrganisationId = Nord.Id, PersonId = Guid.Empty, Kind = DeliveryKind.Help, Subject = Some.Id().ToString(), Period = "once", NotBefore = Noon });
            return Task.CompletedTask;
        });
        Assert.Equal([Guid.Empty], await Taken());

        // Somebody joins who is elsewhere.
        await Database.Write(Nord.Id, async db =>
        {
            db.Add(Workspace(Quick));
            await db.Addresses.Where(a => a.PersonId == people[1].PersonId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Workspace, Quick.Workspace));
        });
        Assert.Equal([people[1].PersonId, Guid.Empty], await Taken());
    }

    /// <summary>Whose messages are found while the slow one takes none.</summary>
    private async Task<List<Guid>> Taken() => (await Database.WriteLocked(Storage.Database.Everybody, db => LockRows.Due(db, Noon, 10, [(Slow.Edge, Slow.Workspace)], default))).ConvertAll(d => d.PersonId);

    private Workspace Workspace(Lane lane) => new() { OrganisationId = Nord.Id, Edge = lane.Edge, Id = lane.Workspace };

    private Address Address(Delivery row, Lane lane) => new()
    {
        Id = Some.Id(), OrganisationId = Nord.Id, Edge = lane.Edge, Workspace = lane.Workspace, PersonId = row.PersonId, UserId = row.PersonId.ToString(), Conversation = row.PersonId.ToString(),
    };
}
