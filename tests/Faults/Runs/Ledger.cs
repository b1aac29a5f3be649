using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Faults.Platforms;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Faults.Runs;

/// <summary>The nodes' ledger, read from beside them.</summary>
internal sealed class Ledger(Database database)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(90);

    /// <summary>
    /// Waits until the mishaps are over and no prompt is open, and a little longer, for what a thawed node may still do. Gives up when nothing has
    /// moved for so long that nothing will.
    /// </summary>
    /// <returns>The prompts that are open for ever.</returns>
    public async Task<int> Close(Func<int> messages, TimeSpan lease, Task mishaps)
    {
        var patience = Patience + lease * 4;
        var (moved, before) = (TimeProvider.System.GetTimestamp(), (Open: -1, Messages: -1));
        while (true)
        {
            var now = (Open: await Open() ?? before.Open, Messages: messages());
            if (now != before) (moved, before) = (TimeProvider.System.GetTimestamp(), now);
            var still = TimeProvider.System.GetElapsedTime(moved);
            if (mishaps.IsFaulted) await mishaps;
            if ((now.Open == 0 && mishaps.IsCompleted && still > TimeSpan.FromSeconds(2)) || still > patience) return now.Open;
            await Task.Delay(Look, TimeProvider.System);
        }
    }

    /// <summary>Every prompt's row beside what its person got.</summary>
    public async Task<List<Fate>> Compare(IEnumerable<(Guid Person, ITranscript There)> asked)
    {
        var rows = await database.Read(Database.Everybody, db => Prompts(db).ToDictionaryAsync(d => d.PersonId));
        return [.. asked.Select(a => new Fate(a.There.Edge, rows[a.Person], a.There.To(a.Person)))];
    }

    /// <summary>Null while the database is away.</summary>
    private async Task<int?> Open()
    {
        try
        {
            return await database.Read(Database.Everybody, db => Prompts(db).CountAsync(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending));
        }
        catch (Exception error) when (error.TroubleOfDatabase() || error is InvalidOperationException)
        {
            return null;
        }
    }

    private static IQueryable<Delivery> Prompts(Storage.Model.AppDb db) => db.Deliveries.IgnoreQueryFilters().Where(d => d.Kind == DeliveryKind.Prompt);
}

/// <summary>What the ledger says of one prompt, and what the platform has of it.</summary>
internal sealed record Fate(string Edge, Delivery Row, IReadOnlyList<string> Got)
{
    public bool IsDoubled => Got.Count > 1;

    /// <summary>Nothing came, and the ledger does not say that it may not have.</summary>
    public bool IsLost => Got.Count == 0 && Row.State != DeliveryState.Ambiguous;

    /// <summary>The ledger says that it arrived, and does not know the message by its name.</summary>
    public bool IsMistaken => Row.State == DeliveryState.Sent && !Got.Contains(Row.Message);
}
