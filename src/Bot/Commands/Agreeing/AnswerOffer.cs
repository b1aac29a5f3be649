using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>The answers to an offer: accepted, declined, settled on what was offered before, or answered by another one. Pressed again they show what became of it.</summary>
public sealed class AnswerOffer(Agree agree, Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["offer-see", "offer-accept", "offer-keep", "offer-decline", "offer-negotiate", "offer-send", "offers-accept"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb == "offers-accept") return await All(visit, action, cancel);
        // A button names its message, or where it was opened from a key result the offer itself.
        var message = await Mine.Delivery(visit, action, cancel, DeliveryKind.Proposal);
        if (action.Ids is not [var id] || await Matter.Of(visit.Db, visit.Me.Structure, message is null ? id : Guid.Parse(message.Subject), visit.Today, cancel) is not var (matter, offer)
            || (message is null && offer.After.OwnerId != visit.Me.Id
                && !(matter.Sides.MaySay(visit.Me.Id) && visit.May.See(matter.Objective, matter.KeyResult is { } one ? [one] : []))))
            return NotYours.Reply(visit);
        if (action.Verb == "offer-see") return new Reply.New(OfferCard.Render(ShowOffer.View(visit.Me, matter, offer, null)), Privately: true);
        if (matter.Sides.MayAnswer(offer, visit.Me.Id))
        {
            switch (action.Verb)
            {
                case "offer-accept" when !ShowOffer.Lacks(matter, offer):
                    await agree.Accept(visit, matter, offer, cancel);
                    break;
                case "offer-keep" when matter.Sides.Settles(matter.Thread, offer, matter.PayAtStake(offer), visit.Me.Id) is { } original:
                    await agree.Settle(visit, matter, offer, original, cancel);
                    break;
                case "offer-decline":
                    await agree.Decline(visit, matter, offer, cancel);
                    break;
                case "offer-negotiate" when IsTerms(matter, offer):
                    return new Reply.Replace(Form(visit, matter, offer, message));
                case "offer-send" when IsTerms(matter, offer):
                    var read = ReadTerms.From(visit.Voice, matter, offer.After, inputs, [], null, negotiates: true, visit.Today);
                    if (read.Problems.Count > 0) return new Reply.Problems(Form(visit, matter, offer, message), read.Problems);
                    await agree.Say(visit, matter, offer.Kind, read.After, null, read.Note, offer, cancel);
                    break;
            }
        }
        // More was offered on the same message meanwhile.
        if (message is not null && (await Joined.Offers(visit.Db, message, cancel)).Count > 1) return await renderers.Redraw(visit, message, cancel);
        return await Matter.Of(visit.Db, visit.Me.Structure, offer.Id, visit.Today, cancel) is var (now, said)
            ? new Reply.Replace(OfferCard.Render(ShowOffer.View(visit.Me, now, said, message?.Id)))
            : new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
    }

    /// <summary><i>Accept all</i> of an hour's offers, as they stand; what has to be said in French first is left.</summary>
    private async Task<Reply> All(Visit visit, ActionText action, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Proposal) is not { } message) return NotYours.Reply(visit);
        // Who offered them reads of all of them at once.
        var told = new Dictionary<Guid, Delivery>();
        foreach (var id in await Joined.Offers(visit.Db, message, cancel))
            if (await Matter.Of(visit.Db, visit.Me.Structure, id, visit.Today, cancel) is var (matter, offer) && matter.Sides.MayAnswer(offer, visit.Me.Id) && !ShowOffer.Lacks(matter, offer))
                await agree.Accept(visit, matter, offer, cancel, told);
        return await renderers.Redraw(visit, message, cancel);
    }

    private static bool IsTerms(Matter matter, Revision offer) => matter.KeyResult is not null && offer.Kind is RevisionKind.Offered or RevisionKind.Changed;

    private static Card Form(Visit visit, Matter matter, Revision offer, Delivery? message) => TermsForm.Render(new TermsFormView(
        visit.Voice, matter.KeyResult!, offer.After, new ActionText("offer-send", message?.Id ?? offer.Id), message is null ? null : new ActionText("open", message.Id))
    {
        Negotiates = true, Accepts = matter.FirstName(offer.ById),
    });
}
