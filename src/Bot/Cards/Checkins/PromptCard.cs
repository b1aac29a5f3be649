using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Escalating;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>Asks for the numbers of a week in one card: the prompt, its reminder, and the form that edits the answer.</summary>
public static class PromptCard
{
    public const int MaxItems = 5;

    public static Card Render(PromptView view)
    {
        var voice = view.Voice;
        return voice.Card(Summary(view),
        [
            Lines.Head(voice.CheckinOf(view.Period), Aside(view)),
            view.Spared is { } spared ? Lines.Quiet(voice.Say("Prompt.Spared", voice.CheckinOf(spared))) : null,
            .. view.Items.Select(item => PromptField.Of(voice, item)),
            view.Others > 0 ? Lines.Quiet(voice.Count("Prompt.Others", view.Others)) with { Spacing = Spacing.Medium } : null,
            .. NamedAbove.Warnings(voice, view.Named),
            .. Note(view),
            Buttons.Row(view.Form switch
            {
                PromptForm.Edit => [Save(view), voice.Press("Button.Back", "open", view.Delivery)],
                PromptForm.Reminder => [Save(view), Nothing(view)],
                _ => [Save(view), Nothing(view), voice.Press("Prompt.Later", "later", view.Delivery)],
            }),
            Lines.Quiet(voice.SeenBy(view.SeenBy)) with { Spacing = Spacing.Medium },
            NamedAbove.Line(voice, view.Named),
            view.Form == PromptForm.Edit ? null : Buttons.Row(
                voice.Press("Prompt.NotMine", "not-mine", view.Delivery),
                voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small },
        ]);
    }

    private static string Summary(PromptView view) =>
        view.Voice.Count(view.Form == PromptForm.Reminder ? "Prompt.SummaryReminder" : "Prompt.Summary", view.Items.Count + view.Others);

    private static string Aside(PromptView view)
    {
        var before = view.Voice.Say("Prompt.Before", view.Voice.DayAndHour(view.ClosesAt));
        return view.Form == PromptForm.Reminder ? Lists.Dots(view.Voice["Prompt.StillOpen"], before) : before;
    }

    private static ActionExecute Save(PromptView view) => view.Newest is { } newest
        ? view.Voice.Save("Button.Save", "correct", view.Delivery, newest)
        : view.Voice.Save("Button.Save", "save", view.Delivery);

    private static ActionExecute Nothing(PromptView view) => view.Voice.Press("Prompt.Nothing", "nothing", view.Delivery);

    /// <summary>One note for the whole card, folded away until it is wanted.</summary>
    private static IEnumerable<Element> Note(PromptView view)
    {
        var id = InputIds.Note(view.Delivery);
        if (view.Note is null) yield return Buttons.Row(new ActionToggleVisibility(view.Voice["Prompt.AddNote"], id)) with { Separator = true };
        yield return new InputText
        {
            Id = id,
            Label = view.Voice["Prompt.Note"],
            Placeholder = view.Voice["Prompt.NotePlaceholder"],
            Value = view.Note,
            IsMultiline = true,
            MaxLength = 500,
            IsVisible = view.Note is null ? false : null,
        };
    }
}
