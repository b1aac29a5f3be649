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

    /// <summary>All that the words may mean, seen by the person or not: <see cref="Meant(Visit, IEnumerable{Objective}, string)"/> chooses among what they may see.</summary>
    public static async Task<List<Objective>> Objectives(Visit visit, string typed, CancellationToken cancel) =>
        Called(await Nearest(visit, visit.Db.Objectives.Where(o => o.ClosedOn == null), typed).ToListAsync(cancel), o => o.Title, typed);

    /// <summary>As <see cref="Objectives"/>.</summary>
    public static async Task<List<KeyResult>> KeyResults(Visit visit, string typed, CancellationToken cancel) =>
        Called(await Nearest(visit, visit.Db.KeyResults.Where(k => k.ClosedOn == null), typed).ToListAsync(cancel), k => k.Title, typed);

    /// <summary>Of what the person may see: what is called just so, and of one name what is not of a cycle that is over.</summary>
    public static List<Objective> Meant(Visit visit, IEnumerable<Objective> seen, string typed) =>
        Running(Match(seen, o => o.Title, typed), o => o.Title, o => visit.Me.Structure.Cycles.Any(c => c.Id == o.CycleId && c.End < visit.Today));

    /// <summary>As <see cref="Meant(Visit, IEnumerable{Objective}, string)"/>; a key result is over after its last day.</summary>
    public static List<KeyResult> Meant(Visit visit, IEnumerable<KeyResult> seen, string typed) =>
        Running(Match(seen, k => k.Title, typed), k => k.Title, k => IsOver(visit, k));

    /// <summary>As <see cref="Meant(Visit, IEnumerable{KeyResult}, string)"/>, and what is over only where nothing else fits.</summary>
    public static List<KeyResult> Present(Visit visit, IEnumerable<KeyResult> seen, string typed)
    {
        var all = seen.ToList();
        return Match(all.FindAll(k => !IsOver(visit, k)), k => k.Title, typed) is { Count: > 0 } going ? going : Match(all, k => k.Title, typed);
    }

    private static bool IsOver(Visit visit, KeyResult keyResult) => !keyResult.Standing && keyResult.Due < visit.Today;

    private static List<T> Running<T>(List<T> found, Func<T, string> title, Func<T, bool> isOver)
    {
        var going = found.Where(x => !isOver(x)).Select(x => Fold.Name(title(x))).ToHashSet();
        return [.. found.Where(x => !isOver(x) || !going.Contains(Fold.Name(title(x))))];
    }

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
        var found = Called(all, name, typed);
        var exact = found.Where(x => Fold.Name(name(x)) == Fold.Name(typed.Trim())).ToList();
        return exact.Count > 0 ? exact : found;
    }

    private static List<T> Called<T>(IEnumerable<T> all, Func<T, string> name, string typed)
    {
        var wanted = Fold.Words(typed);
        return wanted.Length == 0 ? [] : [.. all.Where(x => wanted.All(w => Fold.Words(name(x)).Any(p => p.StartsWith(w, StringComparison.Ordinal))))];
    }
}
