using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>What a person is asked in a week: every open key result they own that the week asks for, of all their teams, answered ones included.</summary>
public static class Asked
{
    public static async Task<List<Standing>> Of(AppDb db, Guid person, Period week, DateOnly day, CancellationToken cancel = default)
    {
        var period = week.ToString();
        var owned = await (
            from k in db.KeyResults
            join o in db.Objectives on k.ObjectiveId equals o.Id
            where k.OwnerId == person && k.ClosedOn == null && o.ClosedOn == null
                && !db.Exemptions.Any(e => e.PersonId == person && e.KeyResultId == k.Id && e.Period == period)
            select new { KeyResult = k, Objective = o }).ToListAsync(cancel);
        var standings = await Board.Stand(db, owned.Select(x => (x.KeyResult, x.Objective)), day, cancel);
        // What was answered for the week stays on its card, even if it is asked about less often from now on.
        return [.. standings.Where(s => Asking.Asks(week, s.KeyResult, s.Objective.Level) || s.Readings.In(period) is not null)];
    }

    public static bool IsOpen(Period week, Standing standing) =>
        !Asking.Answered(week, standing.KeyResult, standing.Objective.Level, standing.Readings);
}
