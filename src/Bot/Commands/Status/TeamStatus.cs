using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>A team's status as one reader may see it, or as everybody in its channel may.</summary>
public static class TeamStatus
{
    public static async Task<Card> Card(Visit visit, Team team, StatusDepth depth, CancellationToken cancel) => (await Drawn(visit, team, depth, cancel)).Card;

    /// <returns>The card, and whether it comes from nothing but the team's own board.</returns>
    public static async Task<(Card Card, bool Own)> Drawn(Visit visit, Team team, StatusDepth depth, CancellationToken cancel)
    {
        var open = visit.Place is Place.Channel;
        var sees = open ? visit.May.SeeInChannel(team) : visit.May.SeeKeyResults(team);
        if (!sees && await IsTooSmall(visit, team, cancel)) return (TeamStatusCard.TooFew(visit.Voice, team.Name, visit.Smallest.People), false);
        var standings = open ? await ForChannel(visit.Db, team, visit.Today, null, cancel) : await For(visit, team, cancel);
        var view = new TeamStatusView(visit.Voice, team.Id, team.Name, visit.Me.Structure.CycleOn(visit.Today), visit.Today, standings);
        var told = view with { Depth = sees ? depth : StatusDepth.Counts, Waiting = open ? [] : await WaitingOffers.OfTeam(visit, team, cancel) };
        return (TeamStatusCard.Render(told), !standings.Any(s => s.Elsewhere));
    }

    /// <summary>Whether figures of a team would be figures of a few people: those stay among them and whoever leads them.</summary>
    public static async Task<bool> IsTooSmall(Visit visit, Team team, CancellationToken cancel) => await (
        from m in visit.Db.Memberships
        join p in visit.Db.People on m.PersonId equals p.Id
        where m.TeamId == team.Id && (p.LeftOn == null || p.LeftOn >= visit.Today)
        select p.Id).CountAsync(cancel) < visit.Smallest.People;

    /// <summary>Worst first; private objectives of others are neither shown nor counted.</summary>
    public static async Task<IReadOnlyList<Standing>> For(Visit visit, Team team, CancellationToken cancel, DateOnly? since = null)
    {
        var board = await Board.Of(visit.Db, team.Id, visit.Today, since, cancel);
        var byObjective = board.ToLookup(s => s.Objective.Id, s => s.KeyResult);
        return [.. board.Where(s => !s.Objective.Private || visit.May.See(s.Objective, byObjective[s.Objective.Id]))];
    }

    public static async Task<IReadOnlyList<Standing>> ForChannel(AppDb db, Team team, DateOnly day, DateOnly? since, CancellationToken cancel) =>
        [.. (await Board.Of(db, team.Id, day, since, cancel)).Where(s => !s.Objective.Private)];
}
