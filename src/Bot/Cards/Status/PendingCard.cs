using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <param name="Voice">The reader's.</param>
/// <param name="Open">Key results whose number is still due this week.</param>
/// <param name="Before">When the round closes; null when none is open.</param>
/// <param name="Questions">Questions of others that wait for an answer.</param>
public sealed record PendingView(Voice Voice, IReadOnlyList<Standing> Open, LocalTime? Before, IReadOnlyList<string> Questions)
{
    /// <summary>Offers that wait, the reader's to answer or not.</summary>
    public IReadOnlyList<PendingOffer> Offers { get; init; } = [];
}

/// <param name="Said">In a line.</param>
/// <param name="Answer">The offer, where the reader has to answer it.</param>
public sealed record PendingOffer(string Said, Guid? Answer);

/// <summary>What waits for the reader.</summary>
public static class PendingCard
{
    private const int Most = 12;

    public static Card Render(PendingView view)
    {
        var voice = view.Voice;
        if (view.Open.Count == 0 && view.Questions.Count == 0 && view.Offers.Count == 0)
            return voice.Card(voice["Pending.Nothing"], Lines.Marked("✓", TextColor.Good, voice["Pending.Nothing"], strong: true));
        var count = view.Open.Count == 0 && view.Questions.Count == 0 ? view.Offers[0].Said : voice.Count("Pending.Summary", view.Open.Count);
        return voice.Card(count,
        [
            Lines.Head(voice["Pending.Title"], view.Before is { } at ? voice.Say("Prompt.Before", voice.DayAndHour(at)) : null),
            .. view.Open.Take(Most).Select(s => Lines.Judged(s.Verdict, voice.Where(s))),
            view.Open.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.Open.Count - Most)) : null,
            .. view.Questions.Take(Most).Select(q => Lines.Marked("›", TextColor.Accent, q)),
            .. view.Offers.Take(Most).SelectMany(o => Offer(voice, o)),
            view.Open.Count > 0 ? Buttons.Row(voice.Press("Later.AnswerNow", "checkin")) : null,
        ]);
    }

    private static IEnumerable<Element> Offer(Voice voice, PendingOffer offer)
    {
        yield return Lines.Marked(offer.Answer is null ? "…" : "›", TextColor.Accent, offer.Said);
        if (offer.Answer is { } id) yield return Buttons.Row(voice.Press("Detail.AnswerOffer", "offer-see", id)) with { Spacing = Spacing.Small };
    }
}
