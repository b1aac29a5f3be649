using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>What is said, accepted, declined or settled about a matter: keeps it, lets it take effect when everybody has agreed, and tells who has to know.</summary>
public sealed class Agree(Messages messages, TakeEffect effect, TimeProvider clock)
{
    /// <summary>Another offer or step. What waited until now is answered by it, or overtaken.</summary>
    /// <param name="visit">Who says it, and may.</param>
    /// <param name="matter">What it is about.</param>
    /// <param name="kind">What is to happen.</param>
    /// <param name="after">How it is to stand.</param>
    /// <param name="reason">Why; null with an answer to an offer.</param>
    /// <param name="note">In their words.</param>
    /// <param name="answers">The offer it answers; null when it answers none.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Revision> Say(Visit visit, Matter matter, RevisionKind kind, Terms after, RevisionReason? reason, string? note, Revision? answers, CancellationToken cancel)
    {
        if (matter.Thread.Waiting is { } before) await End(visit, matter, before, before == answers ? ProposalState.Countered : ProposalState.Withdrawn, cancel);
        var said = New(visit, matter, kind, after, reason, note, answers);
        await Next(visit, matter, said, new OfferThread([.. matter.Thread.All, said]).Agreed(said), cancel);
        return said;
    }

    /// <param name="visit">Who accepts it, and may.</param>
    /// <param name="matter">What it is about.</param>
    /// <param name="offer">What is accepted.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="told">By reader, the message that tells what else is accepted by the same tap; null where nothing is.</param>
    public async Task Accept(Visit visit, Matter matter, Revision offer, CancellationToken cancel, Dictionary<Guid, Delivery>? told = null)
    {
        var agreed = matter.Thread.Agreed(offer).Append(visit.Me.Id).ToList();
        if (matter.Sides.Next(offer, matter.Pay, agreed) is null)
        {
            await InEffect(visit, matter, offer, cancel, told);
            return;
        }
        // One more has to agree: it is offered to them by whoever has just agreed.
        await End(visit, matter, offer, ProposalState.Countered, cancel);
        await Next(visit, matter, New(visit, matter, offer.Kind, offer.After with { }, offer.Reason, offer.Note, offer), agreed, cancel);
    }

    public async Task Decline(Visit visit, Matter matter, Revision offer, CancellationToken cancel)
    {
        await End(visit, matter, offer, ProposalState.Declined, cancel);
        if (offer.Kind == RevisionKind.Offered && matter.KeyResult is { Agreement: Agreement.Proposed } keyResult) keyResult.Agreement = Agreement.Declined;
        await effect.DrawAgain(visit.Db, matter, [matter.Sides.Owner], cancel);
        await Tell(visit, matter, offer, cancel);
    }

    /// <summary>The lead's side ends the disagreement by what it had offered; what the other said stays in the thread.</summary>
    public async Task Settle(Visit visit, Matter matter, Revision counter, Revision original, CancellationToken cancel)
    {
        await End(visit, matter, counter, ProposalState.Declined, cancel);
        await InEffect(visit, matter, New(visit, matter, original.Kind, original.After with { }, original.Reason, null, counter), cancel);
    }

    private async Task Next(Visit visit, Matter matter, Revision said, IReadOnlyCollection<Guid> agreed, CancellationToken cancel)
    {
        if (matter.Sides.Next(said, matter.Pay, agreed) is not { } waits)
        {
            await InEffect(visit, matter, said, cancel);
            return;
        }
        (said.State, said.WaitsForId) = (ProposalState.Waiting, waits);
        await visit.Db.SaveChangesAsync(cancel);
        await messages.Add(visit, waits, DeliveryKind.Proposal, said.Id, Newcomers.Once, cancel);
    }

    private async Task InEffect(Visit visit, Matter matter, Revision said, CancellationToken cancel, Dictionary<Guid, Delivery>? told = null)
    {
        await End(visit, matter, said, ProposalState.Accepted, cancel);
        await effect.Of(visit, matter, said, matter.Thread.Agreed(said).Append(visit.Me.Id).Contains(said.After.OwnerId), cancel);
        await Tell(visit, matter, said, cancel, told);
    }

    private Revision New(Visit visit, Matter matter, RevisionKind kind, Terms after, RevisionReason? reason, string? note, Revision? answers)
    {
        var said = new Revision
        {
            Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, KeyResultId = matter.KeyResult?.Id, ObjectiveId = matter.Objective.Id, Kind = kind,
            // One value object stands in one place.
            Before = matter.Stands with { }, After = after with { }, Reason = reason, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), ById = visit.Me.Id,
            // Also by a clock that stands it comes after what it answers.
            At = matter.Thread.All is [.., var last] && last.At >= visit.Now ? last.At.AddMilliseconds(1) : visit.Now, AnswersId = answers?.Id,
        };
        visit.Db.Revisions.Add(said);
        return said;
    }

    /// <summary>It waits no more, and the cards that show it say what became of it.</summary>
    internal static async Task End(Visit visit, Matter matter, Revision offer, ProposalState state, CancellationToken cancel)
    {
        (offer.State, offer.WaitsForId, offer.DecidedById, offer.DecidedAt) = (state, null, visit.Me.Id, visit.Now);
        // The cards of what it answers show how it went on.
        var about = matter.Thread.Before(offer).Append(offer).Select(r => r.Id.ToString()).ToList();
        foreach (var card in await visit.Db.Deliveries.Where(d => d.Kind == DeliveryKind.Proposal && about.Contains(d.Subject)).ToListAsync(cancel))
        {
            (card.SettledBy, card.SettledAt) = (card.SettledBy ?? state.ToString(), card.SettledAt ?? visit.Now);
            if ((await Joined.CarrierOf(visit.Db, card, cancel) ?? card) is { State: DeliveryState.Sent } shown) shown.Redraw();
        }
        await visit.Db.SaveChangesAsync(cancel);
    }

    /// <summary>Who said it, who carried it and who is to carry it, as far as they have not just decided it themselves.</summary>
    private async Task Tell(Visit visit, Matter matter, Revision said, CancellationToken cancel, Dictionary<Guid, Delivery>? together = null)
    {
        var told = new HashSet<Guid> { visit.Me.Id };
        foreach (var person in said.State == ProposalState.Accepted ? [said.ById, matter.Sides.Owner, said.After.OwnerId] : new[] { said.ById })
        {
            var real = await KnownPeople.Real(visit.Db, person, cancel);
            if (person == Guid.Empty || !told.Add(real)) continue;
            var message = await messages.Add(visit, real, DeliveryKind.Decided, said.Id, Newcomers.Once, cancel, together?.GetValueOrDefault(real));
            // What pay depends on is a receipt, and comes by itself.
            if (matter.PayAtStake(said) && message is { State: DeliveryState.Dropped, Reason: Folded.Reason }) (message.State, message.Reason) = (DeliveryState.Pending, null);
            if (message.State == DeliveryState.Pending) together?.TryAdd(real, message);
        }
        await visit.Db.SaveChangesAsync(cancel);
    }
}
