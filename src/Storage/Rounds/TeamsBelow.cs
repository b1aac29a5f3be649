using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// The teams directly under one, each with all that is under it, as their last rounds left them: key results are counted, for whoever leads
/// above. A team of few people has no figures of its own, or they would be a person's; several of that kind have theirs together once they are
/// enough.
/// </summary>
/// <param name="Teams">Those with figures of their own, the worst first.</param>
/// <param name="Few">How many teams have too few people for that.</param>
/// <param name="Together">The figures of these few together; null where they are still too few.</param>
/// <param name="Smallest">How many people are enough.</param>
public sealed record TeamsBelow(IReadOnlyList<TeamFigures> Teams, int Few, Tally? Together, int Smallest)
{
    public static readonly TeamsBelow None = new([], 0, null, 0);

    /// <summary>What a team left longer ago says nothing of today.</summary>
    internal static readonly TimeSpan StillTells = TimeSpan.FromDays(21);

    public bool Any => Teams.Count > 0 || Few > 0;

    /// <summary>Whether anything that is shown got worse since.</summary>
    public bool IsWorseThan(TeamsBelow before) =>
        Teams.Any(t => t.Tally.Wanting > (before.Teams.FirstOrDefault(b => b.Team == t.Team)?.Tally.Wanting ?? 0))
        || Together?.Wanting > (before.Together?.Wanting ?? 0);

    /// <param name="db">The organisation's data.</param>
    /// <param name="team">The team above.</param>
    /// <param name="lead">Who reads it: a team that they lead themselves tells them more than this.</param>
    /// <param name="at">As things stood then.</param>
    /// <param name="smallest">From how many people on a team has figures of its own.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<TeamsBelow> Of(AppDb db, Guid team, Guid lead, DateTimeOffset at, SmallestGroup smallest, CancellationToken cancel) =>
        (await Of(db, [team], at, smallest, cancel))(team, lead);

    /// <summary>Reads for many teams at once; what is returned tells of what is under one of them, for its reader.</summary>
    public static async Task<Func<Guid, Guid, TeamsBelow>> Of(AppDb db, IReadOnlyCollection<Guid> teams, DateTimeOffset at, SmallestGroup smallest, CancellationToken cancel)
    {
        var tree = await TeamTree.Of(db, cancel);
        var all = teams.SelectMany(tree.Under).SelectMany(t => tree.With(t.Id)).Distinct().ToList();
        if (all.Count == 0) return (_, _) => None;
        var (from, day) = (at - StillTells, DateOnly.FromDateTime(at.UtcDateTime));
        var last = (await db.Rounds.Where(r => all.Contains(r.TeamId) && r.ClosedAt > from && r.ClosedAt <= at && r.Tally != null)
            .Select(r => new { r.TeamId, r.ClosedAt, Tally = r.Tally!.Value }).ToListAsync(cancel))
            .GroupBy(r => r.TeamId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.ClosedAt)!.Tally);
        var people = (await (from m in db.Memberships
                             join p in db.People on m.PersonId equals p.Id
                             where all.Contains(m.TeamId) && (p.LeftOn == null || p.LeftOn >= day)
                             select new { m.TeamId, m.PersonId }).ToListAsync(cancel)).ToLookup(m => m.TeamId, m => m.PersonId);
        return (team, lead) => tree.Under(team).Any() ? Told(tree.Under(team).Where(t => t.LeadId != lead).Select(t => (Team: t, With: tree.With(t.Id))), last, people, smallest) : None;
    }

    private static TeamsBelow Told(IEnumerable<(Team Team, IReadOnlyList<Guid> With)> branches, Dictionary<Guid, Tally> last, ILookup<Guid, Guid> people, SmallestGroup smallest)
    {
        var told = branches.Where(b => b.With.Any(last.ContainsKey)).Select(b => (
            Figures: new TeamFigures(b.Team.Id, b.Team.Name, Tally.Sum(b.With.Where(last.ContainsKey).Select(t => last[t]))),
            People: b.With.SelectMany(t => people[t]).ToHashSet())).ToList();
        var few = told.Where(t => t.People.Count < smallest.People).ToList();
        return new TeamsBelow(
            [.. told.Except(few).Select(t => t.Figures).OrderByDescending(f => f.Tally.Behind).ThenByDescending(f => f.Tally.Missing).ThenByDescending(f => f.Tally.NoNews)],
            few.Count,
            few.SelectMany(t => t.People).Distinct().Count() >= smallest.People ? Tally.Sum(few.Select(t => t.Figures.Tally)) : null,
            smallest.People);
    }
}

/// <summary>One team's key results, counted.</summary>
public sealed record TeamFigures(Guid Team, string Name, Tally Tally);
