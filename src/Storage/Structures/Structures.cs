using System.Collections.Concurrent;
using System.Collections.Frozen;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Structures;

/// <summary>The structures of a database's organisations, each read again when its mark is another one: it costs a turn one small row, however many teams there are.</summary>
internal sealed class Structures
{
    private readonly ConcurrentDictionary<Guid, (string? Edition, Structure Structure)> read = [];

    /// <summary>Said once, before anybody asks.</summary>
    public PublicHolidays Holidays { get; set; } = (_, _) => FrozenSet<DateOnly>.Empty;

    /// <param name="db">The organisation's data.</param>
    /// <param name="edition">The mark, read before in the same context; null when the organisation has none yet.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Structure> Of(AppDb db, string? edition, CancellationToken cancel)
    {
        // A change that is not committed has no mark yet, and may never get one.
        if (db.StructuresTouched.Count > 0) return await Load(db, cancel);
        if (read.TryGetValue(db.Tenant, out var known) && known.Edition == edition) return known.Structure;
        var fresh = await Load(db, cancel);
        read[db.Tenant] = (edition, fresh);
        return fresh;
    }

    private async Task<Structure> Load(AppDb db, CancellationToken cancel) => new(
        await db.Organisations.AsNoTracking().SingleAsync(cancel),
        await db.Teams.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(cancel),
        await db.Cycles.AsNoTracking().ToListAsync(cancel),
        await db.OwnHolidays.AsNoTracking().ToListAsync(cancel),
        Holidays);
}
