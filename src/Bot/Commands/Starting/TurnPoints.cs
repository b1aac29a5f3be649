using CheckinBot.Bot.Cards.Starting;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Starting;

/// <summary>Which objectives have come to their turning point by what somebody carries.</summary>
internal static class TurnPoints
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="standings">What the receipt shows.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<IReadOnlyList<Turned>> Of(AppDb db, IReadOnlyList<Standing> standings, CancellationToken cancel)
    {
        var ids = standings.Select(s => s.KeyResult.Id).ToArray();
        var open = await db.TurningPoints.Where(t => ids.Contains(t.KeyResultId) && t.AnsweredOn == null).ToListAsync(cancel);
        return [.. from turn in open
                   join standing in standings on turn.KeyResultId equals standing.KeyResult.Id
                   where standing.Last?.Value is { } value && turn.ReachedBy(standing.KeyResult, value)
                   select new Turned(standing.Objective, standing.KeyResult, turn.At, turn.Then)];
    }
}
