using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>What a person is asked in a week: every open key result they own that the week asks for, of all their teams, answered ones included.</summary>
public sealed class Asked
{
    private readonly ILookup<Guid, (KeyResult KeyResult, Objective Objective)> owned;
    private readonly ILookup<Guid, Checkin> checkins;
    private readonly HashSet<(Guid Person, Guid KeyResult)> exempt;
    private readonly IReadOnlyDictionary<Guid, Revised> revised;
    private readonly Period week;

    private Asked(Period week, ILookup<Guid, (KeyResult, Objective)> owned, ILookup<Guid, Checkin> checkins, HashSet<(Guid, Guid)> exempt, IReadOnlyDictionary<Guid, Revised> revised) =>
        (this.week, this.owned, this.checkins, this.exempt, this.revised) = (week, owned, checkins, exempt, revised);

    public static async Task<List<Standing>> Of(AppDb db, Guid person, Period week, DateOnly day, CancellationToken cancel = default) =>
        (await Of(db, [person], week, cancel)).By(person, day);

    /// <summary>Reads for many at once what each of them is asked.</summary>
    public static async Task<Asked> Of(AppDb db, IReadOnlyCollection<Guid> people, Period week, CancellationToken cancel)
    {
        var (period, ids) = (week.ToString(), people.Distinct().ToArray());
        var open =
            from k in db.KeyResults.Lives()
            join o in db.Objectives.Lives() on k.ObjectiveId equals o.Id
            where ids.Contains(k.OwnerId)
            select new { KeyResult = k, Objective = o, Changed = db.Changes().Any(r => r.ObjectiveId == k.ObjectiveId && r.KeyResultId == k.Id) };
        var owned = await open.ToListAsync(cancel);
        var asked = owned.Select(x => x.KeyResult.Id).ToArray();
        var checkins = await db.Checkins.Where(c => asked.Contains(c.KeyResultId)).ToListAsync(cancel);
        var exempt = await db.Exemptions.Where(e => ids.Contains(e.PersonId) && e.Period == period).Select(e => new { e.PersonId, e.KeyResultId }).ToListAsync(cancel);
        var revised = await PastTerms.Of(db, [.. owned.Where(x => x.Changed).Select(x => x.KeyResult)], cancel);
        return new Asked(week, owned.ToLookup(x => x.KeyResult.OwnerId, x => (x.KeyResult, x.Objective)), checkins.ToLookup(c => c.KeyResultId), exempt.Select(e => (e.PersonId, e.KeyResultId)).ToHashSet(), revised);
    }

    /// <summary>All that was ever said of a key result, superseded check-ins included.</summary>
    public IEnumerable<Checkin> Said(Guid keyResult) => checkins[keyResult];

    /// <summary>The same, once that was said too.</summary>
    public Asked With(IEnumerable<Checkin> said) =>
        new(week, owned, checkins.SelectMany(c => c).Concat(said).ToLookup(c => c.KeyResultId), exempt, revised);

    /// <summary>What one of them is asked, as things stand on their own day.</summary>
    public List<Standing> By(Guid person, DateOnly day)
    {
        var standings = Board.Stand(owned[person].Where(x => !exempt.Contains((person, x.KeyResult.Id))), checkins, revised, day);
        // What was answered for the week stays on its card, even if it is asked about less often from now on.
        return [.. standings.Where(s => Asking.Asks(week, s.KeyResult, s.Objective.Level) || s.Readings.In(week.ToString()) is not null)];
    }

    public static bool IsOpen(Period week, Standing standing) =>
        !Asking.Answered(week, standing.KeyResult, standing.Objective.Level, standing.Readings);
}
