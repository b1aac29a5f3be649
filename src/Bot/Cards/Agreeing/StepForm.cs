using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <param name="Voice">The reader's.</param>
/// <param name="Kind">Paused, closed or reopened.</param>
/// <param name="About">The id of the key result or objective.</param>
/// <param name="Title">Its title.</param>
/// <param name="Save">The action that does it.</param>
/// <param name="WithKeyResults">How many key results it takes along; null for one alone.</param>
/// <param name="Accepts">Who has to accept it; null when it is done at once.</param>
public sealed record StepFormView(Voice Voice, RevisionKind Kind, Guid About, string Title, ActionText Save, int? WithKeyResults, string? Accepts);

/// <summary>Why something pauses, ends or is taken up again.</summary>
public static class StepForm
{
    public static Card Render(StepFormView view)
    {
        var voice = view.Voice;
        var title = voice.Say("Step.Title" + view.Kind, Cut.To(view.Title, Cut.Title));
        return voice.Card(title,
            Lines.Head(title, view.WithKeyResults is { } count ? voice.Count("Step.With", count) : null),
            TermsForm.ReasonOf(voice, view.About),
            new InputText { Id = InputIds.Note(view.About), Label = voice["Terms.Note"], IsMultiline = true, MaxLength = TermsForm.LongestNote },
            Lines.Quiet(view.Accepts is { } who ? voice.Say("Terms.Then", who) : voice["Terms.AtOnce"]) with { Spacing = Spacing.Small },
            Buttons.Row(new ActionExecute(voice["Step.Save" + view.Kind], view.Save.ToString()) { Style = "positive" }));
    }
}
