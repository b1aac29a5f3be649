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

    private async Task Write(Dictionary<Guid, Outcome> group)
    {
        var arrived = group.Where(g => g.Value is Outcome.Sent).Select(g => (g.Key, Sent: (Outcome.Sent)g.Value))
            .Select(g => new Arrived(g.Key, g.Sent.Edge, g.Sent.Workspace, g.Sent.Conversation, g.Sent.Message)).ToList();
        if (arrived.Count > 0) await database.WriteLocked(Database.Everybody, db => SettleRows.Sent(db, arrived, clock.GetUtcNow()));
        var others = group.Where(g => g.Value is not Outcome.Sent).Select(g => g.Key).ToList();
        if (others.Count > 0) await database.WriteRows(Database.Everybody, async db =>
        {
            foreach (var row in await db.Deliveries.IgnoreQueryFilters().Where(d => others.Contains(d.Id)).ToListAsync())
                if (Complete.MayBy(node.Id, row)) Complete.With(row, group[row.Id], clock.GetUtcNow());
        });
    }
}
