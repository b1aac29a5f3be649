using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <param name="Voice">The reader's.</param>
/// <param name="Scope">What is being reviewed.</param>
/// <param name="Objective">What wants a measure.</param>
/// <param name="KeyResult">The id that the measure will have: the same form sent twice adds one.</param>
/// <param name="Owner">Who will carry it.</param>
public sealed record MeasureView(Voice Voice, Guid Scope, Objective Objective, Guid KeyResult, string Owner);

/// <summary>One line that says how an objective is measured.</summary>
public static class MeasureForm
{
    public static Card Render(MeasureView view)
    {
        var voice = view.Voice;
        var title = voice.Say("Measure.Title", Cut.To(view.Objective.Title, Cut.Title));
        return voice.Card(title,
            Lines.Head(title, voice.Say("Measure.Owner", view.Owner)),
            new InputText { Id = InputIds.Text(view.KeyResult), Label = voice["Measure.Label"], Placeholder = voice["Measure.Example"], MaxLength = ReadObjectiveLine.Longest },
            Lines.Quiet(voice["Measure.Forms"]) with { Spacing = Spacing.Small },
            Buttons.Row(voice.Save("Button.Save", "measure-save", view.Scope, view.Objective.Id, view.KeyResult)));
    }
}
