using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>What is reviewed: one's own, a team, an objective or a key result. All that there is to say of it, hushed or not.</summary>
internal static class ReviewScope
{
    /// <summary>What the reader carries: their objectives, and their key results under those of others.</summary>
    public static async Task<List<Advice>> OfOwn(Visit visit, CancellationToken cancel)
    {
        var me = visit.Me.Id;
        var carried = await visit.Db.KeyResults.Where(k => k.OwnerId == me && k.ClosedOn == null && k.Agreement != Agreement.Declined).Select(k => k.ObjectiveId).ToListAsync(cancel);
        var reviewed = await Reviewed.Of(visit, await Running(visit, visit.Db.Objectives.Where(o => o.OwnerId == me || carried.Contains(o.Id)), cancel), cancel);
        bool Mine(Objective objective) => objective.OwnerId == me;
        var remarks = (await Advices.OfRemarks(visit, reviewed, cancel)).Where(a => a.KeyResult is { } keyResult ? keyResult.OwnerId == me : Mine(a.Objective!));
        // Of somebody else's objective, what the reader carries of it.
        var plan = reviewed.Select(r => Mine(r.Objective) ? r : r with { Around = r.Around with { KeyResults = [.. r.Around.KeyResults.Where(k => k.OwnerId == me)] } }).ToList();
        return [.. remarks, .. await Advices.OfPlan(visit, plan, null, cancel)];
    }

    public static async Task<List<Advice>> OfTeam(Visit visit, Team team, CancellationToken cancel)
    {
        var reviewed = await Reviewed.Of(visit, await Running(visit, visit.Db.Objectives.Where(o => o.TeamId == team.Id), cancel), cancel);
        reviewed.RemoveAll(r => !visit.May.See(r.Objective, r.Around.KeyResults));
        return [.. await Advices.OfRemarks(visit, reviewed, cancel), .. await Advices.OfPlan(visit, reviewed, team, cancel)];
    }

    /// <param name="visit">A reader who may see it.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="keyResult">The one key result that is asked about; null: all of it.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Advice>> OfObjective(Visit visit, Objective objective, Guid? keyResult, CancellationToken cancel)
    {
        var reviewed = await Reviewed.Of(visit, [objective], cancel);
        var all = (await Advices.OfRemarks(visit, reviewed, cancel)).Concat((await Advices.OfPlan(visit, reviewed, null, cancel)).Where(a => a.Balance!.About is not null));
        return [.. all.Where(a => keyResult is null || a.KeyResult?.Id == keyResult)];
    }

    /// <summary>Open ones whose cycle is not over.</summary>
    private static async Task<List<Objective>> Running(Visit visit, IQueryable<Objective> objectives, CancellationToken cancel)
    {
        var today = visit.Today;
        return await (from o in objectives
                      join c in visit.Db.Cycles on o.CycleId equals c.Id
                      where o.ClosedOn == null && o.PausedOn == null && today <= c.End
                      orderby o.Title
                      select o).ToListAsync(cancel);
    }
}
