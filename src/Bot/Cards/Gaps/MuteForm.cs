using System.Globalization;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Gaps;

/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">The alert.</param>
/// <param name="Gap">What to mute.</param>
/// <param name="Today">The lead's day.</param>
/// <param name="CycleEnd">The last day that can be chosen.</param>
public sealed record MuteView(Voice Voice, Guid Delivery, GapView Gap, DateOnly Today, DateOnly CycleEnd);

/// <summary>Asks why and until when a gap is muted. The choices' values are ISO dates.</summary>
public static class MuteForm
{
    private static readonly int[] Weeks = [1, 2, 4];

    public static Card Render(MuteView view)
    {
        var (voice, episode) = (view.Voice, view.Gap.Episode);
        var title = voice.Say("Mute.Title", view.Gap.Standing.KeyResult.Called());
        return voice.Card(title,
            Lines.Head(title, voice.Say("Mute.OwnerSees", view.Gap.Owner)),
            new InputText { Id = InputIds.Reason(episode), Label = voice["Mute.Reason"], Placeholder = voice["Prompt.NotePlaceholder"], MaxLength = 200 },
            new InputChoiceSet([.. Choices(view)]) { Id = InputIds.Until(episode), Label = voice["Mute.Until"], Value = Iso(view.Today.AddDays(7)) },
            Buttons.Row(voice.Save("Mute.Save", "mute-save", view.Delivery, episode), voice.Press("Button.Back", "open", view.Delivery)));
    }

    private static IEnumerable<Choice> Choices(MuteView view)
    {
        foreach (var weeks in Weeks)
        {
            var until = view.Today.AddDays(weeks * 7);
            if (until < view.CycleEnd || weeks == 1) yield return new Choice(view.Voice.Count("Mute.Weeks", weeks, view.Voice.Day(until)), Iso(until));
        }
        if (view.CycleEnd > view.Today.AddDays(7)) yield return new Choice(view.Voice.Say("Mute.CycleEnd", view.Voice.Day(view.CycleEnd)), Iso(view.CycleEnd));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
