using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>What a person is asked in a week: every open key result they own or stand in for that the week asks for, of all their teams, answered ones included.</summary>
public sealed class Asked
{
    private readonly ILookup<Guid, (KeyResult KeyResult, Objective Objective)> owned;
    private readonly ILookup<Guid, Checkin> checkins;
    private readonly HashSet<(Guid Person, Guid KeyResult)> exempt;
    private readonly IReadOnlyDictionary<Guid, Revised> revised;
    private readonly Sensitivities sensitivities;
    private readonly Tied tied;
    private readonly Period week;
    private readonly IReadOnlyDictionary<Guid, string> away;
    private HashSet<Guid> turning = [];

    private Asked(
        Period week, ILookup<Guid, (KeyResult, Objective)> owned, ILookup<Guid, Checkin> checkins, HashSet<(Guid, Guid)> exempt, IReadOnlyDictionary<Guid, Revised> revised, IReadOnlyDictionary<Guid, string> away, Tied tied, Sensitivities sensitivities) =>
        (this.week, this.owned, this.checkins, this.exempt, this.revised, this.away, this.tied, this.sensitivities) = (week, owned, checkins, exempt, revised, away, tied, sensitivities);

    public static async Task<List<Standing>> Of(AppDb db, Guid person, Period week, DateOnly day, CancellationToken cancel = default) =>
        (await Of(db, [person], week, cancel)).By(person, day);

    /// <summary>Reads for many at once what each of them is asked.</summary>
    public static async Task<Asked> Of(AppDb db, IReadOnlyCollection<Guid> people, Period week, CancellationToken cancel)
    {
        var (period, ids) = (week.ToString(), people.Distinct().ToArray());
        var said = await db.Exemptions.Where(e => ids.Contains(e.PersonId) && e.Period == period).Select(e => new { e.PersonId, e.KeyResultId, Lent = false })
            .Concat(db.StandIns.Where(s => ids.Contains(s.PersonId) && s.Period == period).Select(s => new { s.PersonId, s.KeyResultId, Lent = true })).ToListAsync(cancel);
        var (exempt, lent) = (said.Where(s => !s.Lent).ToList(), said.Where(s => s.Lent).ToList());
        var lentIds = lent.Select(l => l.KeyResultId).Distinct().ToArray();
        var changes = db.Changes();
        var open =
            from k in Carried(db.KeyResults.Lives(), ids, lentIds)
            join o in db.Objectives.Lives() on k.ObjectiveId equals o.Id
            select new { KeyResult = k, Objective = o, Changed = changes.Any(r => r.ObjectiveId == k.ObjectiveId && r.KeyResultId == k.Id), Bound = k.LeadsToId != null || db.KeyResults.Any(l => l.LeadsToId == k.Id), Turns = db.TurningPoints.Any(t => t.ObjectiveId == k.ObjectiveId && t.KeyResultId == k.Id && t.AnsweredOn == null) };
        var owned = await open.ToListAsync(cancel);
        var asked = owned.Select(x => x.KeyResult.Id).ToArray();
        var checkins = await ReadCheckins.Of(db, asked, cancel);
        await CountLines.Of(db, owned.ConvertAll(x => (x.KeyResult, x.Objective)), checkins, cancel);
        var byId = owned.ToDictionary(x => x.KeyResult.Id, x => (x.KeyResult, x.Objective));
        var theirs = owned.Select(x => (Person: x.KeyResult.OwnerId, Asked: (x.KeyResult, x.Objective)))
            .Concat(lent.Where(l => byId.ContainsKey(l.KeyResultId) && byId[l.KeyResultId].KeyResult.OwnerId != l.PersonId).Select(l => (Person: l.PersonId, Asked: byId[l.KeyResultId])));
        var revised = await PastTerms.Of(db, [.. owned.Where(x => x.Changed).Select(x => x.KeyResult)], cancel);
        var carriers = lentIds.Length == 0 ? NobodyAway : await Carriers(db, [.. byId.Values.Where(x => lentIds.Contains(x.KeyResult.Id)).Select(x => x.KeyResult)], cancel);
        var tied = await Tied.Of(db, [.. owned.Where(x => x.Bound).Select(x => x.KeyResult)], apart: true, cancel);
        return new Asked(week, theirs.ToLookup(x => x.Person, x => x.Asked), checkins, exempt.Select(e => (e.PersonId, e.KeyResultId)).ToHashSet(), revised, carriers, tied, await Sensitivities.Of(db, cancel))
        {
            turning = owned.Where(x => x.Turns).Select(x => x.KeyResult.Id).ToHashSet(),
        };
    }

    /// <summary>Of one person it is asked for by name and not as a list of one: PostgreSQL takes any list for ten, finds a plan for the very list cheaper, and makes one at each question.</summary>
    private static IQueryable<KeyResult> Carried(IQueryable<KeyResult> all, Guid[] people, Guid[] lent) => (people, lent) switch
    {
        ([var one], []) => all.Where(k => k.OwnerId == one),
        (_, []) => all.Where(k => people.Contains(k.OwnerId)),
        _ => all.Where(k => people.Contains(k.OwnerId) || lent.Contains(k.Id)),
    };

    private static readonly Dictionary<Guid, string> NobodyAway = [];

    /// <summary>Who carries what others give the number of, by first name.</summary>
    private static async Task<IReadOnlyDictionary<Guid, string>> Carriers(AppDb db, IReadOnlyCollection<KeyResult> lent, CancellationToken cancel)
    {
        var owners = lent.Select(k => k.OwnerId).Distinct().ToArray();
        var names = (await db.People.Where(p => owners.Contains(p.Id)).ToListAsync(cancel)).ToDictionary(p => p.Id, p => p.FirstName);
        return lent.ToDictionary(k => k.Id, k => names.GetValueOrDefault(k.OwnerId, ""));
    }

    /// <summary>The first name of who carries it, where that is somebody else who is away; null where it is the person's own.</summary>
    public string? For(Guid person, KeyResult keyResult) => keyResult.OwnerId == person ? null : away.GetValueOrDefault(keyResult.Id);

    /// <summary>All that was ever said of a key result, superseded check-ins included.</summary>
    public IEnumerable<Checkin> Said(Guid keyResult) => checkins[keyResult];

    /// <summary>The same, once that was said too.</summary>
    public Asked With(IEnumerable<Checkin> said) =>
        new(week, owned, checkins.SelectMany(c => c).Concat(said).ToLookup(c => c.KeyResultId), exempt, revised, away, tied, sensitivities) { turning = turning };

    /// <summary>Whether it has a turning point that nobody has answered yet, reached or not.</summary>
    public bool Turns(Guid keyResult) => turning.Contains(keyResult);

    /// <summary>What one of them is asked, as things stand on their own day.</summary>
    public List<Standing> By(Guid person, DateOnly day)
    {
        var standings = Board.Stand(owned[person].Where(x => !exempt.Contains((person, x.KeyResult.Id))), checkins, revised, tied, sensitivities, day);
        // What was answered for the week stays on its card, even if it is asked about less often from now on.
        return [.. standings.Where(s => Asking.Asks(week, s.KeyResult, s.Cadence) || s.Readings.In(week.ToString()) is not null)];
    }

    public static bool IsOpen(Period week, Standing standing) =>
        !Asking.Answered(week, standing.KeyResult, standing.Cadence, standing.Readings);
}
