using System.Collections.Concurrent;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rehearsing;

/// <summary>Replays a cycle that is over with each sensitivity, from the readings as they are stored, on the days on which its team works and by its own pace, as it was judged then. It changes nothing.</summary>
public static class RehearseCycle
{
    private const int Part = 500;

    private static readonly Sensitivity[] All = [Sensitivity.Quiet, Sensitivity.Normal, Sensitivity.Loud];

    /// <summary>The cycle that ended last; of several that end together the shortest. Null when none has ended yet.</summary>
    public static Cycle? Last(IEnumerable<Cycle> cycles, DateOnly today) =>
        cycles.Where(c => c.End < today).OrderByDescending(c => c.End).ThenByDescending(c => c.Start).FirstOrDefault();

    /// <summary>How many key results would be replayed.</summary>
    public static Task<int> Count(AppDb db, Cycle cycle, Guid? team, CancellationToken cancel) => Of(db, cycle, team).CountAsync(cancel);

    /// <param name="db">The organisation's data; it is only read.</param>
    /// <param name="organisation">The tenant.</param>
    /// <param name="cycle">What is replayed.</param>
    /// <param name="team">Whose key results; null for all.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Quiet, normal, loud.</returns>
    public static async Task<IReadOnlyList<Rehearsals>> Of(AppDb db, Organisation organisation, Cycle cycle, Guid? team, CancellationToken cancel)
    {
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var ids = await Of(db, cycle, team).OrderBy(id => id).ToListAsync(cancel);
        var outcomes = All.ToDictionary(s => s, _ => new ConcurrentBag<Rehearse.Outcome>());
        foreach (var part in ids.Chunk(Part))
        {
            var rows = await (from k in db.KeyResults.AsNoTracking()
                              join o in db.Objectives.AsNoTracking() on k.ObjectiveId equals o.Id
                              where part.Contains(k.Id)
                              select new { KeyResult = k, Objective = o }).ToListAsync(cancel);
            var said = await ReadCheckins.Of(db, part, cancel);
            await CountLines.Of(db, rows.ConvertAll(r => (r.KeyResult, r.Objective)), said, cancel);
            Parallel.ForEach(rows.Where(r => teams.ContainsKey(r.Objective.TeamId)), new ParallelOptions { CancellationToken = cancel }, row =>
            {
                var of = teams[row.Objective.TeamId];
                var one = new Rehearsed(row.KeyResult, row.Objective, [.. said[row.KeyResult.Id]], of.LeadId == row.KeyResult.OwnerId ? null : of.LeadId);
                var weeks = Weeks(of, organisation, cycle);
                foreach (var sensitivity in All) outcomes[sensitivity].Add(Rehearse.Of(one, weeks, sensitivity));
            });
        }
        return [.. All.Select(s => Rehearsals.Of(s, outcomes[s]))];
    }

    private static IQueryable<Guid> Of(AppDb db, Cycle cycle, Guid? team) =>
        from k in db.KeyResults
        join o in db.Objectives on k.ObjectiveId equals o.Id
        where k.Agreement == Agreement.Agreed && !k.Standing && k.Start <= cycle.End && k.Due >= cycle.Start && k.Due <= cycle.End && (team == null || o.TeamId == team)
        select k.Id;

    /// <summary>The days on which the team's rounds ended.</summary>
    private static List<DateOnly> Weeks(Team team, Organisation organisation, Cycle cycle)
    {
        var weekday = RoundPlan.CloseDay(team, ResolveTime.Works(team, organisation));
        return [.. Enumerable.Range(0, cycle.End.DayNumber - cycle.Start.DayNumber + 1).Select(cycle.Start.AddDays).Where(d => d.DayOfWeek == weekday)];
    }
}
