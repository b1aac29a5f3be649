using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">The message.</param>
/// <param name="Person">Who asks.</param>
/// <param name="Standing">What it is about.</param>
/// <param name="Taken">Whether the lead has said that they take it up.</param>
public sealed record HelpWantedView(Voice Voice, Guid Delivery, string Person, Standing Standing, bool Taken);

/// <summary>An owner asks their lead for a hand with one key result.</summary>
public static class HelpWantedCard
{
    public static Card Render(HelpWantedView view)
    {
        var (voice, standing) = (view.Voice, view.Standing);
        var said = voice.Say("Help.Wanted", view.Person, standing.KeyResult.Called());
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Judged(standing.Verdict, voice.Where(standing), voice.More(standing)),
            standing.CauseGiven?.Note is { } note ? Lines.Plain(voice.Quoted(note)) : null,
            view.Taken ? Lines.Quiet(voice.Say("Help.WantedTaken", view.Person)) : Buttons.Row(voice.Primary("Gap.Take", "hand-take", view.Delivery)),
            Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small });
    }
}
