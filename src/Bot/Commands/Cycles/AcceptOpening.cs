using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary><i>Accept all</i> of a cycle's opening. Whoever carried it over hears no more of it, for it is as they offered it: the next card asks about it.</summary>
public sealed class AcceptOpening(TakeEffect effect, Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["opening-accept"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Opening) is not { } delivery) return NotYours.Reply(visit);
        foreach (var offer in await OpenCycle.Waiting(visit.Db, visit.Me.Id, Guid.Parse(delivery.Subject), cancel))
        {
            if (await Matter.Of(visit.Db, visit.Me.Structure, offer.ObjectiveId, offer.KeyResultId, visit.Today, cancel) is not { } matter || !matter.Sides.MayAnswer(offer, visit.Me.Id)
                || ShowOffer.Lacks(matter, offer) || matter.Sides.Next(offer, matter.Pay, [.. matter.Thread.Agreed(offer), visit.Me.Id]) is not null) continue;
            (offer.State, offer.WaitsForId, offer.DecidedById, offer.DecidedAt) = (ProposalState.Accepted, null, visit.Me.Id, visit.Now);
            await effect.Of(visit, matter, offer, byOwner: matter.Thread.Agreed(offer).Append(visit.Me.Id).Contains(offer.After.OwnerId), cancel);
        }
        (delivery.SettledBy, delivery.SettledAt) = (action.Verb, visit.Now);
        await OpenCycle.DrawAgain(visit.Db, visit.Me.Id, Guid.Parse(delivery.Subject), delivery.Id, cancel);
        await visit.Db.SaveChangesAsync(cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }
}
