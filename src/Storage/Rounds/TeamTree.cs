using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;

namespace CheckinBot.Storage.Rounds;

/// <summary>Which team is under which.</summary>
public sealed class TeamTree
{
    private readonly ILookup<Guid?, Team> byParent;

    /// <param name="teams">All of an organisation, by name.</param>
    internal TeamTree(IEnumerable<Team> teams) => byParent = teams.ToLookup(t => t.ParentId);

    public static async Task<TeamTree> Of(AppDb db, CancellationToken cancel) => (await db.Structure(cancel)).Tree;

    /// <summary>Directly under it.</summary>
    public IEnumerable<Team> Under(Guid team) => byParent[team].Where(t => t.Id != team);

    /// <summary>The team and all that is under it, the deepest last. A circle, which an import refuses, ends where it began.</summary>
    public IReadOnlyList<Guid> With(Guid team)
    {
        var all = new List<Guid> { team };
        var seen = new HashSet<Guid> { team };
        for (var at = 0; at < all.Count; at++) all.AddRange(Under(all[at]).Select(t => t.Id).Where(seen.Add));
        return all;
    }
}
