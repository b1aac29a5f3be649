using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>An objective with what its review looks at.</summary>
public sealed record Reviewed(Objective Objective, Surroundings Around, Nearby Nearby)
{
    /// <summary>Reads what the review of these objectives looks at. What the reader may not see is offered to nobody.</summary>
    public static async Task<List<Reviewed>> Of(Visit visit, IReadOnlyCollection<Objective> objectives, CancellationToken cancel)
    {
        var db = visit.Db;
        var teams = objectives.SelectMany(o => Upwards(visit, o.TeamId)).Distinct().ToList();
        var parents = objectives.Select(o => o.ParentId).OfType<Guid>().ToList();
        var ids = objectives.Select(o => o.Id).ToList();
        var near = await db.Objectives.Where(o => ids.Contains(o.Id) || parents.Contains(o.Id) || (o.ClosedOn == null && teams.Contains(o.TeamId))).ToDictionaryAsync(o => o.Id, cancel);
        var wanted = near.Keys.ToList();
        var keyResults = (await db.KeyResults.Where(k => k.ClosedOn == null && k.Agreement != Agreement.Declined && wanted.Contains(k.ObjectiveId))
            .OrderBy(k => k.Title).ToListAsync(cancel)).ToLookup(k => k.ObjectiveId);
        var own = ids.SelectMany(id => keyResults[id]).ToList();
        var (ownIds, leads) = (own.Select(k => k.Id).ToList(), own.Select(k => k.LeadsToId).OfType<Guid>().ToList());
        var checkins = (await db.Checkins.Where(c => ownIds.Contains(c.KeyResultId)).ToListAsync(cancel)).ToLookup(c => c.KeyResultId);
        var ledTo = await db.KeyResults.Where(k => leads.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Title, cancel);
        var cycles = await db.Cycles.ToDictionaryAsync(c => c.Id, cancel);
        // What is offered is judged as it is offered now: what stands is only what was offered first.
        var offered = own.Where(k => k.Agreement == Agreement.Proposed).Select(k => (Guid?)k.Id).ToList();
        var said = (offered.Count == 0
            ? []
            : await db.Revisions.Where(r => offered.Contains(r.KeyResultId) && r.State == ProposalState.Waiting).ToListAsync(cancel))
            .ToLookup(r => r.KeyResultId!.Value);
        KeyResult AsOffered(KeyResult k) => said[k.Id].Any() ? (new OfferThread(said[k.Id]).Current(k) with { OwnerId = k.OwnerId }).On(k) : k;
        var readings = own.ToDictionary(k => k.Id, k => new Readings(checkins[k.Id]).Until(visit.Today));
        var seen = near.Values.Where(o => o.ClosedOn is null && o.PausedOn is null && visit.May.See(o, keyResults[o.Id])).ToList();

        return [.. objectives.Where(o => cycles.ContainsKey(o.CycleId)).Select(o => new Reviewed(o,
            new Surroundings(cycles[o.CycleId], [.. keyResults[o.Id].Select(AsOffered)], Due(o), readings, ledTo),
            new Nearby([.. Parents(o)], [.. seen.Where(s => s.Id != o.Id && s.TeamId == o.TeamId).Concat(seen.Where(s => s.Id == o.ParentId)).Distinct().SelectMany(s => keyResults[s.Id])])))];

        DateOnly? Due(Objective o) => o.ParentId is { } id && near.TryGetValue(id, out var parent)
            ? keyResults[id].Where(k => !k.Standing).Select(k => (DateOnly?)k.Due).Max() ?? cycles.GetValueOrDefault(parent.CycleId)?.End : null;

        // From the nearest team up, and the level just above first. One that serves this one already would close a ring.
        IEnumerable<Objective> Parents(Objective o) => seen
            .Where(p => p.Level < o.Level && !Serves(p, o.Id) && cycles.GetValueOrDefault(p.CycleId)?.End >= visit.Today)
            .OrderBy(p => Upwards(visit, o.TeamId).ToList().IndexOf(p.TeamId) is >= 0 and var at ? at : int.MaxValue).ThenByDescending(p => p.Level).ThenBy(p => p.Title, StringComparer.Ordinal);

        bool Serves(Objective objective, Guid above)
        {
            var passed = new HashSet<Guid>();
            var at = objective;
            while (at.ParentId is { } parent && passed.Add(parent))
            {
                if (parent == above) return true;
                if (!near.TryGetValue(parent, out at)) return false;
            }
            return false;
        }
    }

    private static IEnumerable<Guid> Upwards(Visit visit, Guid team)
    {
        var passed = new HashSet<Guid>();
        for (Team? at = visit.Me.Team(team); at is not null && passed.Add(at.Id); at = at.ParentId is { } parent ? visit.Me.Team(parent) : null) yield return at.Id;
    }
}
