using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>What a team left open in a cycle that is over: neither graded, nor carried over, nor closed.</summary>
internal static class LeftFromBefore
{
    /// <summary>What is older was forgotten on purpose.</summary>
    private const int StillOffered = 120;

    public static async Task<IReadOnlyList<LeftOpen>> Of(Visit visit, Team team, CancellationToken cancel)
    {
        var (today, since) = (visit.Today, visit.Today.AddDays(-StillOffered));
        var rows = await (from k in Open(visit)
                          join o in visit.Db.Objectives.Lives() on k.ObjectiveId equals o.Id
                          join c in visit.Db.Cycles on o.CycleId equals c.Id
                          where o.TeamId == team.Id && c.End < today && c.End >= since
                          select new { KeyResult = k, Objective = o, Cycle = c.Name, c.End }).ToListAsync(cancel);
        return [.. rows.GroupBy(r => r.Objective.Id).Where(g => visit.May.CarryOver(g.First().Objective))
            .OrderByDescending(g => g.First().End).ThenBy(g => g.First().Objective.Title, StringComparer.Ordinal)
            .Select(g => new LeftOpen(g.Key, g.First().Objective.Title, g.First().Cycle, g.Count()))];
    }

    /// <summary>Its key results that could go on.</summary>
    public static Task<List<KeyResult>> Of(Visit visit, Guid objective, CancellationToken cancel) => Open(visit).Where(k => k.ObjectiveId == objective).OrderBy(k => k.Title).ToListAsync(cancel);

    private static IQueryable<KeyResult> Open(Visit visit) => visit.Db.KeyResults.Lives()
        .Where(k => !k.Standing && !visit.Db.Grades.Any(g => g.KeyResultId == k.Id) && !visit.Db.KeyResults.Any(next => next.CarriedFromId == k.Id));
}
