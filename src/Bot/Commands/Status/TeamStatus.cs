using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>A team as a status shows it.</summary>
/// <param name="Team">The team.</param>
/// <param name="Cycle">The cycle that holds the day; null between two.</param>
/// <param name="Standings">What the reader may see, worst first.</param>
/// <param name="Hidden">How many key results the reader may only count.</param>
public sealed record TeamStatus(Team Team, Cycle? Cycle, DateOnly Day, IReadOnlyList<Standing> Standings, IReadOnlyList<Standing> Hidden)
{
    public IEnumerable<Standing> All => Standings.Concat(Hidden);

    /// <summary>The week of the cycle, from 1, and how many it has, counted from Monday to Monday; null without a cycle.</summary>
    public (int Week, int Of)? Weeks => Cycle is null ? null : (WeekOf(Cycle.Start, Day), WeekOf(Cycle.Start, Cycle.End));

    /// <summary>As one person may see it: private objectives of others are neither shown nor counted.</summary>
    public static async Task<TeamStatus> For(Visit visit, Team team, CancellationToken cancel)
    {
        var board = await Board.Of(visit.Db, team.Id, visit.Today, cancel);
        var byObjective = board.ToLookup(s => s.Objective.Id, s => s.KeyResult);
        var open = board.Where(s => !s.Objective.Private || visit.May.See(s.Objective, byObjective[s.Objective.Id])).ToList();
        return new TeamStatus(team, await CycleOn(visit.Db, visit.Today, cancel), visit.Today,
            [.. open.Where(s => visit.May.See(s.Objective, byObjective[s.Objective.Id]))],
            [.. open.Where(s => !visit.May.See(s.Objective, byObjective[s.Objective.Id]))]);
    }

    /// <summary>As everybody in its channel may see it.</summary>
    public static async Task<TeamStatus> ForChannel(AppDb db, Team team, DateOnly day, CancellationToken cancel) => new(
        team, await CycleOn(db, day, cancel), day,
        [.. (await Board.Of(db, team.Id, day, cancel)).Where(s => !s.Objective.Private)], []);

    /// <summary>The shortest cycle that holds the day: the quarter rather than the year round it.</summary>
    private static async Task<Cycle?> CycleOn(AppDb db, DateOnly day, CancellationToken cancel) =>
        (await db.Cycles.Where(c => c.Start <= day && day <= c.End).ToListAsync(cancel)).MinBy(c => c.End.DayNumber - c.Start.DayNumber);

    private static int WeekOf(DateOnly start, DateOnly day) => (Period.Week(day).Start.DayNumber - Period.Week(start).Start.DayNumber) / 7 + 1;
}
