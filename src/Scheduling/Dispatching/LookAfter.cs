using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Looks after what was sent before: asks about what is in doubt, and has what is stale drawn again.</summary>
internal sealed class LookAfter(Database database, IDelivery delivery, Settle settle, Tries tries, Leases leases, Busy busy, TimeProvider clock, ILogger log) : IDisposable
{
    private const int AskedAtOnce = 16;

    private readonly SemaphoreSlim looks = new(0, 1);

    /// <summary>Has what is in doubt asked about, and what is stale drawn again; that is under way from here on.</summary>
    public void Now()
    {
        if (looks.CurrentCount > 0) return;
        busy.Begin();
        looks.Release();
    }

    /// <summary>Beside the sending: a wave may last an hour, and who answers meanwhile looks at their card.</summary>
    public async Task Run(CancellationToken cancel)
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
                busy.End();
            }
        }
    }

    /// <summary>Draws again what shows old figures; returns how many messages those were.</summary>
    public async Task<int> DrawStale(CancellationToken cancel)
    {
        var permit = leases.Next();
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
    public async Task<int> AskAbout(CancellationToken cancel)
    {
        var permit = leases.Next();
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

    public void Dispose() => looks.Dispose();

    private static Task ByReader(IEnumerable<Delivery> rows, Func<Delivery, Task> act) => Parallel.ForEachAsync(
        rows.GroupBy(r => r.Reader),
        new ParallelOptions { MaxDegreeOfParallelism = AskedAtOnce },
        async (reader, _) =>
        {
            foreach (var row in reader) await act(row);
        });
}
