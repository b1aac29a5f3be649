using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Writes what became of messages, all that have come together while the last were written: one transaction for each would be the slowest part
/// of a wave. Written to the end, also while the service stops: a message that left must not look unsent.
/// </summary>
internal sealed class Settle(Database database, Node node, TimeProvider clock)
{
    private readonly Lock gate = new();
    private Dictionary<Guid, Outcome> waiting = [];
    private Task writing = Task.CompletedTask;

    public void Note(Guid delivery, Outcome outcome)
    {
        lock (gate)
        {
            waiting[delivery] = outcome;
            if (writing.IsCompleted) writing = Task.Run(WriteAll);
        }
    }

    /// <summary>Returns when all that was noted is written.</summary>
    /// <exception cref="Exception">The database refused it; it is kept for the next time.</exception>
    public async Task Written()
    {
        while (true)
        {
            Task now;
            lock (gate)
            {
                if (writing.IsCompleted && waiting.Count == 0) return;
                if (writing.IsCompleted) writing = Task.Run(WriteAll);
                now = writing;
            }
            await now;
        }
    }

    private async Task WriteAll()
    {
        while (true)
        {
            Dictionary<Guid, Outcome> group;
            lock (gate)
            {
                if (waiting.Count == 0) return;
                (group, waiting) = (waiting, []);
            }
            try
            {
                await Write(group);
            }
            catch
            {
                lock (gate)
                    foreach (var (id, outcome) in group) waiting.TryAdd(id, outcome);
                throw;
            }
        }
    }

    private Task Write(Dictionary<Guid, Outcome> group) => database.WriteRows(Database.Everybody, async db =>
    {
        foreach (var row in await db.Deliveries.IgnoreQueryFilters().Where(d => group.Keys.Contains(d.Id)).ToListAsync())
            if (Complete.MayBy(node.Id, row, group[row.Id])) Complete.With(row, group[row.Id], clock.GetUtcNow());
    });
}
