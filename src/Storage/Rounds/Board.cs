using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>Where a team's key results stand on a day: the open ones of open objectives in cycles that hold the day, and the standing ones.</summary>
public static class Board
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="team">Whose.</param>
    /// <param name="day">How things stood on that day.</param>
    /// <param name="since">Also what fell due since then: a quarter's last round closes in the next one.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Standing>> Of(AppDb db, Guid team, DateOnly day, DateOnly? since = null, CancellationToken cancel = default)
    {
        var (begin, changes) = (since ?? day, db.Changes());
        var rows = await (
            from k in db.KeyResults.Lives()
            join o in db.Objectives.Lives() on k.ObjectiveId equals o.Id
            join c in db.Cycles on o.CycleId equals c.Id
            where o.TeamId == team
                && (k.Standing || (c.Start <= day && begin <= c.End && k.Start <= day) || (k.Start <= day && begin <= k.Due))
            select new
            {
                KeyResult = k, Objective = o,
                Changed = changes.Any(r => r.ObjectiveId == k.ObjectiveId && r.KeyResultId == k.Id),
                Led = db.KeyResults.Count(l => l.LeadsToId == k.Id),
            }).ToListAsync(cancel);
        var standings = await Stand(db, rows.ConvertAll(x => (x.KeyResult, x.Objective)), await PastTerms.Of(db, [.. rows.Where(r => r.Changed).Select(r => r.KeyResult)], cancel),
            [.. rows.Where(r => r.KeyResult.LeadsToId is not null || r.Led > 0).Select(r => r.KeyResult)], day, cancel);
        return ReachesOut(rows.ConvertAll(r => (r.KeyResult, r.Led))) ? standings.ConvertAll(s => s with { Elsewhere = true }) : standings;
    }

    /// <summary>Whether anything on a board leads to what is not on it, or is led by that; also by what is paused there today: that it goes on again is no change of this board.</summary>
    internal static bool ReachesOut(IReadOnlyCollection<(KeyResult KeyResult, int Led)> rows)
    {
        var (ids, led) = (rows.Select(r => r.KeyResult.Id).ToHashSet(), rows.ToLookup(r => r.KeyResult.LeadsToId));
        return rows.Any(r => (r.KeyResult.LeadsToId is { } to && !ids.Contains(to)) || r.Led > led[r.KeyResult.Id].Count());
    }

    /// <summary>Worst first; within a verdict, the farthest behind first.</summary>
    public static async Task<List<Standing>> Stand(AppDb db, IEnumerable<(KeyResult KeyResult, Objective Objective)> keyResults, DateOnly day, CancellationToken cancel)
    {
        var all = keyResults.ToList();
        return await Stand(db, all, await PastTerms.Of(db, all.ConvertAll(x => x.KeyResult), cancel), all.ConvertAll(x => x.KeyResult), day, cancel);
    }

    private static async Task<List<Standing>> Stand(
        AppDb db, List<(KeyResult KeyResult, Objective Objective)> all, IReadOnlyDictionary<Guid, Revised> revised,
        IReadOnlyCollection<KeyResult> bound, DateOnly day, CancellationToken cancel)
    {
        var ids = all.Select(x => x.KeyResult.Id).ToList();
        var checkins = await ReadCheckins.Of(db, ids, cancel);
        await CountLines.Of(db, all, checkins, cancel);
        return Stand(all, checkins, revised, await Tied.Of(db, bound, apart: false, cancel), await Sensitivities.Of(db, cancel), day);
    }

    /// <summary>The same of what was read already, and told by what its lines are counted.</summary>
    public static List<Standing> Stand(
        IEnumerable<(KeyResult KeyResult, Objective Objective)> keyResults, ILookup<Guid, Checkin> checkins,
        IReadOnlyDictionary<Guid, Revised> revised, Tied tied, Sensitivities sensitivities, DateOnly day)
    {
        var standings = keyResults.Select(x =>
            Standing.Of(x.KeyResult, x.Objective, checkins[x.KeyResult.Id], day, (int)sensitivities.Of(x.Objective.TeamId))
                with { Revised = revised.GetValueOrDefault(x.KeyResult.Id) }).ToList();
        return [.. Tie.Together(standings, tied.On(day, standings.ConvertAll(s => s.KeyResult), sensitivities))
            .OrderBy(s => s.Verdict).ThenByDescending(s => s.Judgement.PointsBehind).ThenBy(s => s.KeyResult.Title, StringComparer.Ordinal)];
    }
}
