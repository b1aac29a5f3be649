namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// What a button asks of the edge itself and not of a command: to show a card once more, as a modal. The text is <c>verb/again</c>, and
/// <see cref="Again"/> is what was posted as such, as a rule the action that draws the card.
/// </summary>
/// <param name="Verb"><see cref="Form"/> or <see cref="Rest"/>.</param>
/// <param name="Again">How the card is asked for, see <see cref="Posting.Again"/>.</param>
public sealed record ReservedAction(string Verb, string Again)
{
    /// <summary>Opens the form that a message shows as its text.</summary>
    public const string Form = "slack-form";

    /// <summary>Shows the whole of a card of which a message held a part.</summary>
    public const string Rest = "slack-rest";

    /// <summary>Null when it is the action of a command.</summary>
    public static ReservedAction? Read(string? value) =>
        value?.Split('/', 2) is [Form or Rest, { Length: > 0 } again] parts ? new ReservedAction(parts[0], again) : null;

    public override string ToString() => $"{Verb}/{Again}";
}
