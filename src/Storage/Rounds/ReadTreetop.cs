using System.Linq.Expressions;
using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// Of a tree that is too large to be read in one turn, the highest objectives, without a single number of theirs: each stands as the teams that serve it, itself or from below, stood after their
/// last rounds. A single objective that is asked for has its own key results with their numbers.
/// </summary>
internal static class ReadTreetop
{
    /// <summary>Objectives that are read; what they serve comes along.</summary>
    public const int Most = 200;

    /// <summary>So many teams are named in a question; more are all teams.</summary>
    private const int MostNamed = 500;

    public static async Task<Tree> Of(AppDb db, Structure structure, DateOnly day, Expression<Func<Objective, bool>> which, CancellationToken cancel)
    {
        var (open, current) = (db.Objectives.AsNoTracking().Where(o => o.ClosedOn == null), ReadTree.Current(db, structure, day));
        var asked = await Highest(current.Where(which), Most, cancel);
        if (asked.Count == 0) asked = await Highest(open.Where(which), Most, cancel);
        var found = asked.ToDictionary(o => o.Id);
        for (var from = asked; from.Count > 0 && found.Count < Most;)
        {
            var ids = from.Select(o => (Guid?)o.Id).ToArray();
            from = [.. (await Highest(current.Where(o => ids.Contains(o.ParentId)), Most - found.Count, cancel)).Where(o => found.TryAdd(o.Id, o))];
        }
        var all = found.Concat(await ReadTree.Upwards(open, found, [], cancel)).ToDictionary();
        var keyResults = await ReadTree.KeyResults(db, [.. all.Keys], ReadTree.Most, cancel);
        var judged = asked is [var one] ? keyResults.Where(k => k.ObjectiveId == one.Id).ToList() : [];
        return Tree.Of(new TreeRows([.. all.Values], judged.Count == 0 ? [] : await Board.Stand(db, judged.Select(k => (k, all[k.ObjectiveId])), day, cancel), [], structure.Teams, structure.Cycles)
        {
            Whole = new HashSet<Guid>(), Unjudged = [.. keyResults.Except(judged)], Rounds = await Rounds(db, open, current, all, day, cancel),
        });
    }

    private static Task<List<Objective>> Highest(IQueryable<Objective> of, int most, CancellationToken cancel) =>
        of.OrderBy(o => o.Level).ThenBy(o => o.ParentId != null).ThenBy(o => o.Title).ThenBy(o => o.Id).Take(most).ToListAsync(cancel);

    private static async Task<Dictionary<Guid, Tally>> Rounds(
        AppDb db, IQueryable<Objective> open, IQueryable<Objective> current, Dictionary<Guid, Objective> all, DateOnly day, CancellationToken cancel)
    {
        var teams = await Feeding(open, current, all, cancel);
        var (named, from, until) = (teams.Values.SelectMany(t => t).Distinct().ToArray(), Start(day.AddDays(-TeamsBelow.StillTells.Days)), Start(day.AddDays(1)));
        var rounds = db.Rounds.Where(r => r.Tally != null && r.ClosedAt > from && r.ClosedAt < until
            && !db.Rounds.Any(l => l.TeamId == r.TeamId && l.Tally != null && l.ClosedAt > r.ClosedAt && l.ClosedAt < until));
        if (named.Length <= MostNamed) rounds = rounds.Where(r => named.Contains(r.TeamId));
        var last = (await rounds.Select(r => new { r.TeamId, Tally = r.Tally!.Value }).ToListAsync(cancel)).GroupBy(r => r.TeamId).ToDictionary(g => g.Key, g => g.First().Tally);
        return teams.ToDictionary(t => t.Key, t => Tally.Sum(t.Value.Where(last.ContainsKey).Select(team => last[team])));
    }

    /// <summary>By objective the teams that have it or serve it. Of what nothing serves, one row tells for all of one team under one parent.</summary>
    private static async Task<Dictionary<Guid, HashSet<Guid>>> Feeding(IQueryable<Objective> open, IQueryable<Objective> current, Dictionary<Guid, Objective> all, CancellationToken cancel)
    {
        var served = (await open.Where(o => o.ParentId != null && open.Any(below => below.ParentId == o.Id))
            .Select(o => new { o.Id, o.ParentId }).ToListAsync(cancel)).ToDictionary(o => o.Id, o => o.ParentId);
        var links = await current.Where(o => o.ParentId != null && !o.Private).Select(o => new { o.ParentId, o.TeamId }).Distinct().ToListAsync(cancel);
        var teams = all.ToDictionary(o => o.Key, o => new HashSet<Guid> { o.Value.TeamId });
        foreach (var link in links)
        {
            var seen = new HashSet<Guid>();
            for (var at = link.ParentId; at is { } above && seen.Add(above); at = served.GetValueOrDefault(above)) teams.GetValueOrDefault(above)?.Add(link.TeamId);
        }
        return teams;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
