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

    private const int AskedAtOnce = 16;

    private readonly Database database;
    private readonly IDelivery delivery;
    private readonly ReserveSlots slots;
    private readonly Wake wake;
    private readonly Node node;
    private readonly TimeProvider clock;
    private readonly ILogger<Dispatcher> log;
    private readonly Mark mark;
    private readonly Settle settle;
    private readonly SemaphoreSlim looks = new(0, 1);
    private readonly InTheAir air = new();
    private readonly Hand hand;
    private readonly Tries tries;
    private int busy, leases;

    public Dispatcher(Database database, IDelivery delivery, ReserveSlots slots, Wake wake, Node node, TimeProvider clock, ILogger<Dispatcher> log)
    {
        (this.database, this.delivery, this.slots, this.wake, this.node, this.clock, this.log) = (database, delivery, slots, wake, node, clock, log);
        (mark, settle, hand) = (new Mark(database, node, clock), new Settle(database, clock), new Hand(node.Lease, wake.Now));
        tries = new Tries(clock, log);
        database.MessagesDue += wake.Now;
    }

    /// <summary>True while anything is under way: rows it has taken may already look done.</summary>
    public bool IsSending => Volatile.Read(ref busy) > 0;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Of files there is one process, and this is it: nobody waits for the leases of the last one.
        if (!database.IsShared) await mark.FreeAll(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (sending, looking) = (new List<Task>(), LookAfter(stoppingToken));
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var sleep = AfterTrouble;
                Interlocked.Increment(ref busy);
                try
                {
                    await settle.Written();
                    Look();
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
                    Interlocked.Decrement(ref busy);
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
        Interlocked.Increment(ref busy);
        try
        {
            await settle.Written();
            return await AskAbout(cancel) + await SendDue(cancel) + await DrawStale(cancel);
        }
        finally
        {
            Interlocked.Decrement(ref busy);
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

    private Permit Lease() => new(clock, node.Lease, $"{node.Id}/{Interlocked.Increment(ref leases)}");

    /// <summary>Takes what is due in hand, and begins to send it.</summary>
    private async Task<(int Touched, List<Task> Lanes)> Take(CancellationToken cancel)
    {
        var permit = Lease();
        var (touched, taken) = await database.WriteLocked(Database.Everybody, db => Claim.Due(db, permit, delivery, hand, cancel), cancel);
        hand.Take(taken);
        return (touched, [.. taken.GroupBy(t => t.Way?.Lane).Select(lane =>
            new SendLane(lane.Key, permit, slots, mark, node, air, hand, Gather).Run([.. lane], cancel))]);
    }

    /// <summary>Counts as under way until it has ended, and is written about when it failed: its rows are somebody's again when the lease is over.</summary>
    private async Task Watched(Task lane)
    {
        Interlocked.Increment(ref busy);
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
            Interlocked.Decrement(ref busy);
            wake.Now();
        }
    }

    /// <summary>Has what is in doubt asked about, and what is stale drawn again; that is under way from here on.</summary>
    private void Look()
    {
        if (looks.CurrentCount > 0) return;
        Interlocked.Increment(ref busy);
        looks.Release();
    }

    /// <summary>Beside the sending: a wave may last an hour, and who answers meanwhile looks at their card.</summary>
    private async Task LookAfter(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await looks.WaitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            try
            {
                while (await AskAbout(cancel) + await DrawStale(cancel) > 0) { }
            }
            catch (Exception error)
            {
                if (!cancel.IsCancellationRequested) log.LogError(error, "The dispatcher could not look after what was sent before.");
            }
            finally
            {
                Interlocked.Decrement(ref busy);
            }
        }
    }

    private async Task<Func<Delivery, Task<Func<Permit, Task>>>> Gather(IReadOnlyCollection<Delivery> group)
    {
        var draw = delivery.OneByOne;
        try
        {
            draw = await delivery.Gather(group, CancellationToken.None);
        }
        catch (Exception error)
        {
            // What one of them has broken breaks none of the others, each by itself.
            log.LogError(error, "What {Count} messages need could not be read at once.", group.Count);
        }
        return row => Draw(row, draw);
    }

    private async Task<Func<Permit, Task>> Draw(Delivery row, Drawing draw)
    {
        Sending send;
        try
        {
            send = await draw(row);
        }
        catch (Exception error)
        {
            // What cannot be drawn has an end as what cannot be sent.
            send = (_, _) => Task.FromException<Outcome>(error);
        }
        return permit => Send(row, permit, send);
    }

    private async Task Send(Delivery row, Permit permit, Sending send)
    {
        var outcome = await tries.Of(row, (_, cancel) => send(permit, cancel), Tries.Kept, Tries.Broken, CancellationToken.None);
        if (permit.IsOver && outcome is Outcome.Retry late) outcome = late with { Untried = true };
        settle.Note(row.Id, permit.Owner, outcome);
        if (outcome is Outcome.Retry { Stops: { } where } retry) await slots.Stop(where.Edge, where.Workspace, retry.After, CancellationToken.None);
    }

    private static Task ByReader(IEnumerable<Delivery> rows, Func<Delivery, Task> act) => Parallel.ForEachAsync(
        rows.GroupBy(r => r.Reader),
        new ParallelOptions { MaxDegreeOfParallelism = AskedAtOnce },
        async (reader, _) =>
        {
            foreach (var row in reader) await act(row);
        });

    private async Task<int> DrawStale(CancellationToken cancel)
    {
        var permit = Lease();
        var stale = await database.WriteLocked(Database.Everybody, db => Claim.Stale(db, permit, cancel), cancel);
        await ByReader(stale, async row =>
        {
            var outcome = cancel.IsCancellationRequested || permit.IsOver ? new Outcome.Retry(TimeSpan.Zero) : await tries.Of(row, delivery.Replace, Tries.Kept, Tries.Broken, cancel);
            await database.WriteRows(Database.Everybody, async db =>
            {
                var kept = await db.Deliveries.IgnoreQueryFilters().SingleAsync(d => d.Id == row.Id);
                if (outcome is Outcome.Retry retry) kept.RedrawNotBefore = clock.GetUtcNow() + retry.After;
                else (kept.Drawn, kept.RedrawNotBefore) = (Math.Max(kept.Drawn, row.Redraws), null);
            });
        });
        cancel.ThrowIfCancellationRequested();
        return stale.Count;
    }

    /// <summary>Of messages that may have left, when a process ended or an answer was lost, the platform is asked; what it cannot tell stays in doubt, never sent twice.</summary>
    private async Task<int> AskAbout(CancellationToken cancel)
    {
        var permit = Lease();
        var doubtful = await database.WriteLocked(Database.Everybody, db => Claim.InDoubt(db, permit, cancel), cancel);
        await ByReader(doubtful, async row =>
        {
            // What is left in hand is asked about when this lease is over.
            if (cancel.IsCancellationRequested || permit.IsOver) return;
            // A platform that cannot be asked has not said that the message is missing.
            // Asking does no harm, so what went wrong with it is asked again, as long as the message matters.
            var told = await tries.Of(row, delivery.Recall, Tries.Unasked, clock.GetUtcNow() < row.NotAfter ? tries.Unheard(row) : Tries.Broken, cancel);
            var outcome = told is Outcome.Failed failed ? new Outcome.Ambiguous(failed.Reason) : told;
            log.LogInformation("Delivery {Delivery} may have left without our knowing: {Outcome}.", row.Id, outcome.GetType().Name);
            settle.Note(row.Id, permit.Owner, outcome);
        });
        await settle.Written();
        cancel.ThrowIfCancellationRequested();
        return doubtful.Count;
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
        looks.Dispose();
        base.Dispose();
    }
}
