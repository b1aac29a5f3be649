using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>What key results lead to and what leads to them: it has a say in their verdicts.</summary>
public sealed record Tied(IReadOnlyList<(KeyResult KeyResult, Objective Objective)> Rows, ILookup<Guid, Checkin> Checkins)
{
    public static readonly Tied None = new([], Array.Empty<Checkin>().ToLookup(c => c.KeyResultId));

    /// <param name="db">The organisation's data.</param>
    /// <param name="of">The key results; those that neither lead nor are led may be left out, and nothing is read for none.</param>
    /// <param name="apart">Each will be looked at without the others, so what is among them comes along too.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Tied> Of(AppDb db, IReadOnlyCollection<KeyResult> of, bool apart, CancellationToken cancel)
    {
        if (of.Count == 0) return None;
        var ids = of.Select(k => k.Id).ToHashSet();
        var (own, to) = (ids.Select(id => (Guid?)id).ToArray(), of.Select(k => k.LeadsToId).OfType<Guid>().Where(id => apart || !ids.Contains(id)).Distinct().ToArray());
        var rows = await (
            from k in db.KeyResults.AsNoTracking().Lives()
            join o in db.Objectives.AsNoTracking().Lives() on k.ObjectiveId equals o.Id
            where to.Contains(k.Id) || own.Contains(k.LeadsToId)
            select new { KeyResult = k, Objective = o }).ToListAsync(cancel);
        var others = rows.Where(r => apart || !ids.Contains(r.KeyResult.Id)).Select(r => (r.KeyResult, r.Objective)).ToList();
        if (others.Count == 0) return None;
        var asked = others.ConvertAll(r => r.KeyResult.Id).ToArray();
        var checkins = await ReadCheckins.Of(db, asked, cancel);
        await CountLines.Of(db, others, checkins, cancel);
        return new(others, checkins);
    }

    /// <summary>How those stand on a day that are tied to some of the key results.</summary>
    public List<Standing> On(DateOnly day, IReadOnlyCollection<KeyResult> to, Sensitivities sensitivities)
    {
        if (Rows.Count == 0) return [];
        var (ids, led) = (to.Select(k => k.Id).ToHashSet(), to.Select(k => k.LeadsToId).OfType<Guid>().ToHashSet());
        return [.. Rows.Where(r => r.KeyResult.Start <= day && !ids.Contains(r.KeyResult.Id) && (led.Contains(r.KeyResult.Id) || (r.KeyResult.LeadsToId is { } leads && ids.Contains(leads))))
            .Select(r => Standing.Of(r.KeyResult, r.Objective, Checkins[r.KeyResult.Id], day, (int)sensitivities.Of(r.Objective.TeamId)))];
    }
}
