using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Closes what should have closed while nobody was there to do it.</summary>
public sealed class CloseOverdue(Database database, CloseRound close, TimeProvider clock)
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var organisation in await database.Organisations(cancel))
            foreach (var team in await database.Read(organisation.Id, db => db.Rounds.Where(r => r.ClosedAt == null && r.ClosesAt <= now)
                .Select(r => r.TeamId).Distinct().ToListAsync(cancel), cancel))
                await close.Run(organisation.Id, team, cancel);
    }
}
