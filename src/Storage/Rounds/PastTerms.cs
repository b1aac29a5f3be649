using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>What key results were before they were revised, read at once for all that a card shows, and not at all where none was.</summary>
public static class PastTerms
{
    /// <summary>The changes of terms that took effect.</summary>
    public static IQueryable<Revision> Changes(this AppDb db) =>
        db.Revisions.Where(r => r.Kind == RevisionKind.Changed && r.State == ProposalState.Accepted);

    public static async Task<IReadOnlyDictionary<Guid, Revised>> Of(AppDb db, IReadOnlyCollection<KeyResult> of, CancellationToken cancel)
    {
        if (of.Count == 0) return new Dictionary<Guid, Revised>();
        var (objectives, ids) = (of.Select(k => k.ObjectiveId).Distinct().ToArray(), of.Select(k => k.Id).ToHashSet());
        var rows = await (from r in db.Changes().AsNoTracking()
                          join p in db.People on r.ById equals p.Id
                          where objectives.Contains(r.ObjectiveId)
                          select new { Revision = r, p.Name }).ToListAsync(cancel);
        return rows.Where(r => r.Revision.KeyResultId is { } id && ids.Contains(id)).GroupBy(r => r.Revision.KeyResultId!.Value).ToDictionary(g => g.Key, g =>
        {
            var thread = new OfferThread(g.Select(r => r.Revision));
            var last = thread.Changes[^1];
            return new Revised(thread.First!, Person.First(g.First(r => r.Revision.Id == last.Id).Name), last.Reason);
        });
    }
}
