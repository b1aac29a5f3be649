using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Finding;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>Finds what a person means by a name: every word typed begins a word of the title, accents and case aside. An exact title wins.</summary>
public static class Names
{
    /// <summary>More are never told apart by a list.</summary>
    private const int Most = 200;

    public static List<Team> Teams(Visit visit, string typed) => Match(visit.Me.AllTeams, t => t.Name, typed);

    public static async Task<List<Person>> People(Visit visit, string typed, CancellationToken cancel)
    {
        var here = visit.Db.People.Where(p => p.LeftOn == null || p.LeftOn >= visit.Today);
        if (PersonReference.Read(typed) is { } id) return await here.Where(p => p.Id == id).ToListAsync(cancel);
        var name = typed.TrimStart('@');
        return Match(await here.Named(name).OrderBy(p => p.Name).Take(Most).ToListAsync(cancel), p => p.Name, name);
    }

    public static async Task<List<Objective>> Objectives(Visit visit, string typed, CancellationToken cancel) =>
        Match(await Nearest(visit, visit.Db.Objectives.Where(o => o.ClosedOn == null), typed).ToListAsync(cancel), o => o.Title, typed);

    public static async Task<List<KeyResult>> KeyResults(Visit visit, string typed, CancellationToken cancel) =>
        Match(await Nearest(visit, visit.Db.KeyResults.Where(k => k.ClosedOn == null), typed).ToListAsync(cancel), k => k.Title, typed);

    /// <summary>Those that the words may mean: called just so first, and of these the person's own teams'.</summary>
    internal static IQueryable<Objective> Nearest(Visit visit, IQueryable<Objective> all, string typed)
    {
        var (mine, exact) = (Mine(visit), IFound.Of(typed));
        return all.Named(typed).OrderByDescending(o => o.Words == exact).ThenByDescending(o => mine.Contains(o.TeamId)).ThenBy(o => o.Title).Take(Most);
    }

    internal static IQueryable<KeyResult> Nearest(Visit visit, IQueryable<KeyResult> all, string typed)
    {
        var (me, mine, exact) = (visit.Me.Id, Mine(visit), IFound.Of(typed));
        return (from k in all.Named(typed)
                join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
                orderby k.Words == exact descending, k.OwnerId == me || mine.Contains(o.TeamId) descending, k.Title
                select k).Take(Most);
    }

    /// <summary>The teams that they are in, or lead.</summary>
    internal static Guid[] Mine(Visit visit) => [.. visit.Me.MemberOf.Concat(visit.Me.Leads.Select(t => t.Id)).Distinct()];

    public static List<T> Match<T>(IEnumerable<T> all, Func<T, string> name, string typed)
    {
        var wanted = Fold.Words(typed);
        if (wanted.Length == 0) return [];
        var found = all.Where(x => wanted.All(w => Fold.Words(name(x)).Any(p => p.StartsWith(w, StringComparison.Ordinal)))).ToList();
        var exact = found.Where(x => Fold.Name(name(x)) == Fold.Name(typed.Trim())).ToList();
        return exact.Count > 0 ? exact : found;
    }
}
