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
        if (scene.To is not { } reader) return null;
        if (await Joined.Offers(scene.Db, scene.Delivery, cancel) is { Count: > 1 } offers)
            return scene.Delivery.Kind == DeliveryKind.Proposal ? await Several(scene, reader, offers, cancel) : await Accepted(scene, reader, offers, cancel);
        if (await Matter.Of(scene.Db, reader.Structure, Guid.Parse(scene.Delivery.Subject), scene.Today, cancel) is not var (matter, offer)) return null;
        // What was overtaken before it was sent is no message.
        if (scene.Delivery.State != DeliveryState.Sent && (offer.State == ProposalState.Waiting) != (scene.Delivery.Kind == DeliveryKind.Proposal)) return null;
        return OfferCard.Render(View(reader, matter, offer, scene.Delivery.Id));
    }

    /// <summary>Those of an hour in one message; what was overtaken before it was sent is left out.</summary>
    private static async Task<Card?> Several(Scene scene, Caller reader, IReadOnlyList<Guid> offers, CancellationToken cancel)
    {
        var (views, plain) = (new List<OfferView>(), 0);
        foreach (var id in offers)
        {
            if (await Matter.Of(scene.Db, reader.Structure, id, scene.Today, cancel) is not var (matter, offer)) continue;
            if (scene.Delivery.State != DeliveryState.Sent && offer.State != ProposalState.Waiting) continue;
            var view = View(reader, matter, offer, null);
            views.Add(view);
            if (view is { Answers: true, NeedsFrench: false }) plain++;
        }
        return views.Count == 0 ? null : OffersCard.Render(new OffersView(scene.Voice, scene.Delivery.Id, views) { Plain = plain });
    }

    /// <summary>Those that were accepted by one tap.</summary>
    private static async Task<Card?> Accepted(Scene scene, Caller reader, IReadOnlyList<Guid> offers, CancellationToken cancel)
    {
        var views = new List<OfferView>();
        foreach (var id in offers)
            if (await Matter.Of(scene.Db, reader.Structure, id, scene.Today, cancel) is var (matter, offer) && offer.State == ProposalState.Accepted) views.Add(View(reader, matter, offer, null));
        return views.Count == 0 ? null : AcceptedCard.Render(new OffersView(scene.Voice, scene.Delivery.Id, [.. views.OrderBy(v => v.Offer.At)]));
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
