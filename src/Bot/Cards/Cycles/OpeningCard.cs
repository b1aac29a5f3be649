using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Cycles;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Cycle">The cycle that opens.</param>
/// <param name="Waiting">What goes on in it and waits for the reader.</param>
public sealed record OpeningView(Voice Voice, Guid Delivery, Cycle Cycle, IReadOnlyList<PendingOffer> Waiting)
{
    /// <summary>Whether the reader has accepted all of it; else it was declined, or taken back.</summary>
    public bool Accepted { get; init; } = true;

    /// <summary>The gravest thing that a review would say of what the reader leads or carries; null when there is none.</summary>
    public string? Remark { get; init; }
}

/// <summary>A cycle opens: what was carried over into it, to be accepted one by one or all at once.</summary>
public static class OpeningCard
{
    private const int Most = 6;

    public static Card Render(OpeningView view)
    {
        var voice = view.Voice;
        var title = view.Waiting.Count == 0 ? voice.Say(view.Accepted ? "Opening.Done" : "Opening.Over", view.Cycle.Name) : voice.Count("Opening.Title", view.Waiting.Count, view.Cycle.Name);
        return voice.Card(title,
        [
            view.Waiting.Count == 0
                ? Lines.Marked(view.Accepted ? "✓" : "›", view.Accepted ? TextColor.Good : TextColor.Accent, title, strong: true)
                : Lines.Head(title, voice.Days(view.Cycle.Start, view.Cycle.End)),
            .. view.Waiting.Take(Most).SelectMany(o => Offer(voice, o)),
            view.Waiting.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.Waiting.Count - Most)) : null,
            view.Remark is { } remark ? Lines.Marked("›", TextColor.Accent, remark) : null,
            view.Waiting.Count > 0
                ? Buttons.Row(voice.Primary("Opening.AcceptAll", "opening-accept", view.Delivery), voice.Press("Button.Why", "why", view.Delivery))
                    with { Spacing = Spacing.Medium }
                : null,
        ]);
    }

    private static IEnumerable<Element> Offer(Voice voice, PendingOffer offer)
    {
        yield return Lines.Marked("›", TextColor.Accent, offer.Said);
        if (offer.Answer is { } id) yield return Buttons.Row(voice.Press("Detail.AnswerOffer", "offer-see", id)) with { Spacing = Spacing.Small };
    }
}
