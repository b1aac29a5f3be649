using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Offers">What was offered within the hour, the first first.</param>
public sealed record OffersView(Voice Voice, Guid Delivery, IReadOnlyList<OfferView> Offers)
{
    /// <summary>How many of them may be accepted as they stand.</summary>
    public int Plain { get; init; }
}

/// <summary>Several offers to one person, in one message: each in a line with its answer, and a tap for all of them.</summary>
public static class OffersCard
{
    private const int Most = 6;

    public static Card Render(OffersView view)
    {
        var voice = view.Voice;
        var open = view.Offers.Count(o => o.Answers);
        var title = open == 0 ? voice["Offers.Done"] : voice.Count("Offers.Title", open);
        // What waits comes first: what was answered is a receipt.
        var shown = view.Offers.OrderBy(o => !o.Answers).Take(Most).ToList();
        return voice.Card(title,
        [
            open == 0 ? Lines.Marked("✓", TextColor.Good, title, strong: true) : Lines.Head(title),
            .. shown.SelectMany(Of),
            view.Offers.Count > shown.Count ? Lines.Quiet(voice.Count("Status.AndMore", view.Offers.Count - shown.Count)) : null,
            Buttons.Row(view.Plain > 1 ? voice.Primary("Opening.AcceptAll", "offers-accept", view.Delivery) : null, voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Medium },
        ]);
    }

    private static IEnumerable<Element> Of(OfferView offer)
    {
        var voice = offer.Voice;
        var said = offer.KeyResult is { } keyResult ? Lists.Dots(OfferLines.Headline(offer), voice.Goal(keyResult, offer.Offer.After)) : OfferLines.Headline(offer);
        yield return Lines.Marked(offer.Answers ? "›" : "✓", TextColor.Accent, said, offer.Answers ? null : OfferLines.Outcome(offer));
        if (offer.Answers) yield return Buttons.Row(voice.Press("Detail.AnswerOffer", "offer-see", offer.Offer.Id)) with { Spacing = Spacing.Small };
    }
}
