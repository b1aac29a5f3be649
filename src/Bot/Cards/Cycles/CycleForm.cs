using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cycles;

namespace CheckinBot.Bot.Cards.Cycles;

/// <param name="Voice">The reader's.</param>
/// <param name="Form">What its fields go by: the organisation's id.</param>
/// <param name="Suggested">What follows by the calendar.</param>
public sealed record CycleFormView(Voice Voice, Guid Form, CycleSpan Suggested);

/// <summary>The next cycle: a month, a quarter, a year, or the organisation's own days.</summary>
public static class CycleForm
{
    public const int LongestName = 60;

    public static Card Render(CycleFormView view)
    {
        var (voice, id) = (view.Voice, view.Form);
        return voice.Card(voice["Cycle.FormTitle"],
            Lines.Head(voice["Cycle.FormTitle"], voice.Say("Cycle.FormAfter", voice.Called(view.Suggested), voice.Days(view.Suggested.Start, view.Suggested.End))),
            new InputChoiceSet([.. Enum.GetValues<CycleShape>().Select(s => new Choice(voice["Cycle.Shape" + s], s.ToString()))])
            {
                Id = InputIds.Of(GoalField.Kind, id), Label = voice["Cycle.Shape"], Style = "compact", Value = view.Suggested.Shape.ToString(),
            },
            new InputText { Id = InputIds.Of(GoalField.Start, id), Label = voice["Cycle.First"], Placeholder = voice.Typed(view.Suggested.Start), MaxLength = 40 },
            new InputText { Id = InputIds.Of(GoalField.Due, id), Label = voice["Cycle.Last"], Placeholder = voice.Typed(view.Suggested.End), MaxLength = 40 },
            new InputText { Id = InputIds.Of(GoalField.Title, id), Label = voice["Cycle.Name"], Placeholder = voice["Cycle.NameExample"], MaxLength = LongestName },
            Lines.Quiet(voice["Cycle.FormFoot"]) with { Spacing = Spacing.Small },
            Buttons.Row(voice.Save("Cycle.MakeIt", "cycle-next-save")));
    }
}
