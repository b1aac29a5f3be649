using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>Offers what one person wrote to another who is to carry it. Until they have agreed, nobody is asked about it.</summary>
public sealed class Offers(Messages messages, TimeProvider clock)
{
    /// <param name="visit">Who offers it.</param>
    /// <param name="keyResult">Just made, tracked by the visit's context, and not the offerer's own.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The offer, which waits for the owner.</returns>
    public async Task<Revision> Offer(Visit visit, KeyResult keyResult, CancellationToken cancel)
    {
        (keyResult.Agreement, keyResult.AgreedOn) = (Agreement.Proposed, null);
        var terms = Terms.Of(keyResult);
        var offer = new Revision
        {
            Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, KeyResultId = keyResult.Id, ObjectiveId = keyResult.ObjectiveId,
            Kind = RevisionKind.Offered, Before = terms, After = terms with { }, ById = visit.Me.Id, At = visit.Now, WaitsForId = keyResult.OwnerId,
        };
        visit.Db.Revisions.Add(offer);
        await visit.Db.SaveChangesAsync(cancel);
        await messages.Add(visit, keyResult.OwnerId, DeliveryKind.Proposal, offer.Id, Newcomers.Once, cancel);
        return offer;
    }
}
