using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// A form in a message: its text, one button that opens it, and the actions that need no input. Slack checks nothing that is typed into a
/// message and sends it when a button is pressed, so nothing is typed there (design: a form is a modal).
/// </summary>
internal static class FormInMessage
{
    /// <param name="card">A card; one that is no form is left as it is.</param>
    /// <param name="again">How the form is asked for afresh; null uses its save action.</param>
    public static Card Of(Card card, string? again)
    {
        if (!card.IsForm) return card;
        var save = Save(card);
        var open = (again ?? save?.Data.Do) is { Length: > 0 } text
            ? new ActionExecute(Voice.Of(card.Lang)["Slack.Answer"], new ReservedAction(ReservedAction.Form, text).ToString()) { Style = "positive" }
            : null;
        var opened = false;
        var shown = card.Change(element => element switch
        {
            Input input => card.Body.Contains(input) && input.IsVisible != false ? Asked(input) : null,
            ActionSet set => Row(set with { Actions = [.. set.Actions.Select(Open).OfType<CardAction>()] }),
            _ => element,
        });
        return opened || open is null ? shown : shown with { Body = [.. shown.Body, new ActionSet(open)] };

        CardAction? Open(CardAction action)
        {
            if (action is ActionToggleVisibility) return null;
            if (action is not ActionExecute { AssociatedInputs: not "none" }) return action;
            if (opened || open is null) return null;
            opened = true;
            return open;
        }
    }

    /// <summary>A row without a button is nothing, its line above it neither.</summary>
    private static ActionSet? Row(ActionSet set) => set.Actions.Count == 0 ? null : set;

    /// <summary>The action that takes the inputs along: the first that does.</summary>
    public static ActionExecute? Save(Card card) =>
        card.Everything().OfType<ActionSet>().SelectMany(s => s.Actions).OfType<ActionExecute>().FirstOrDefault(a => a.AssociatedInputs != "none");

    /// <summary>An input among the card's own lines says what is asked; within a group, that group's title does.</summary>
    private static TextBlock Asked(Input input) =>
        new(input.Label) { Separator = input.Separator, Spacing = Spacing.Small };
}
