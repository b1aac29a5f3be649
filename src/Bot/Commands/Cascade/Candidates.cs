using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>
/// What may be linked, and to what. One links what one carries or leads. The titles of objectives that are not private are no secret to whoever wants to serve them; what is measured under them is
/// their team's.
/// </summary>
internal sealed class Candidates(Visit visit)
{
    /// <summary>A list of Slack holds a hundred, and one is for nothing.</summary>
    private const int Most = 99;

    private IQueryable<Objective> Open => visit.Db.Objectives.Where(o => o.ClosedOn == null);

    private IQueryable<KeyResult> Carried => visit.Db.KeyResults.Where(k => k.ClosedOn == null && k.Agreement != Agreement.Declined);

    /// <summary>An open objective; null when there is none.</summary>
    public Task<Objective?> Objective(Guid id, CancellationToken cancel) => Open.SingleOrDefaultAsync(o => o.Id == id, cancel);

    /// <summary>An open key result of an open objective, with that; null when there is none.</summary>
    public async Task<(KeyResult KeyResult, Objective Objective)?> KeyResult(Guid id, CancellationToken cancel) =>
        await Carried.SingleOrDefaultAsync(k => k.Id == id, cancel) is { } keyResult && await Objective(keyResult.ObjectiveId, cancel) is { } its ? (keyResult, its) : null;

    public async Task<bool> Sees(Objective objective, CancellationToken cancel) => (await Seen([objective], cancel)).Count > 0;

    /// <summary>By a name, those that are for the person's eyes.</summary>
    public async Task<List<Objective>> Objectives(string typed, CancellationToken cancel) =>
        Names.Meant(visit, await Seen(await Names.Objectives(visit, typed, cancel), cancel), typed);

    /// <summary>By a name, what may be served: what is open to all, or to them.</summary>
    public async Task<List<Objective>> Aims(string typed, CancellationToken cancel)
    {
        var named = await Names.Objectives(visit, typed, cancel);
        var seen = (await Seen([.. named.Where(o => o.Private)], cancel)).ToHashSet();
        return Names.Meant(visit, named.Where(o => !o.Private || seen.Contains(o)), typed);
    }

    /// <summary>By a name, the key results that are for the person's eyes, each with its objective.</summary>
    public async Task<List<(KeyResult KeyResult, Objective Objective)>> KeyResults(string typed, CancellationToken cancel)
    {
        var seen = await With([.. (await Names.KeyResults(visit, typed, cancel)).Where(k => k.Agreement != Agreement.Declined)], cancel);
        var meant = Names.Meant(visit, seen.Select(s => s.KeyResult), typed).ToHashSet();
        return [.. seen.Where(s => meant.Contains(s.KeyResult))];
    }

    /// <summary>Those of them that are for the person's eyes, each with its objective.</summary>
    public async Task<List<(KeyResult KeyResult, Objective Objective)>> With(IReadOnlyList<KeyResult> keyResults, CancellationToken cancel)
    {
        var ids = keyResults.Select(k => k.ObjectiveId).Distinct().ToArray();
        var seen = (await Seen(ids.Length == 0 ? [] : await Open.Where(o => ids.Contains(o.Id)).ToListAsync(cancel), cancel)).ToDictionary(o => o.Id);
        return [.. keyResults.Where(k => seen.ContainsKey(k.ObjectiveId)).Select(k => (k, seen[k.ObjectiveId]))];
    }

    /// <summary>What an objective may serve, to choose from: what it serves today first, then the own team's and those above, and what is strategic.</summary>
    public async Task<List<Objective>> AimsFor(Objective objective, CancellationToken cancel)
    {
        var near = new List<Guid>();
        for (var at = visit.Me.Team(objective.TeamId); at is not null && !near.Contains(at.Id); at = at.ParentId is { } parent ? visit.Me.Team(parent) : null) near.Add(at.Id);
        var teams = near.ToArray();
        return await Open.Where(o => o.Id != objective.Id && (o.Id == objective.ParentId || (!o.Private && (teams.Contains(o.TeamId) || o.Level == Level.Strategic))))
            .OrderBy(o => o.Id != objective.ParentId).ThenBy(o => !teams.Contains(o.TeamId)).ThenBy(o => o.Level).ThenBy(o => o.Title).Take(Most).ToListAsync(cancel);
    }

    /// <summary>What a key result may lead to: what it leads to today first, then those under its objective, and of its team.</summary>
    public async Task<List<KeyResult>> LeadsFor(KeyResult keyResult, Objective objective, CancellationToken cancel) =>
        [.. (await With(await (from k in Carried
                               join o in Open on k.ObjectiveId equals o.Id
                               where k.Id != keyResult.Id && (k.Id == keyResult.LeadsToId || o.TeamId == objective.TeamId)
                               orderby k.Id != keyResult.LeadsToId, k.ObjectiveId != keyResult.ObjectiveId, k.Title
                               select k).Take(Most).ToListAsync(cancel), cancel)).Select(k => k.KeyResult)];

    /// <summary>Objectives of other teams that a key result may serve too.</summary>
    public async Task<List<Objective>> GivesFor(Objective its, CancellationToken cancel) => its.Private ? []
        : await Open.Where(o => !o.Private && o.TeamId != its.TeamId).OrderBy(o => o.Level).ThenBy(o => o.Title).Take(Most).ToListAsync(cancel);

    private async Task<List<Objective>> Seen(List<Objective> objectives, CancellationToken cancel)
    {
        if (objectives.Count == 0) return [];
        var ids = objectives.Select(o => o.Id).ToArray();
        var under = (await visit.Db.KeyResults.Where(k => ids.Contains(k.ObjectiveId) && k.ClosedOn == null).ToListAsync(cancel)).ToLookup(k => k.ObjectiveId);
        return [.. objectives.Where(o => visit.May.See(o, under[o.Id]))];
    }
}
