using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Starting;

/// <summary>Keeps what a template says beyond what the form asks: what leads, what serves what, and in which perspective. Parts may be written in any order.</summary>
internal static class KeepDraft
{
    /// <param name="visit">Who writes; allowed to.</param>
    /// <param name="draft">From what.</param>
    /// <param name="keyResult">About to be kept.</param>
    /// <param name="objective">Its objective.</param>
    /// <param name="isNew">Whether that is about to be kept too: one that was there already keeps what it is.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Keep(Visit visit, Draft draft, KeyResult keyResult, Objective objective, bool isNew, CancellationToken cancel)
    {
        var (point, team, cycle) = (draft.Point, objective.TeamId, objective.CycleId);
        keyResult.Indicator = draft.Measure.Indicator;
        var key = StartKeys.KeyResult(point, draft.Measure, team, cycle);
        // Written before and closed since: this one is another.
        if (!await visit.Db.KeyResults.AnyAsync(k => k.Key == key, cancel)) keyResult.Key = key;
        var wanted = point.Objectives.SelectMany(o => o.Measures).ToDictionary(m => StartKeys.KeyResult(point, m, team, cycle));
        var keys = wanted.Keys.ToArray();
        foreach (var other in await visit.Db.KeyResults.Where(k => keys.Contains(k.Key) && k.ClosedOn == null).ToListAsync(cancel))
            if (wanted[other.Key].Key == draft.Measure.LeadsTo) keyResult.LeadsToId = other.Id;
            else if (wanted[other.Key].LeadsTo == draft.Measure.Key && other.LeadsToId is null && visit.May.Align(await Under(visit, other, cancel), other)) other.LeadsToId = keyResult.Id;
        if (isNew) await Objective(visit, draft, objective, cancel);
    }

    private static Task<Objective> Under(Visit visit, KeyResult keyResult, CancellationToken cancel) => visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel);

    private static async Task Objective(Visit visit, Draft draft, Objective objective, CancellationToken cancel)
    {
        var (point, team, cycle) = (draft.Point, objective.TeamId, objective.CycleId);
        (objective.Level, objective.Perspective, objective.Orientation) = (draft.Objective.Level, draft.Objective.Perspective, point.Orientation);
        var key = StartKeys.Objective(point, draft.Objective, team, cycle);
        if (!await visit.Db.Objectives.AnyAsync(o => o.Key == key, cancel)) objective.Key = key;
        var wanted = point.Objectives.ToDictionary(o => StartKeys.Objective(point, o, team, cycle));
        var keys = wanted.Keys.ToArray();
        foreach (var other in await visit.Db.Objectives.Where(o => keys.Contains(o.Key) && o.ClosedOn == null).ToListAsync(cancel))
            if (wanted[other.Key].Key == draft.Objective.Serves) objective.ParentId = other.Id;
            else if (wanted[other.Key].Serves == draft.Objective.Key && other.ParentId is null && visit.May.Align(other, null)) other.ParentId = objective.Id;
    }
}
