using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Parts;

/// <summary>Buttons by the key of their title and their action. Only <see cref="Save"/> takes the inputs along.</summary>
public static class Buttons
{
    public static ActionExecute Press(this Voice voice, string title, string verb, params ReadOnlySpan<Guid> ids) =>
        Press(voice[title], verb, ids);

    public static ActionExecute Press(string title, string verb, params ReadOnlySpan<Guid> ids) =>
        new(title, ActionText.Of(verb, ids)) { AssociatedInputs = "none" };

    /// <summary>The main action of a form: it sends what was typed.</summary>
    public static ActionExecute Save(this Voice voice, string title, string verb, params ReadOnlySpan<Guid> ids) =>
        new(voice[title], ActionText.Of(verb, ids)) { Style = "positive" };

    /// <summary>The main action of a card without inputs.</summary>
    public static ActionExecute Primary(this Voice voice, string title, string verb, params ReadOnlySpan<Guid> ids) =>
        voice.Press(title, verb, ids) with { Style = "positive" };

    public static ActionSet Row(params IEnumerable<CardAction?> actions) => new([.. actions.OfType<CardAction>()]);
}
