using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>
/// Takes a key result into the next cycle, or makes a KPI of it: a draft, until who carries it and who leads have agreed. Whoever has to answer is told once a
/// cycle, however many drafts there are.
/// </summary>
public sealed class CarryOn(FollowingCycle following, Messages messages, TimeProvider clock)
{
    /// <summary>The draft, new, as it was made before, or made again where it was taken back; null where a KPI cannot be made of it.</summary>
    /// <param name="visit">Who decides it, and may.</param>
    /// <param name="from">What goes on.</param>
    /// <param name="objective">Its objective.</param>
    /// <param name="kpi">Whether it goes on as a KPI.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<KeyResult?> Of(Visit visit, KeyResult from, Objective objective, bool kpi, CancellationToken cancel)
    {
        var before = await visit.Db.KeyResults.FirstOrDefaultAsync(k => k.CarriedFromId == from.Id, cancel);
        // What was agreed once has a history of its own, also where it has ended since.
        if (before is { ClosedOn: null } or { Agreement: Agreement.Agreed }) return before;
        var ended = await visit.Db.Cycles.SingleAsync(c => c.Id == objective.CycleId, cancel);
        var into = await following.Of(visit, ended, cancel);
        var readings = new Readings(await visit.Db.Checkins.Where(c => c.KeyResultId == from.Id).ToListAsync(cancel));
        var id = before?.Id ?? Ids.New(clock);
        var under = await Under(visit, objective, into, cancel);
        if ((kpi ? Carry.AsKpi(from, under, into, id, ShortId.Of(id)) : Carry.Over(from, readings.LastValued?.Value, under, into, id, ShortId.Of(id))) is not { } draft) return null;
        // What was taken back is the same row again, with all that was said of it.
        if (before is not null) visit.Db.Entry(before).CurrentValues.SetValues(draft);
        else visit.Db.Add(draft);
        await visit.Db.SaveChangesAsync(cancel);
        await Offer(visit, before ?? draft, into, cancel);
        return before ?? draft;
    }

    /// <summary>The objective in the next cycle, under what it served if that goes on too.</summary>
    private async Task<Objective> Under(Visit visit, Objective objective, Cycle into, CancellationToken cancel)
    {
        if (await visit.Db.Objectives.FirstOrDefaultAsync(o => o.CarriedFromId == objective.Id && o.CycleId == into.Id, cancel) is { } there)
        {
            // It had ended with the last draft that was taken back from it.
            if (there.ClosedOn is not null && !await visit.Db.KeyResults.AnyAsync(k => k.ObjectiveId == there.Id && k.Agreement == Agreement.Agreed, cancel)) there.ClosedOn = null;
            return there;
        }
        var id = Ids.New(clock);
        var next = Carry.Objective(objective, into, id, ShortId.Of(id));
        if (objective.ParentId is { } parent && await visit.Db.Objectives.FirstOrDefaultAsync(o => o.CarriedFromId == parent && o.CycleId == into.Id, cancel) is { } above) next.ParentId = above.Id;
        foreach (var below in await visit.Db.Objectives.Where(o => o.ParentId == objective.Id && o.CycleId == into.Id).ToListAsync(cancel)) below.ParentId = id;
        visit.Db.Add(next);
        await visit.Db.SaveChangesAsync(cancel);
        return next;
    }

    private async Task Offer(Visit visit, KeyResult draft, Cycle into, CancellationToken cancel)
    {
        var matter = (await Matter.Of(visit.Db, visit.Me.Structure, null, draft.Id, visit.Today, cancel))!;
        var terms = Terms.Of(draft);
        var offer = new Revision
        {
            Id = Ids.New(clock), OrganisationId = draft.OrganisationId, KeyResultId = draft.Id, ObjectiveId = draft.ObjectiveId, Kind = RevisionKind.Offered,
            Before = terms, After = terms with { }, ById = visit.Me.Id, At = visit.Now,
        };
        offer.WaitsForId = matter.Sides.Next(offer, pay: false, [visit.Me.Id]);
        visit.Db.Revisions.Add(offer);
        if (offer.WaitsForId is null)
        {
            (offer.State, offer.DecidedById, offer.DecidedAt) = (ProposalState.Accepted, visit.Me.Id, visit.Now);
            (draft.Agreement, draft.AgreedOn) = (Agreement.Agreed, visit.Today);
        }
        await visit.Db.SaveChangesAsync(cancel);
        if (offer.WaitsForId is { } reader)
        {
            await messages.Add(visit, reader, DeliveryKind.Opening, into.Id, Newcomers.Once, cancel);
            await OpenCycle.DrawAgain(visit.Db, reader, into.Id, null, cancel);
        }
        await visit.Db.SaveChangesAsync(cancel);
    }
}
