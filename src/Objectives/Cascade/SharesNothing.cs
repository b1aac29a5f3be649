using CheckinBot.Objectives.People;

namespace CheckinBot.Objectives.Cascade;

/// <summary>A team feeds an objective: it is the team's own, or one of its key results contributes to it.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Parent">What the objective serves; null for nothing, and for a contribution.</param>
/// <param name="Team">The team.</param>
public readonly record struct Feed(Guid Objective, Guid? Parent, Guid Team);

/// <summary>
/// Departments that work for themselves: none of their objectives reaches one that another department feeds too. A department is a team with
/// all that is under it; where one team stands above all others, those directly under it are the departments, and what it wants itself is
/// common to whoever feeds it. The vision is everybody's and joins nobody.
/// </summary>
internal static class SharesNothing
{
    public static IEnumerable<Fault> Of(IReadOnlyList<Feed> feeds, IReadOnlyList<Team> teams)
    {
        if (feeds.Count == 0) return [];
        var departments = Departments(teams);
        var parents = feeds.Where(f => f.Parent is not null).DistinctBy(f => f.Objective).ToDictionary(f => f.Objective, f => f.Parent!.Value);
        var fedBy = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var feed in feeds)
        {
            if (!departments.TryGetValue(feed.Team, out var department)) continue;
            var seen = new HashSet<Guid>();
            for (Guid? at = feed.Objective; at is { } reached && seen.Add(reached); at = parents.TryGetValue(reached, out var parent) ? parent : null)
                (fedBy.TryGetValue(reached, out var feeders) ? feeders : fedBy[reached] = []).Add(department);
        }
        var working = fedBy.Values.SelectMany(f => f).ToHashSet();
        var joined = fedBy.Values.Where(f => f.Count > 1).SelectMany(f => f).ToHashSet();
        if (working.Count < 2) return [];
        return teams.Where(t => working.Contains(t.Id) && !joined.Contains(t.Id)).OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id).Select(t => new Fault(FaultKind.FeedsNoCommon, t.Id));
    }

    /// <summary>By team its department; a team above all departments has none.</summary>
    private static Dictionary<Guid, Guid> Departments(IReadOnlyList<Team> teams)
    {
        var byId = teams.ToDictionary(t => t.Id);
        var under = teams.ToLookup(t => t.ParentId is { } parent && parent != t.Id && byId.ContainsKey(parent) ? parent : Guid.Empty);
        var (tops, seen) = (under[Guid.Empty].ToList(), new HashSet<Guid>());
        while (tops is [var alone] && under[alone.Id].Any() && seen.Add(alone.Id)) tops = [.. under[alone.Id]];
        var department = new Dictionary<Guid, Guid>();
        foreach (var top in tops)
        {
            var reached = new Queue<Team>([top]);
            while (reached.TryDequeue(out var team))
                if (!seen.Contains(team.Id) && department.TryAdd(team.Id, top.Id))
                    foreach (var below in under[team.Id]) reached.Enqueue(below);
        }
        return department;
    }
}
