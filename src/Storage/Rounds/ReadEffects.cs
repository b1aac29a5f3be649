using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>Reads what some key results mean for the objectives above them: only these objectives, and of what else counts for them only the weights.</summary>
public static class ReadEffects
{
    public static async Task<Effects> Of(AppDb db, IReadOnlyCollection<KeyResult> keyResults, CancellationToken cancel)
    {
        var ids = keyResults.Select(k => k.Id).ToArray();
        var lent = ids.Length == 0 ? [] : await db.Contributions.AsNoTracking().Where(c => c.State == ProposalState.Accepted && ids.Contains(c.KeyResultId)).ToListAsync(cancel);
        var objectives = new Dictionary<Guid, Objective>();
        var next = keyResults.Select(k => k.ObjectiveId).Concat(lent.Select(c => c.ObjectiveId)).Distinct().ToArray();
        while (next.Length > 0)
        {
            foreach (var objective in await db.Objectives.AsNoTracking().Where(o => o.ClosedOn == null && next.Contains(o.Id)).ToListAsync(cancel)) objectives[objective.Id] = objective;
            next = [.. objectives.Values.Select(o => o.ParentId).OfType<Guid>().Where(id => !objectives.ContainsKey(id) && !next.Contains(id)).Distinct()];
        }
        return new Effects(objectives, await Totals(db, [.. objectives.Keys], cancel), lent.ToLookup(c => c.KeyResultId, c => (c.ObjectiveId, c.Weight)));
    }

    private static async Task<Dictionary<Guid, decimal>> Totals(AppDb db, Guid[] objectives, CancellationToken cancel)
    {
        if (objectives.Length == 0) return [];
        // Weights are added up here: SQLite keeps decimals as text.
        var own = await db.KeyResults.Lives().Where(k => objectives.Contains(k.ObjectiveId)).Select(k => new { At = k.ObjectiveId, k.Weight }).ToListAsync(cancel);
        var others = await (from c in db.Contributions
                            join k in db.KeyResults.Lives() on c.KeyResultId equals k.Id
                            where c.State == ProposalState.Accepted && objectives.Contains(c.ObjectiveId)
                            select new { At = c.ObjectiveId, c.Weight }).ToListAsync(cancel);
        var below = await db.Objectives.Lives()
            .Where(o => o.ParentId != null && objectives.Contains(o.ParentId.Value) && !o.Private)
            .Select(o => new { At = o.ParentId!.Value, o.Weight }).ToListAsync(cancel);
        return own.Concat(others).Concat(below).GroupBy(w => w.At).ToDictionary(g => g.Key, g => g.Sum(w => Math.Max(w.Weight, 0)));
    }
}
