using System.Collections.Concurrent;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rehearsing;

/// <summary>
/// Replays a cycle that is over with each sensitivity, as its team's rounds judged it then: from what had been said by then, on the terms of then,
/// beside what it is tied to, on the days on which the team works and by its own pace. It changes nothing.
/// </summary>
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
    /// <param name="cycle">What is replayed.</param>
    /// <param name="team">Whose key results; null for all.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Quiet, normal, loud.</returns>
    public static async Task<IReadOnlyList<Rehearsals>> Of(AppDb db, Cycle cycle, Guid? team, CancellationToken cancel)
    {
        var structure = await db.Structure(cancel);
        var ids = await Of(db, cycle, team).OrderBy(id => id).ToListAsync(cancel);
        var outcomes = All.ToDictionary(s => s, _ => new ConcurrentBag<Rehearse.Outcome>());
        foreach (var part in ids.Chunk(Part))
        {
            var read = await ReadRehearsed.Of(db, part, of => team is null || of == team, cancel);
            var ends = read.Asked.Select(r => r.Objective.TeamId).Distinct().ToDictionary(id => id, id => Ends(structure, structure.Team(id)!, cycle));
            Parallel.ForEach(read.Asked, new ParallelOptions { CancellationToken = cancel }, one =>
            {
                foreach (var sensitivity in All) outcomes[sensitivity].Add(Rehearse.Of(one, ends[one.Objective.TeamId], sensitivity, [.. read.Tied[one.KeyResult.Id]]));
            });
        }
        return [.. All.Select(s => Rehearsals.Of(s, outcomes[s]))];
    }

    private static IQueryable<Guid> Of(AppDb db, Cycle cycle, Guid? team) =>
        from k in db.KeyResults
        join o in db.Objectives on k.ObjectiveId equals o.Id
        where k.Agreement == Agreement.Agreed && !k.Standing && k.Start <= cycle.End && k.Due >= cycle.Start && k.Due <= cycle.End && (team == null || o.TeamId == team)
        select k.Id;

    private static List<RoundEnd> Ends(Structure structure, Team team, Cycle cycle) => RoundEnd.Of(
        team, cycle, ResolveTime.Works(team, structure.Organisation), structure.Works(team.Id), TimeZoneInfo.FindSystemTimeZoneById(team.Zone ?? structure.Organisation.Zone));
}
