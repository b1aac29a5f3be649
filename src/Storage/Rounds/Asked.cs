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
    private ILookup<Guid, Round> rounds = Array.Empty<Round>().ToLookup(r => r.Id);

    private Asked(
        Period week, ILookup<Guid, (KeyResult, Objective)> owned, ILookup<Guid, Checkin> checkins, HashSet<(Guid, Guid)> exempt,
        IReadOnlyDictionary<Guid, Revised> revised, IReadOnlyDictionary<Guid, string> away, Tied tied, Sensitivities sensitivities) =>
        (this.week, this.owned, this.checkins, this.exempt, this.revised, this.away, this.tied, this.sensitivities) = (week, owned, checkins, exempt, revised, away, tied, sensitivities);

    public static async Task<List<Standing>> Of(AppDb db, Guid person, Period week, DateOnly day, CancellationToken cancel = default) =>
        (await Of(db, [person], week, cancel)).By(person, day);

    /// <summary>Reads for many at once what each of them is asked.</summary>
    public static async Task<Asked> Of(AppDb db, IReadOnlyCollection<Guid> people, Period week, CancellationToken cancel)
    {
        var rows = await ReadAsked.Of(db, [.. people.Distinct()], week.ToString(), cancel);
        var (owned, lent, checkins) = (rows.Open, rows.Lent, rows.Checkins);
        var all = owned.ConvertAll(x => (x.KeyResult, x.Objective));
        await (rows.Namesakes is { } namesakes ? CountLines.Of(db, all, checkins, namesakes, cancel) : CountLines.Of(db, all, checkins, cancel));
        var (byId, lentIds) = (owned.ToDictionary(x => x.KeyResult.Id, x => (x.KeyResult, x.Objective)), lent.Select(l => l.KeyResult).ToHashSet());
        var theirs = owned.Select(x => (Person: x.KeyResult.OwnerId, Asked: (x.KeyResult, x.Objective)))
            .Concat(lent.Where(l => byId.ContainsKey(l.KeyResult) && byId[l.KeyResult].KeyResult.OwnerId != l.Person).Select(l => (l.Person, Asked: byId[l.KeyResult])));
        var revised = await PastTerms.Of(db, [.. owned.Where(x => x.Changed).Select(x => x.KeyResult)], cancel);
        var carriers = lent.Count == 0 ? NobodyAway : await Carriers(db, [.. byId.Values.Where(x => lentIds.Contains(x.KeyResult.Id)).Select(x => x.KeyResult)], cancel);
        var tied = await Tied.Of(db, [.. owned.Where(x => x.Bound).Select(x => x.KeyResult)], apart: true, cancel);
        return new Asked(week, theirs.ToLookup(x => x.Person, x => x.Asked), checkins, rows.Exempt.ToHashSet(), revised, carriers, tied, await Sensitivities.Of(db, cancel))
        {
            turning = owned.Where(x => x.Turns).Select(x => x.KeyResult.Id).ToHashSet(), rounds = rows.Rounds,
        };
    }

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
        new(week, owned, checkins.SelectMany(c => c).Concat(said).ToLookup(c => c.KeyResultId), exempt, revised, away, tied, sensitivities) { turning = turning, rounds = rounds };

    /// <summary>Whether it has a turning point that nobody has answered yet, reached or not.</summary>
    public bool Turns(Guid keyResult) => turning.Contains(keyResult);

    /// <summary>The rounds of their teams for the week; nothing can be answered in time once all of them have closed.</summary>
    public IEnumerable<Round> Rounds(Guid person) => rounds[person];

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
