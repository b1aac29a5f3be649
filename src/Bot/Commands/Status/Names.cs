using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>Finds what a person means by a name: every word typed begins a word of the title, accents and case aside. An exact title wins.</summary>
public static class Names
{
    public static List<Team> Teams(Visit visit, string typed) => Match(visit.Me.AllTeams, t => t.Name, typed);

    public static async Task<List<Person>> People(Visit visit, string typed, CancellationToken cancel) =>
        PersonReference.Read(typed) is { } id
            ? await visit.Db.People.Where(p => p.Id == id && (p.LeftOn == null || p.LeftOn >= visit.Today)).ToListAsync(cancel)
            : Match(await visit.Db.People.Where(p => p.LeftOn == null || p.LeftOn >= visit.Today).ToListAsync(cancel), p => p.Name, typed.TrimStart('@'));

    public static async Task<List<Objective>> Objectives(Visit visit, string typed, CancellationToken cancel) =>
        Match(await visit.Db.Objectives.Where(o => o.ClosedOn == null).ToListAsync(cancel), o => o.Title, typed);

    public static async Task<List<KeyResult>> KeyResults(Visit visit, string typed, CancellationToken cancel) =>
        Match(await visit.Db.KeyResults.Where(k => k.ClosedOn == null).ToListAsync(cancel), k => k.Title, typed);

    public static List<T> Match<T>(IEnumerable<T> all, Func<T, string> name, string typed)
    {
        var wanted = Parts(typed);
        if (wanted.Length == 0) return [];
        var found = all.Where(x => wanted.All(w => Parts(name(x)).Any(p => p.StartsWith(w, StringComparison.Ordinal)))).ToList();
        var exact = found.Where(x => Fold.Name(name(x)) == Fold.Name(typed.Trim())).ToList();
        return exact.Count > 0 ? exact : found;
    }

    private static string[] Parts(string text) => Fold.Name(text).Split([' ', '-', '\'', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries);
}
