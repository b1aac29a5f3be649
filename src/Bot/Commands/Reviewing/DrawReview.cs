using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>
/// The review card of what an id names: a team, an objective or a key result; one's own for <see cref="Own"/>; and for the reader's id all
/// teams that they lead. Null when it is nothing that the reader may see.
/// </summary>
internal static class DrawReview
{
    /// <summary>What one carries oneself.</summary>
    public static readonly Guid Own = Guid.Empty;

    private const int Most = 3;

    /// <param name="visit">The reader.</param>
    /// <param name="scope">What is reviewed.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="done">What was just done, and to what.</param>
    /// <param name="most">How many remarks are said at a time.</param>
    public static async Task<Card?> Of(Visit visit, Guid scope, CancellationToken cancel, (string What, string About)? done = null, int most = Most)
    {
        if (await All(visit, scope, cancel) is not var (title, all, empty)) return null;
        var heard = await Advices.Heard(visit, all, cancel);
        return ReviewCard.Render(new ReviewView(visit.Voice, scope, title, visit.Today, [.. heard.Take(most)], Math.Max(heard.Count - most, 0)) { Done = done, Empty = empty && done is null });
    }

    private static async Task<(string? Title, List<Advice> All, bool Empty)?> All(Visit visit, Guid scope, CancellationToken cancel)
    {
        if (scope == Own) return (null, await ReviewScope.OfOwn(visit, cancel), !await CarriesAnything(visit, cancel));
        if (scope == visit.Me.Id) return await OfTeams(visit, [.. visit.Me.Leads], cancel);
        if (visit.Me.Team(scope) is { } team) return visit.May.SeeKeyResults(team) ? await OfTeams(visit, [team], cancel) : null;
        var keyResult = await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == scope && k.ClosedOn == null, cancel);
        var about = keyResult?.ObjectiveId ?? scope;
        if (await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == about && o.ClosedOn == null, cancel) is not { } objective) return null;
        var carried = await visit.Db.KeyResults.Where(k => k.ObjectiveId == about && k.ClosedOn == null).ToListAsync(cancel);
        return visit.May.See(objective, carried) ? (keyResult?.Title ?? objective.Title, await ReviewScope.OfObjective(visit, objective, keyResult?.Id, cancel), false) : null;
    }

    private static async Task<(string?, List<Advice>, bool)?> OfTeams(Visit visit, IReadOnlyList<Team> teams, CancellationToken cancel)
    {
        var all = new List<Advice>();
        foreach (var team in teams) all.AddRange(await ReviewScope.OfTeam(visit, team, cancel));
        var ids = teams.Select(t => t.Id).ToList();
        return (string.Join(", ", teams.Select(t => t.Name)), all, all.Count == 0 && !await visit.Db.Objectives.AnyAsync(o => ids.Contains(o.TeamId) && o.ClosedOn == null, cancel));
    }

    private static async Task<bool> CarriesAnything(Visit visit, CancellationToken cancel) =>
        await visit.Db.Objectives.AnyAsync(o => o.OwnerId == visit.Me.Id && o.ClosedOn == null, cancel)
        || await visit.Db.KeyResults.AnyAsync(k => k.OwnerId == visit.Me.Id && k.ClosedOn == null && k.Agreement != Agreement.Declined, cancel);
}
