using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rehearsing;

/// <summary>Reads some key results with all that was ever said of them and decided about them, and what they lead to and what leads to them with its own.</summary>
/// <param name="Asked">Those that were asked for.</param>
/// <param name="Tied">By the key result, what it is tied to; also what was ended or rests by now.</param>
public sealed record ReadRehearsed(IReadOnlyList<Rehearsed> Asked, ILookup<Guid, Rehearsed> Tied)
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="ids">The key results.</param>
    /// <param name="rehearsed">Whether a team is in the rehearsal; the others keep their own sensitivity.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<ReadRehearsed> Of(AppDb db, IReadOnlyCollection<Guid> ids, Func<Guid, bool> rehearsed, CancellationToken cancel)
    {
        var structure = await db.Structure(cancel);
        Guid?[] own = [.. ids];
        var rows = await (from k in db.KeyResults.AsNoTracking()
                          join o in db.Objectives.AsNoTracking() on k.ObjectiveId equals o.Id
                          where ids.Contains(k.Id) || (k.Agreement == Agreement.Agreed
                              && (own.Contains(k.LeadsToId) || db.KeyResults.Any(l => l.LeadsToId == k.Id && ids.Contains(l.Id))))
                          select new { KeyResult = k, Objective = o }).ToListAsync(cancel);
        Guid[] read = [.. rows.Select(r => r.KeyResult.Id)], objectives = [.. rows.Select(r => r.Objective.Id).Distinct()];
        var said = await ReadCheckins.Of(db, read, cancel);
        await CountLines.Of(db, rows.ConvertAll(r => (r.KeyResult, r.Objective)), said, cancel);
        var decided = (await db.Revisions.AsNoTracking().Where(r => objectives.Contains(r.ObjectiveId) && r.State == ProposalState.Accepted && r.Kind != RevisionKind.Offered)
            .ToListAsync(cancel)).ToLookup(r => r.ObjectiveId);
        var all = rows.Where(r => structure.Team(r.Objective.TeamId) is not null).Select(r => new Rehearsed(
            r.KeyResult, r.Objective, [.. said[r.KeyResult.Id]], structure.Team(r.Objective.TeamId)!.LeadId)
        {
            Cycle = structure.Cycles.FirstOrDefault(c => c.Id == r.Objective.CycleId),
            Revisions = [.. decided[r.Objective.Id].Where(d => d.KeyResultId is null || d.KeyResultId == r.KeyResult.Id)],
            Own = rehearsed(r.Objective.TeamId) ? null : structure.Team(r.Objective.TeamId)!.Sensitivity ?? structure.Organisation.Sensitivity,
        }).ToDictionary(r => r.KeyResult.Id);
        var links = all.Values.Where(r => r.KeyResult.LeadsToId is { } to && to != r.KeyResult.Id && all.ContainsKey(to)).Select(r => (Leads: r, To: all[r.KeyResult.LeadsToId!.Value])).ToList();
        return new([.. ids.Where(all.ContainsKey).Select(id => all[id])],
            links.SelectMany(l => new[] { (l.Leads.KeyResult.Id, Other: l.To), (l.To.KeyResult.Id, Other: l.Leads) }).DistinctBy(x => (x.Id, x.Other.KeyResult.Id)).ToLookup(x => x.Id, x => x.Other));
    }
}
