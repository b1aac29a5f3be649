using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <summary>Several offers were accepted by one tap, for who made them: each by its name, with what was agreed and when.</summary>
public static class AcceptedCard
{
    /// <summary>So many in full; of the others the names.</summary>
    private const int Most = 6;

    public static Card Render(OffersView view)
    {
        var (voice, first) = (view.Voice, view.Offers[0]);
        var title = voice.Count("Offers.Accepted", view.Offers.Count, first.Name(first.Offer.DecidedById!.Value));
        return voice.Card(title,
        [
            Lines.Head(title),
            .. view.Offers.Take(Most).Select(Of),
            view.Offers.Count > Most ? Lines.Quiet(Lists.Dots([.. view.Offers.Skip(Most).Select(Name)])) : null,
            Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Medium },
        ]);
    }

    /// <summary>What was not simply offered, such as an end, says so.</summary>
    private static ColumnSet Of(OfferView offer) => Lines.Marked(
        "✓", TextColor.Accent,
        offer.Offer.Kind == RevisionKind.Offered ? Name(offer) : OfferLines.Headline(offer),
        OfferLines.Outcome(offer),
        also: offer.Offer.After.CountsForPay ? OfferLines.Pay(offer) ?? offer.Voice.Pay(true) : null);

    private static string Name(OfferView offer) => Cut.To(offer.Offer.After.Title, Cut.Title);
}
