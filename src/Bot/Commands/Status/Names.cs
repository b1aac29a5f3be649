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
    internal const int Most = 200;

    public static List<Team> Teams(Visit visit, string typed) => Match(visit.Me.AllTeams, t => t.Name, typed);

    public static async Task<List<Person>> People(Visit visit, string typed, CancellationToken cancel)
    {
        var here = visit.Db.People.Where(p => p.LeftOn == null || p.LeftOn >= visit.Today);
        if (PersonReference.Read(typed) is { } id) return await here.Where(p => p.Id == id).ToListAsync(cancel);
        var name = typed.TrimStart('@');
        return Match(await here.Named(name).OrderBy(p => p.Name).Take(Most).ToListAsync(cancel), p => p.Name, name);
    }

    public static async Task<List<Objective>> Objectives(Visit visit, string typed, CancellationToken cancel)
    {
        var mine = Mine(visit);
        return Match(await visit.Db.Objectives.Where(o => o.ClosedOn == null).Named(typed)
            .OrderByDescending(o => mine.Contains(o.TeamId)).ThenBy(o => o.Title).Take(Most).ToListAsync(cancel), o => o.Title, typed);
    }

    public static async Task<List<KeyResult>> KeyResults(Visit visit, string typed, CancellationToken cancel)
    {
        var (me, mine) = (visit.Me.Id, Mine(visit));
        return Match(await (
            from k in visit.Db.KeyResults.Where(k => k.ClosedOn == null).Named(typed)
            join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
            orderby k.OwnerId == me || mine.Contains(o.TeamId) descending, k.Title
            select k).Take(Most).ToListAsync(cancel), k => k.Title, typed);
    }

    /// <summary>Of many that are called the same, those of one's own teams are meant first.</summary>
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
