using CheckinBot.Objectives.People;
using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>
/// Nodes that send from one ledger, each with a clock of its own, as machines have: what stands still while the others' go on is a frozen node. A clock
/// goes on when all that live by it wait for it, so that a node whose threads wait for a core is none. It is Wednesday noon in Paris, and everybody is at work.
/// </summary>
public abstract class LedgerStory(Store store) : IAsyncLifetime, IDisposable
{
    protected static readonly DateTimeOffset Noon = Cast.Day.At("2026-11-18 12:00");
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>How often it is looked whether the nodes wait, and after how long it is a fault that one does not; in real time.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(4), Hangs = TimeSpan.FromSeconds(60);

    private readonly Folder folder = new();
    private readonly List<IDisposable> open = [];
    private readonly List<Person> people = [];
    private readonly List<(DemoClock Clock, WaitedFor Waits, Dispatcher Node)> nodes = [];
    private Place place = null!;

    protected Company Nord { get; } = new();
    protected CollectingDelivery Office { get; } = new();
    protected Database Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        place = await Place.On(store, folder.Path);
        Database = await Database.Open(place.Settings);
    }

    /// <summary>So many people, each of whom is to get so many messages now.</summary>
    protected async Task Due(int readers, int each = 1)
    {
        people.AddRange(Enumerable.Range(0, readers).Select(at => Nord.Hire($"P{at}")));
        await Nord.MoveInto(Database);
        await Database.Write(Nord.Id, db =>
        {
            for (var at = 0; at < each; at++)
                db.AddRange(people.Select(p => new Delivery
                {
                    Id = Some.Id(), OrganisationId = Nord.Id, PersonId = p.Id, Kind = DeliveryKind.Help, Subject = at.ToString("00", null), Period = "once",
                    NotBefore = Noon.AddMilliseconds(at - 100),
                }));
            return Task.CompletedTask;
        });
    }

    /// <summary>A node of that name and with that clock; on a server with connections of its own.</summary>
    /// <param name="name">Its own.</param>
    /// <param name="clock">By which it lives.</param>
    /// <param name="lease">In seconds.</param>
    /// <param name="asks">Called by each of its threads that asks for the time, and may keep it waiting.</param>
    protected async Task<Dispatcher> Node(string name, DemoClock clock, int lease = 60, Action? asks = null)
    {
        var database = Database;
        if (place.Settings is PostgresServer) open.Add(database = await Database.Open(place.Settings));
        var waits = new WaitedFor(clock, asks);
        var node = new Node(name) { Lease = TimeSpan.FromSeconds(lease), PlatformClock = waits };
        var wake = new Wake();
        var dispatcher = new Dispatcher(database, new At(Office, clock), new ReserveSlots(database, node), wake, node, waits, NullLogger<Dispatcher>.Instance);
        open.AddRange([dispatcher, wake]);
        nodes.Add((clock, waits, dispatcher));
        return dispatcher;
    }

    protected static DemoClock Clock() => new(Noon, running: false);

    /// <summary>Lets time pass by that clock until the nodes have done their passes.</summary>
    protected async Task Until(DemoClock clock, params Task[] passes)
    {
        var all = Task.WhenAll(passes);
        await Until(clock, () => all.IsCompleted);
        await all;
    }

    /// <summary>Lets time pass by that clock until it is so: while each of its nodes waits for a moment of it, or has nothing to do.</summary>
    protected async Task Until(DemoClock clock, Func<bool> so)
    {
        for (var moved = TimeProvider.System.GetTimestamp(); !so(); await Task.Delay(Look, TimeProvider.System))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(moved) < Hangs, "A node neither works nor waits.");
            // What comes due in a tick is to begin before the next, and that takes real time, however much.
            if (nodes.Exists(n => n.Clock == clock && n.Node.IsSending && !n.Waits.Any)) continue;
            clock.JumpTo(clock.GetUtcNow() + Tick);
            moved = TimeProvider.System.GetTimestamp();
        }
    }

    /// <summary>Passes until nothing is open any more, also what comes back later.</summary>
    protected async Task Empty(DemoClock clock, params Dispatcher[] nodes)
    {
        while (await Database.Read(Nord.Id, db => db.Deliveries.AnyAsync(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending)))
        {
            await Until(clock, [.. nodes.Select(n => n.Pass(default))]);
            clock.JumpTo(clock.GetUtcNow() + TimeSpan.FromSeconds(0.1));
        }
    }

    /// <summary>One message as a node takes it in hand that does nothing more with it.</summary>
    protected async Task<(Permit Permit, Delivery Row)> Takes(TimeProvider clock, string owner)
    {
        using var wake = new Wake();
        var permit = new Permit(clock, TimeSpan.FromSeconds(60), owner);
        var (_, taken) = await Database.WriteLocked(Storage.Database.Everybody, db => Claim.Due(db, permit, Office, new Hand(TimeSpan.FromSeconds(60), wake.Now), default));
        return (permit, Assert.Single(taken).Row);
    }

    protected Task<List<Delivery>> Rows() => Database.Read(Nord.Id, db => db.Deliveries.OrderBy(d => d.Id).ToListAsync());

    protected IEnumerable<CollectingDelivery.Letter> Sent => Office.Letters.Where(l => l.Way == "sent");

    /// <summary>Everybody got each message once, and the ledger says so.</summary>
    protected async Task EachOnce(int messages)
    {
        Assert.Equal(messages, Sent.Count());
        Assert.Equal(messages, Sent.Select(l => l.Row.Id).Distinct().Count());
        Assert.All(await Rows(), r => Assert.Equal((DeliveryState.Sent, null), (r.State, r.LeaseOwner)));
    }

    public async Task DisposeAsync()
    {
        foreach (var part in open) part.Dispose();
        Database.Dispose();
        await place.DisposeAsync();
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The one post office, by the clock of the node that brings something.</summary>
    private sealed class At(CollectingDelivery office, TimeProvider clock) : IDelivery
    {
        public Task<IReadOnlyDictionary<Guid, Way>> Ways(Storage.Model.AppDb db, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancel) => office.Ways(db, deliveries, cancel);

        public Task<Outcome> Send(Delivery delivery, Permit permit, CancellationToken cancel) => office.Take(delivery, "sent", clock);

        public Task<Outcome> Replace(Delivery delivery, CancellationToken cancel) => office.Take(delivery, "redrawn", clock);

        public Task<Outcome> Recall(Delivery delivery, CancellationToken cancel) => office.Take(delivery, "recalled", clock);
    }
}
