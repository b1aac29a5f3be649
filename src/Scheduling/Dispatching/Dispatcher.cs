using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// The one that sends, on each node. It looks when woken, when the next row falls due, and now and then. Several readers are written to at
/// once, because a platform takes its time; what one reader gets, they get in order.
/// </summary>
public sealed class Dispatcher : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1), BesideOthers = TimeSpan.FromSeconds(1), AfterTrouble = Tries.AfterTrouble;

    /// <summary>What is due and was not taken is another node's, and the database need not be asked about it all the time.</summary>
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(0.2);

    private readonly Database database;
    private readonly IDelivery delivery;
    private readonly ReserveSlots slots;
    private readonly Wake wake;
    private readonly Node node;
    private readonly TimeProvider clock;
    private readonly ILogger<Dispatcher> log;
    private readonly Mark mark;
    private readonly Settle settle;
    private readonly InTheAir air = new();
    private readonly Hand hand;
    private readonly Leases leases;
    private readonly Busy busy = new();
    private readonly LookAfter look;
    private readonly DrawGroup draw;

    public Dispatcher(Database database, IDelivery delivery, ReserveSlots slots, Wake wake, Node node, TimeProvider clock, ILogger<Dispatcher> log)
    {
        (this.database, this.delivery, this.slots, this.wake, this.node, this.clock, this.log) = (database, delivery, slots, wake, node, clock, log);
        (mark, settle, hand) = (new Mark(database, node, clock), new Settle(database, clock), new Hand(node.Lease, wake.Now));
        leases = new Leases(node, clock);
        var tries = new Tries(clock, log);
        look = new LookAfter(database, delivery, settle, tries, leases, busy, clock, log);
        draw = new DrawGroup(delivery, tries, settle, slots, log);
        database.MessagesDue += wake.Now;
    }

    /// <summary>True while anything is under way: rows it has taken may already look done.</summary>
    public bool IsSending => busy.Any;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Of files there is one process, and this is it: nobody waits for the leases of the last one.
        if (!database.IsShared) await mark.FreeAll(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (sending, looking) = (new List<Task>(), look.Run(stoppingToken));
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var sleep = AfterTrouble;
                busy.Begin();
                try
                {
                    await settle.Written();
                    look.Now();
                    sending.RemoveAll(s => s.IsCompleted);
                    var (touched, lanes) = await Take(stoppingToken);
                    // The next ones are taken while these leave: nobody waits for the slowest workspace.
                    sending.AddRange(lanes.Select(Watched));
                    sleep = touched > 0 ? TimeSpan.Zero : await UntilNext(stoppingToken);
                }
                catch (Exception error) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(error, "The dispatcher could not look at the ledger; it looks again in {Seconds} s.", AfterTrouble.TotalSeconds);
                }
                finally
                {
                    busy.End();
                }
                if (sleep > TimeSpan.Zero) await wake.Wait(sleep, clock, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll([.. sending, looking]);
            await settle.Written();
        }
    }

    /// <summary>One look at everything, to its end: asks about what is in doubt, sends what is due and draws again what is stale; returns how many rows it touched.</summary>
    public async Task<int> Pass(CancellationToken cancel)
    {
        busy.Begin();
        try
        {
            await settle.Written();
            return await look.AskAbout(cancel) + await SendDue(cancel) + await look.DrawStale(cancel);
        }
        finally
        {
            busy.End();
        }
    }

    private async Task<int> SendDue(CancellationToken cancel)
    {
        var (touched, lanes) = await Take(cancel);
        try
        {
            await Task.WhenAll(lanes);
        }
        finally
        {
            await settle.Written();
        }
        cancel.ThrowIfCancellationRequested();
        return touched;
    }

    /// <summary>Takes what is due in hand, and begins to send it.</summary>
    private async Task<(int Touched, List<Task> Lanes)> Take(CancellationToken cancel)
    {
        var permit = leases.Next();
        var (touched, taken) = await database.WriteLocked(Database.Everybody, db => Claim.Due(db, permit, delivery, hand, cancel), cancel);
        hand.Take(taken);
        return (touched, [.. taken.GroupBy(t => t.Way?.Lane).Select(lane =>
            new SendLane(lane.Key, permit, slots, mark, node, air, hand, draw.Gather).Run([.. lane], cancel))]);
    }

    /// <summary>Counts as under way until it has ended, and is written about when it failed: its rows are somebody's again when the lease is over.</summary>
    private async Task Watched(Task lane)
    {
        busy.Begin();
        try
        {
            await lane;
            await settle.Written();
        }
        catch (Exception error)
        {
            log.LogError(error, "Messages could not be sent to the end.");
        }
        finally
        {
            busy.End();
            wake.Now();
        }
    }

    private async Task<TimeSpan> UntilNext(CancellationToken cancel)
    {
        var next = await database.Read(Database.Everybody, db => Claim.Next(db, cancel), cancel);
        var (wait, longest) = (next - clock.GetUtcNow() ?? LongestSleep, database.IsShared ? BesideOthers : LongestSleep);
        return wait < ShortestSleep ? ShortestSleep : wait < longest ? wait : longest;
    }

    public override void Dispose()
    {
        database.MessagesDue -= wake.Now;
        air.Dispose();
        look.Dispose();
        base.Dispose();
    }
}
