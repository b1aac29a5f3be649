using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>Draws an offer for who has to answer it, and what became of it for who made it.</summary>
public sealed class ShowOffer : IRender
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Proposal, DeliveryKind.Decided];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        if (scene.To is not { } reader || await Matter.Of(scene.Db, reader.Structure, Guid.Parse(scene.Delivery.Subject), scene.Today, cancel) is not var (matter, offer)) return null;
        // What was overtaken before it was sent is no message.
        if (scene.Delivery.State != DeliveryState.Sent && (offer.State == ProposalState.Waiting) != (scene.Delivery.Kind == DeliveryKind.Proposal)) return null;
        return OfferCard.Render(View(reader, matter, offer, scene.Delivery.Id));
    }

    /// <param name="reader">Who reads it.</param>
    /// <param name="matter">What it is about.</param>
    /// <param name="offer">What was said.</param>
    /// <param name="message">Its row in the ledger; null where it was opened without one.</param>
    internal static OfferView View(Caller reader, Matter matter, Revision offer, Guid? message) => new(
        reader.Voice, message ?? offer.Id, offer, matter.Thread, matter.KeyResult, matter.Names, reader.Zone)
    {
        IsMessage = message is not null,
        Answers = matter.Sides.MayAnswer(offer, reader.Id),
        Keeps = matter.Sides.Settles(matter.Thread, offer, matter.PayAtStake(offer), reader.Id)?.After,
        NeedsFrench = Lacks(matter, offer) && matter.Sides.MayAnswer(offer, reader.Id),
    };

    /// <summary>Whether it has still to be said in French before anybody agrees to it.</summary>
    internal static bool Lacks(Matter matter, Revision offer) =>
        matter.InFrance && offer.After.CountsForPay && offer.Kind is RevisionKind.Offered or RevisionKind.Changed && FrenchWording.Lacks(offer.After.Title);
}
