using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Does to one message what may fail, and says what becomes of it then: one failing person never stops the others.</summary>
internal sealed class Tries(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30), LongestFault = TimeSpan.FromHours(1);

    /// <summary>How soon the database is tried again.</summary>
    public static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    /// <summary>The database is asked before a message leaves, and after it was refused: one that is away has kept it from leaving, and may be back.</summary>
    public static readonly Outcome Kept = new Outcome.Retry(AfterTrouble), Unasked = new Outcome.Ambiguous("no database") { AskAfter = AfterTrouble }, Broken = new Outcome.Failed("error");

    /// <summary>It is still here, whatever went wrong with it: that may pass, or be mended before its reader's day is over.</summary>
    private static readonly Outcome Undrawn = new Outcome.Retry(AfterFault);

    /// <summary>Asked again soon at first, then less and less often: half the time that has gone since, from half a minute to an hour.</summary>
    public Outcome.Ambiguous Unheard(Delivery row)
    {
        var half = (clock.GetUtcNow() - (row.SentAt ?? clock.GetUtcNow())) / 2;
        return new Outcome.Ambiguous("error") { AskAfter = half < AfterFault ? AfterFault : half > LongestFault ? LongestFault : half };
    }

    /// <param name="row">The message.</param>
    /// <param name="act">What is done to it.</param>
    /// <param name="withoutDatabase">What it comes to when the database is away.</param>
    /// <param name="broken">What it comes to when something else goes wrong that nobody foresaw. What could not be drawn is tried again.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Outcome> Of(Delivery row, Func<Delivery, CancellationToken, Task<Outcome>> act, Outcome withoutDatabase, Outcome broken, CancellationToken cancel)
    {
        try
        {
            return await act(row, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            log.LogError(error, "Delivery {Delivery} failed.", row.Id);
            return error.TroubleOfDatabase() ? withoutDatabase : error is UndrawnException ? Undrawn : broken;
        }
    }
}
