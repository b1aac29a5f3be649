using System.Linq.Expressions;
using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// The tree of objectives on a day: what is open in the cycles that hold the day, or has a key result that runs, and what that serves. Of a large organisation only the part is read that is asked
/// for: some objectives with all that serves them. What they serve, and what contributions tie them to, comes along without the rest of it. Where that is more than a turn should read, only the
/// highest of it is looked at, see <see cref="Tree.IsTop"/>.
/// </summary>
public static class ReadTree
{
    /// <summary>So many key results, and objectives, are looked at one by one; of the links of an organisation, a few times as many.</summary>
    internal const int Most = 2_000, MostLinks = 10_000;

    /// <param name="db">The organisation's data.</param>
    /// <param name="structure">Its teams and cycles.</param>
    /// <param name="day">How things stand on that day.</param>
    /// <param name="which">The objectives that are asked for.</param>
    /// <param name="departments">Whether it is asked which departments share nothing, for which the links of the whole organisation are looked through.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Tree> Of(AppDb db, Structure structure, DateOnly day, Expression<Func<Objective, bool>> which, bool departments, CancellationToken cancel)
    {
        var open = db.Objectives.AsNoTracking().Where(o => o.ClosedOn == null);
        if (await Downwards(open, await open.Where(which).Take(Most + 1).ToListAsync(cancel), cancel) is not { Count: <= Most } whole
            || await KeyResults(db, [.. whole.Keys], Most + 1, cancel) is not { Count: <= Most } keyResults) return await ReadTreetop.Of(db, structure, day, which, cancel);
        Prune(whole, keyResults, structure, day);
        keyResults.RemoveAll(k => !whole.ContainsKey(k.ObjectiveId));

        var (objectiveIds, keyResultIds) = (whole.Keys.ToArray(), keyResults.Select(k => k.Id).ToArray());
        var contributions = await db.Contributions.AsNoTracking().Where(c => objectiveIds.Contains(c.ObjectiveId) || keyResultIds.Contains(c.KeyResultId)).ToListAsync(cancel);
        var lent = contributions.Select(c => c.KeyResultId).Except(keyResultIds).ToArray();
        var tied = (lent.Length == 0 ? [] : await db.KeyResults.Where(k => lent.Contains(k.Id)).Select(k => k.ObjectiveId).ToListAsync(cancel)).Concat(contributions.Select(c => c.ObjectiveId));
        var beside = await Upwards(open, whole, tied, cancel);
        keyResults.AddRange(await KeyResults(db, [.. beside.Keys], Most, cancel));

        var all = whole.Concat(beside).ToDictionary();
        var standings = await Board.Stand(db, keyResults.Select(k => (k, all[k.ObjectiveId])), day, cancel);
        return Tree.Of(new TreeRows([.. all.Values], standings, contributions, structure.Teams, structure.Cycles)
        {
            Whole = whole.Keys.ToHashSet(), Feeds = departments ? await Feeds(db, structure, day, cancel) : [],
        });
    }

    /// <summary>What is in the tree on that day, and not private: how many there are.</summary>
    public static Task<int> Count(AppDb db, Structure structure, DateOnly day, CancellationToken cancel) => Current(db, structure, day).CountAsync(o => !o.Private, cancel);

    private static async Task<Dictionary<Guid, Objective>> Downwards(IQueryable<Objective> open, List<Objective> from, CancellationToken cancel)
    {
        var found = from.ToDictionary(o => o.Id);
        while (from.Count > 0 && found.Count <= Most)
        {
            var ids = from.Select(o => (Guid?)o.Id).ToArray();
            from = [.. (await open.Where(o => ids.Contains(o.ParentId)).Take(Most + 1).ToListAsync(cancel)).Where(o => found.TryAdd(o.Id, o))];
        }
        return found;
    }

    /// <summary>What these serve, up to the top, and the others that are named with all that those serve.</summary>
    internal static async Task<Dictionary<Guid, Objective>> Upwards(IQueryable<Objective> open, Dictionary<Guid, Objective> whole, IEnumerable<Guid> others, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Objective>();
        var next = whole.Values.Select(o => o.ParentId).OfType<Guid>().Concat(others).Where(id => !whole.ContainsKey(id)).Distinct().ToArray();
        while (next.Length > 0)
        {
            foreach (var objective in await open.Where(o => next.Contains(o.Id)).ToListAsync(cancel)) found.Add(objective.Id, objective);
            next = [.. found.Values.Select(o => o.ParentId).OfType<Guid>().Where(id => !whole.ContainsKey(id) && !found.ContainsKey(id) && !next.Contains(id)).Distinct()];
        }
        return found;
    }

    /// <summary>Of another cycle only what something of this one serves.</summary>
    private static void Prune(Dictionary<Guid, Objective> whole, List<KeyResult> keyResults, Structure structure, DateOnly day)
    {
        var now = structure.Cycles.Where(c => c.Holds(day)).Select(c => c.Id).ToHashSet();
        var run = keyResults.Where(k => k.Standing || (k.Start <= day && day <= k.Due)).Select(k => k.ObjectiveId).ToHashSet();
        var kept = new HashSet<Guid>();
        foreach (var objective in whole.Values.Where(o => now.Contains(o.CycleId) || run.Contains(o.Id)))
            for (var at = objective; at is not null && kept.Add(at.Id); at = at.ParentId is { } parent ? whole.GetValueOrDefault(parent) : null) { }
        foreach (var other in whole.Keys.Where(id => !kept.Contains(id)).ToList()) whole.Remove(other);
    }

    internal static async Task<List<KeyResult>> KeyResults(AppDb db, Guid[] ids, int most, CancellationToken cancel)
    {
        if (ids.Length == 0) return [];
        return await db.KeyResults.AsNoTracking().Where(k => ids.Contains(k.ObjectiveId) && k.ClosedOn == null && k.Agreement != Agreement.Declined).Take(most).ToListAsync(cancel);
    }

    internal static IQueryable<Objective> Current(AppDb db, Structure structure, DateOnly day)
    {
        var now = structure.Cycles.Where(c => c.Holds(day)).Select(c => c.Id).ToArray();
        return db.Objectives.AsNoTracking().Where(o => o.ClosedOn == null && (now.Contains(o.CycleId)
            || db.KeyResults.Any(k => k.ObjectiveId == o.Id && k.ClosedOn == null && (k.Standing || (k.Start <= day && day <= k.Due)))));
    }

    /// <summary>None where there are too many: who shares nothing is then not looked for.</summary>
    private static async Task<List<Feed>> Feeds(AppDb db, Structure structure, DateOnly day, CancellationToken cancel)
    {
        var own = await Current(db, structure, day).Select(o => new { o.Id, o.ParentId, o.TeamId }).Take(MostLinks + 1).ToListAsync(cancel);
        if (own.Count > MostLinks) return [];
        var lent = await (from c in db.Contributions
                          join k in db.KeyResults on c.KeyResultId equals k.Id
                          join o in db.Objectives on k.ObjectiveId equals o.Id
                          where c.State == ProposalState.Accepted && k.ClosedOn == null && o.ClosedOn == null
                          select new { c.ObjectiveId, o.TeamId }).Distinct().Take(MostLinks + 1).ToListAsync(cancel);
        return lent.Count > MostLinks ? [] : [.. own.Select(o => new Feed(o.Id, o.ParentId, o.TeamId)), .. lent.Select(c => new Feed(c.ObjectiveId, null, c.TeamId))];
    }
}
