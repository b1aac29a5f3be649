using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>Proposes to the lead to close a key result that its owner calls no longer relevant.</summary>
/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Standing">The key result.</param>
/// <param name="Owner">Who proposes it, by first name.</param>
public sealed record ClosingView(Voice Voice, Guid Delivery, Standing Standing, string Owner)
{
    public ClosingDecision? Decision { get; init; }
}

public sealed record ClosingDecision(bool Closed, DateOnly On);

public static class ClosingCard
{
    public static Card Render(ClosingView view)
    {
        var (voice, keyResult) = (view.Voice, view.Standing.KeyResult);
        var title = voice.Say("Closing.Title", keyResult.Title);
        return voice.Card(title,
            Lines.Strong(title),
            Lines.Plain(voice.Say("Closing.Said", view.Owner)),
            Lines.Judged(view.Standing.Verdict, voice.Figures(view.Standing), voice.More(view.Standing)),
            view.Decision is { } decision
                ? Lines.Marked("✓", TextColor.Good, voice.Say(decision.Closed ? "Closing.Closed" : "Closing.Kept", voice.Day(decision.On)))
                : Buttons.Row(
                    voice.Press("Closing.Yes", "close-yes", view.Delivery),
                    voice.Press("Closing.No", "close-no", view.Delivery)));
    }
}
