using CheckinBot.Bot.Cards.Meetings;
using CheckinBot.Bot.Commands.Cycles;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Meetings;

/// <summary>What a team has to settle: what drifts, with its cause or without one, what somebody would drop, offers that wait, and decisions whose end nobody has told.</summary>
internal static class GatherPoints
{
    /// <summary>For the reader: offers only to who leads, as everywhere.</summary>
    public static async Task<IReadOnlyList<MeetingPoint>> For(Visit visit, Team team, IReadOnlyList<Standing> board, IReadOnlyList<DecidedLine> decisions, CancellationToken cancel)
    {
        var offers = visit.May.Lead(team) ? await Waiting(visit, team, cancel) : [];
        var old = decisions.Where(d => d.Decided.Ended is null && TeamDecisions.Day(d.Decided.Decision) < visit.Today)
            .Select(d => new MeetingPoint(d.Decided.Decision.Id, Cut.To(d.Decided.Decision.What, Cut.Title), [PointReason.Decision]) { Before = d });
        var points = await Of(visit.Db, board, decisions, visit.Today, cancel, offers.Where(o => o.KeyResult is not null).ToDictionary(o => o.KeyResult!.Value, o => o.Line));
        var shown = points.Select(p => p.Id).ToHashSet();
        var others = offers.Where(o => !shown.Contains(o.KeyResult ?? o.Objective) && !Settled(decisions, o.KeyResult ?? o.Objective, visit.Today))
            .Select(o => new MeetingPoint(o.KeyResult ?? o.Objective, o.Title, [PointReason.Proposal]) { Waits = o.Line });
        return [.. old, .. points, .. others];
    }

    /// <summary>Of key results alone, the worst first: what everybody who sees them may read.</summary>
    public static async Task<IReadOnlyList<MeetingPoint>> Of(
        AppDb db, IReadOnlyList<Standing> board, IReadOnlyList<DecidedLine> decisions, DateOnly day, CancellationToken cancel, IReadOnlyDictionary<Guid, string>? offers = null)
    {
        var cycles = board.Select(s => s.Objective.CycleId).Distinct().ToList();
        var since = cycles.Count == 0 ? day : await db.Cycles.Where(c => cycles.Contains(c.Id) && c.Start <= day).Select(c => (DateOnly?)c.Start).MaxAsync(cancel) ?? day;
        var drops = await MidReviews.Drops(db, [.. board.Select(s => s.KeyResult.Id)], since, cancel);
        return [.. board.Where(s => !Settled(decisions, s.KeyResult.Id, day)).Select(s => new MeetingPoint(s.KeyResult.Id, s.KeyResult.Called(), [.. Reasons(s, drops, offers)])
        {
            Standing = s, Waits = offers?.GetValueOrDefault(s.KeyResult.Id),
        }).Where(p => p.Reasons.Count > 0)];
    }

    private static IEnumerable<PointReason> Reasons(Standing standing, HashSet<Guid> drops, IReadOnlyDictionary<Guid, string>? offers)
    {
        if (drops.Contains(standing.KeyResult.Id)) yield return PointReason.Drop;
        if (standing.Behind) yield return PointReason.Drift;
        if (standing.Behind && standing.CauseGiven is null) yield return PointReason.NoCause;
        if (offers?.ContainsKey(standing.KeyResult.Id) == true) yield return PointReason.Proposal;
    }

    private static bool Settled(IReadOnlyList<DecidedLine> decisions, Guid about, DateOnly day) =>
        decisions.Any(d => d.Decided.Decision.KeyResultId == about && TeamDecisions.Day(d.Decided.Decision) >= day.AddDays(-TeamDecisions.Settles));

    private static async Task<List<Offered>> Waiting(Visit visit, Team team, CancellationToken cancel)
    {
        var rows = await (from r in visit.Db.Revisions
                          join o in visit.Db.Objectives on r.ObjectiveId equals o.Id
                          join to in visit.Db.People on r.WaitsForId equals to.Id
                          join who in visit.Db.People on r.ById equals who.Id
                          from k in visit.Db.KeyResults.Where(k => k.Id == r.KeyResultId).DefaultIfEmpty()
                          where r.State == ProposalState.Waiting && o.TeamId == team.Id && (!o.Private || team.LeadId == visit.Me.Id)
                          orderby r.At
                          select new { Offer = r, KeyResult = k, To = to.Name, By = who.Name }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(r => new Offered(
                r.Offer.KeyResultId, r.Offer.ObjectiveId, Cut.To(r.Offer.After.Title, Cut.Title),
                visit.Voice.Waits(r.Offer, r.KeyResult, Person.First(r.By), Person.First(r.To), visit.Me.DayOf(r.Offer.At))))
            .DistinctBy(o => o.KeyResult ?? o.Objective)];
    }

    private sealed record Offered(Guid? KeyResult, Guid Objective, string Title, string Line);
}
