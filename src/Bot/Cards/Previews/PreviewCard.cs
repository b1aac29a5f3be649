using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Previews;

/// <summary>A message as it would go out now, to who asked to see it: its buttons only say that it is a preview.</summary>
public static class PreviewCard
{
    public const string Button = "preview-button";

    public static Card Of(Voice voice, string of, Card card) => card.Replace(e => e is ActionSet set ? [set with { Actions = [.. set.Actions.Select(Harmless)] }] : [e]) is var shown
        ? shown with { Summary = Lists.Dots(of, card.Summary), Body = [Lines.Quiet(Lists.Dots(of, voice["Preview.Note"])), .. shown.Body] }
        : card;

    private static CardAction Harmless(CardAction action) => action is ActionExecute execute ? execute with { Data = new ActionData(Button) } : action;

    /// <summary>Which message is to be shown.</summary>
    public static Card Which(Voice voice) => voice.Card(voice["Preview.Which"],
        Lines.Head(voice["Preview.Which"], voice["Preview.Note"]),
        Buttons.Row(
            voice.Press("Preview.Prompt", "preview-prompt"),
            voice.Press("Preview.Reminder", "preview-reminder"),
            voice.Press("Preview.Summary", "preview-summary"),
            voice.Press("Preview.Lead", "preview-lead")));

    /// <summary>Nothing would go out.</summary>
    public static Card Nothing(Voice voice, string of)
    {
        var said = Lists.Dots(of, voice["Preview.Nothing"]);
        return voice.Card(said, Lines.Strong(said), Lines.Plain(voice["Preview.NothingDo"]));
    }

    /// <summary>A button of a preview was pressed.</summary>
    public static Card Pressed(Voice voice) => voice.Card(voice["Preview.Pressed"], Lines.Strong(voice["Preview.Pressed"]), Lines.Plain(voice["Preview.PressedDo"]));
}
