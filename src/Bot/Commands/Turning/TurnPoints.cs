using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Turning;

/// <summary>Which objectives have come to their turning point by what somebody carries.</summary>
internal static class TurnPoints
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="standings">What the receipt shows and has one; nothing is asked for none.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<IReadOnlyList<Turned>> Of(AppDb db, IReadOnlyList<Standing> standings, CancellationToken cancel)
    {
        if (standings.Count == 0) return [];
        var ids = standings.Select(s => s.KeyResult.Id).ToArray();
        var open = await db.TurningPoints.Where(t => ids.Contains(t.KeyResultId) && t.AnsweredOn == null).ToListAsync(cancel);
        return [.. from turn in open
                   join standing in standings on turn.KeyResultId equals standing.KeyResult.Id
                   where standing.Last?.Value is { } value && turn.ReachedBy(standing.KeyResult, value)
                   select new Turned(standing.Objective, standing.KeyResult, turn.At, turn.Then)];
    }

    /// <summary>Those first reached in a week, answered or not: for its summary.</summary>
    public static async Task<IReadOnlyList<Turned>> In(AppDb db, IReadOnlyList<Standing> standings, Period week, CancellationToken cancel)
    {
        var ids = standings.Select(s => s.KeyResult.Id).ToArray();
        var all = await db.TurningPoints.AsNoTracking().Where(t => ids.Contains(t.KeyResultId)).ToListAsync(cancel);
        return [.. from turn in all
                   join standing in standings on turn.KeyResultId equals standing.KeyResult.Id
                   where standing.Last?.Value is { } value && turn.ReachedBy(standing.KeyResult, value)
                   let first = standing.Readings.Valued.First(c => turn.ReachedBy(standing.KeyResult, c.Value!.Value))
                   where first.Period == week.ToString() || week.Holds(first.AsOf)
                   select new Turned(standing.Objective, standing.KeyResult, turn.At, turn.Then)];
    }
}
