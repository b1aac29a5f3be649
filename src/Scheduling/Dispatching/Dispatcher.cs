using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// The one that sends. It looks when woken, when the next row falls due, and at least once a minute. Several readers are written to at once,
/// because a platform takes its time; what one reader gets, they get in order.
/// </summary>
public sealed class Dispatcher(Database database, IDelivery delivery, Wake wake, TimeProvider clock, ILogger<Dispatcher> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1), AfterTrouble = TimeSpan.FromSeconds(5);

    /// <summary>Enough for 25 messages a second at half a second each.</summary>
    private const int ReadersAtOnce = 16;

    private int passes;

    /// <summary>True while a pass is under way: rows it has taken may already look done.</summary>
    public bool IsSending => Volatile.Read(ref passes) > 0;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = AfterTrouble;
            try
            {
                while (await Pass(stoppingToken) > 0) { }
                sleep = await UntilNext(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "The dispatcher could not look at the ledger; it looks again in {Seconds} s.", AfterTrouble.TotalSeconds);
            }
            await wake.Wait(sleep, clock, stoppingToken);
        }
    }

    /// <summary>Asks about what is in doubt, sends what is due and draws again what is stale; returns how many rows it touched.</summary>
    public async Task<int> Pass(CancellationToken cancel)
    {
        Interlocked.Increment(ref passes);
        try
        {
            return await AskAbout(cancel) + await SendDue(cancel) + await DrawStale(cancel);
        }
        finally
        {
            Interlocked.Decrement(ref passes);
        }
    }

    private async Task<int> SendDue(CancellationToken cancel)
    {
        var due = await database.WriteRows(Database.Everybody, db => Claim.Due(db, clock.GetUtcNow(), cancel), cancel);
        await ByReader(due.Where(d => d.State == DeliveryState.Sending), async row =>
        {
            // The service stops: what has not begun is not in the air, and goes out at the next start. What has begun is finished.
            if (cancel.IsCancellationRequested) await Keep(row.Id, kept => (kept.State, kept.Attempt) = (DeliveryState.Pending, kept.Attempt - 1));
            else await Settle(row, await Try(row, delivery.Send, CancellationToken.None));
        });
        cancel.ThrowIfCancellationRequested();
        return due.Count;
    }

    private static Task ByReader(IEnumerable<Delivery> rows, Func<Delivery, Task> act) => Parallel.ForEachAsync(
        rows.GroupBy(r => (r.PersonId, r.PersonId == Guid.Empty ? r.Subject : "")),
        new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce },
        async (reader, _) =>
        {
            foreach (var row in reader) await act(row);
        });

    private async Task<int> DrawStale(CancellationToken cancel)
    {
        var stale = await database.Read(Database.Everybody, db => Claim.Stale(db, clock.GetUtcNow(), cancel), cancel);
        await ByReader(stale, async row =>
        {
            if (cancel.IsCancellationRequested) return;
            var outcome = await Try(row, delivery.Replace, cancel);
            await Keep(row.Id, kept =>
            {
                if (outcome is Outcome.Retry retry) kept.RedrawNotBefore = clock.GetUtcNow() + retry.After;
                else (kept.Drawn, kept.RedrawNotBefore) = (row.Redraws, null);
            });
        });
        cancel.ThrowIfCancellationRequested();
        return stale.Count;
    }

    /// <summary>Of messages that may have left, when the process ended or an answer was lost, the platform is asked; what it cannot tell stays in doubt, never sent twice.</summary>
    private async Task<int> AskAbout(CancellationToken cancel)
    {
        var doubtful = await database.Read(Database.Everybody, db => Claim.InDoubt(db, clock.GetUtcNow(), cancel), cancel);
        await ByReader(doubtful, async row =>
        {
            if (cancel.IsCancellationRequested) return;
            // A platform that cannot be asked has not said that the message is missing.
            var told = await Try(row, delivery.Recall, cancel);
            var outcome = told is Outcome.Failed failed ? new Outcome.Ambiguous(failed.Reason) : told;
            log.LogInformation("Delivery {Delivery} may have left without our knowing: {Outcome}.", row.Id, outcome.GetType().Name);
            await Settle(row, outcome);
        });
        cancel.ThrowIfCancellationRequested();
        return doubtful.Count;
    }

    /// <summary>One failing person never stops the others.</summary>
    private async Task<Outcome> Try(Delivery row, Func<Delivery, CancellationToken, Task<Outcome>> act, CancellationToken cancel)
    {
        try
        {
            return await act(row, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            log.LogError(error, "Delivery {Delivery} failed.", row.Id);
            return new Outcome.Failed("error");
        }
    }

    /// <summary>Written at once and to the end, also while the service stops: a message that left must not look unsent.</summary>
    private Task Settle(Delivery row, Outcome outcome) => Keep(row.Id, kept => Complete.With(kept, outcome, clock.GetUtcNow()));

    private Task Keep(Guid id, Action<Delivery> change) => database.WriteRows(Database.Everybody, async db =>
        change(await db.Deliveries.IgnoreQueryFilters().SingleAsync(d => d.Id == id)));

    private async Task<TimeSpan> UntilNext(CancellationToken cancel)
    {
        var next = await database.Read(Database.Everybody, db => Claim.Next(db, cancel), cancel);
        var wait = next - clock.GetUtcNow() ?? LongestSleep;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestSleep ? wait : LongestSleep;
    }
}
