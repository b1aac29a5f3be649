using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Lenses;

/// <summary>The standing measures that a reader may see, or everybody in a channel.</summary>
internal static class StandingMeasures
{
    /// <summary>More are never read in a list.</summary>
    private const int Most = 200;

    /// <param name="visit">Who reads, and where.</param>
    /// <param name="team">Whose; null for all that the reader sees.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Those outside their band first.</returns>
    public static async Task<IReadOnlyList<Standing>> For(Visit visit, Team? team, CancellationToken cancel)
    {
        var (me, open) = (visit.Me.Id, visit.Place is Place.Channel);
        var teams = (team is null ? visit.Me.AllTeams : [team]).Select(t => t.Id).ToArray();
        var seen = visit.Me.AllTeams.Where(t => open || visit.May.SeeKeyResults(t)).Select(t => t.Id).ToArray();
        var rows = await (
            from k in visit.Db.KeyResults.Lives()
            join o in visit.Db.Objectives.Lives() on k.ObjectiveId equals o.Id
            where k.Standing && teams.Contains(o.TeamId) && (seen.Contains(o.TeamId) || o.OwnerId == me || k.OwnerId == me)
            orderby k.Title
            select new { KeyResult = k, Objective = o }).Take(Most).ToListAsync(cancel);
        var mine = rows.ToLookup(r => r.Objective.Id, r => r.KeyResult);
        var shown = rows.Where(r => open ? !r.Objective.Private : visit.May.See(r.Objective, mine[r.Objective.Id])).Select(r => (r.KeyResult, r.Objective));
        return [.. (await Board.Stand(visit.Db, shown, visit.Today, cancel)).OrderBy(s => HealthyBand.Of(s).Health is not (Health.Below or Health.Above))];
    }
}
