using System.Globalization;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Answers;

/// <summary>A number that reads two ways, such as <c>1,234</c>. The choices' values are written in the invariant culture: <c>1234</c>, <c>1.234</c>.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="KeyResult">What it was typed for.</param>
/// <param name="Typed">As typed.</param>
/// <param name="First">One reading.</param>
/// <param name="Second">The other.</param>
public sealed record TwoReadingsView(Voice Voice, KeyResult KeyResult, string Typed, decimal First, decimal Second);

public static class TwoReadingsCard
{
    public static Card Render(TwoReadingsView view)
    {
        var voice = view.Voice;
        var question = voice.Say("TwoReadings.Question", voice.Quoted(view.Typed));
        return voice.Card(question,
            Lines.Head(view.KeyResult.Title),
            new InputChoiceSet(Choice(view, view.First), Choice(view, view.Second)) { Id = InputIds.Value(view.KeyResult.Id), Label = question },
            Buttons.Row(voice.Save("Button.Save", "update-as", view.KeyResult.Id)));
    }

    private static Choice Choice(TwoReadingsView view, decimal value) =>
        new(view.Voice.Figure(value, view.KeyResult.Unit, 4), value.ToString("0.####", CultureInfo.InvariantCulture));
}
