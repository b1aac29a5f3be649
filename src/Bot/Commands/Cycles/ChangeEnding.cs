using CheckinBot.Bot.Cards.Grading;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>Something else becomes of a key result than was said at first: its draft is made, made anew or taken back. What is agreed runs, and is revised or ended where it runs.</summary>
public sealed class ChangeEnding(CarryOn carry)
{
    /// <summary>Of each that has gone on and is agreed: where and how it runs.</summary>
    public static Task<Dictionary<Guid, Onward>> Running(Visit visit, IReadOnlyCollection<Guid> keyResults, CancellationToken cancel) => (
        from k in visit.Db.KeyResults
        join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
        join c in visit.Db.Cycles on o.CycleId equals c.Id
        where k.CarriedFromId != null && keyResults.Contains(k.CarriedFromId.Value) && k.Agreement == Agreement.Agreed
        select new { From = k.CarriedFromId!.Value, c.Name, k.Standing }).ToDictionaryAsync(x => x.From, x => new Onward(x.Name, x.Standing ? Ending.Kpi : Ending.CarryOver), cancel);

    /// <param name="visit">Who says it, and may; of nothing that is agreed.</param>
    /// <param name="keyResult">What has ended.</param>
    /// <param name="ending">What becomes of it.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task To(Visit visit, KeyResult keyResult, Ending ending, CancellationToken cancel)
    {
        var draft = await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.CarriedFromId == keyResult.Id, cancel);
        if (draft is { ClosedOn: null, Agreement: Agreement.Proposed } && ending == (draft.Standing ? Ending.Kpi : Ending.CarryOver)) return;
        if (draft is not null) await TakeBack(visit, draft, cancel);
        if (ending != Ending.Close) await carry.Of(visit, keyResult, await visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel), ending == Ending.Kpi, cancel);
    }

    /// <summary>Nobody is asked about it any more; the objective that was made for it ends with it, unless something else stands there.</summary>
    private static async Task TakeBack(Visit visit, KeyResult draft, CancellationToken cancel)
    {
        if (await Matter.Of(visit.Db, visit.Me.Structure, null, draft.Id, visit.Today, cancel) is { Thread.Waiting: { } waiting } matter)
        {
            var reader = waiting.WaitsForId;
            await Agree.End(visit, matter, waiting, ProposalState.Withdrawn, cancel);
            if (reader is { } person) await OpenCycle.DrawAgain(visit.Db, person, matter.Objective.CycleId, null, cancel);
        }
        draft.ClosedOn = visit.Today;
        await visit.Db.SaveChangesAsync(cancel);
        var holds = await visit.Db.KeyResults.AnyAsync(k => k.ObjectiveId == draft.ObjectiveId && k.ClosedOn == null, cancel)
            || await visit.Db.Objectives.AnyAsync(o => o.ParentId == draft.ObjectiveId && o.ClosedOn == null, cancel);
        if (!holds && await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == draft.ObjectiveId && o.CarriedFromId != null && o.ClosedOn == null, cancel) is { } made) made.ClosedOn = visit.Today;
        await visit.Db.SaveChangesAsync(cancel);
    }
}
