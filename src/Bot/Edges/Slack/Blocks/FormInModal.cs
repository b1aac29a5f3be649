using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// A card in a modal: its texts and its inputs. The save action is the modal's own button, closing it is <i>Back</i>, and the actions that
/// need no input stay in the message behind it. A second action that takes inputs keeps its button: it comes in with what was typed so far.
/// </summary>
internal static class FormInModal
{
    /// <param name="card">A card, a form or not.</param>
    /// <param name="title">The modal's title; a heading that says the same is left out.</param>
    public static Card Of(Card card, string title)
    {
        var save = FormInMessage.Save(card);
        var heading = card.Everything().OfType<TextBlock>().FirstOrDefault();
        var (headed, saved) = (false, false);
        return card.Change(element =>
        {
            switch (element)
            {
                case TextBlock text when !headed && text.Equals(heading) && SlackText.OneLine(text.Text, int.MaxValue) == title:
                    headed = true;
                    return null;
                case ActionSet set:
                    return set with { Actions = [.. set.Actions.Where(Keeps)] };
                // A question whose answers are buttons is asked where those are.
                case Container { Items: [TextBlock, ActionSet { Actions.Count: 0 }] }:
                    return null;
                default:
                    return element;
            }
        });

        bool Keeps(CardAction action)
        {
            if (action is ActionExecute { AssociatedInputs: "none" }) return false;
            if (saved || !action.Equals(save)) return true;
            saved = true;
            return false;
        }
    }

    /// <summary>Whether the card stands in the place of another, which lies behind the modal.</summary>
    public static bool LeadsBack(Card card, Voice voice) => card.Everything().OfType<ActionSet>().SelectMany(s => s.Actions).Any(a => a.Title == voice["Button.Back"]);

    /// <summary>What the card is about: its heading, else what its notification says.</summary>
    public static string Title(Card card) =>
        card.Everything().OfType<TextBlock>().Where(t => t.Weight == TextWeight.Bolder).Select(t => t.Text).FirstOrDefault(t => SlackText.Clean(t).Length > 1) ?? card.Summary;
}
