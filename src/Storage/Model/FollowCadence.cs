using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Model;

/// <summary>Keeps with each objective how often its team's key results are asked about, so that whoever reads it reads no team for that.</summary>
public static class FollowCadence
{
    private const int AtOnce = 500;

    /// <summary>What is about to be saved, new or moved to another team, follows its team.</summary>
    internal static async Task Saved(AppDb db, CancellationToken cancel)
    {
        var moved = db.ChangeTracker.Entries<Objective>()
            .Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(o => o.TeamId).IsModified)).ToList();
        if (moved.Count == 0 || await db.Organisations.FindAsync([db.Tenant], cancel) is not { } organisation) return;
        var known = new Dictionary<Guid, Team>();
        foreach (var same in moved.GroupBy(e => e.Entity.TeamId))
        {
            for (Guid? at = same.Key; at is { } id && !known.ContainsKey(id) && await db.Teams.FindAsync([id], cancel) is { } found; at = found.ParentId) known[id] = found;
            if (!known.TryGetValue(same.Key, out var team)) continue;
            // Said to the tracker, which does not look again before the save.
            foreach (var objective in same) objective.Property(o => o.Cadence).CurrentValue = TeamCadence.Of(team, organisation, known.GetValueOrDefault);
        }
    }

    /// <summary>After the settings of a team or of all were saved, what is open follows them.</summary>
    public static async Task All(AppDb db, CancellationToken cancel)
    {
        var organisation = await db.Organisations.SingleAsync(cancel);
        var teams = await db.Teams.ToDictionaryAsync(t => t.Id, cancel);
        foreach (var same in teams.Values.GroupBy(t => TeamCadence.Of(t, organisation, teams.GetValueOrDefault)))
            foreach (var ids in same.Select(t => t.Id).Chunk(AtOnce))
                await db.Objectives.Where(o => ids.Contains(o.TeamId) && o.ClosedOn == null && o.Cadence != same.Key).ExecuteUpdateAsync(s => s.SetProperty(o => o.Cadence, same.Key), cancel);
    }
}
