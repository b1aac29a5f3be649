using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>A card as a modal: a form to be filled in, or a card too long for its message. Source: https://docs.slack.dev/reference/views/modal-views.</summary>
public static class SlackModal
{
    /// <summary>Blocks of a modal or of App Home.</summary>
    public const int MostBlocks = 100;

    /// <summary>A view of more than 250 KB is refused (<c>view_too_large</c>). Counted as JSON that escapes every letter beyond ASCII, which is the longest form there is.</summary>
    public const int MostBytes = 200_000;

    /// <summary>Title, submit and close.</summary>
    public const int LongestTitle = 24;

    /// <summary><c>callback_id</c> of a form, and of a card that is only read.</summary>
    public const string Form = "form", Reading = "reading";

    internal static readonly Room Holds = new(MostBlocks, MostBytes, block => block.ToString().Length);

    /// <param name="card">As it was authored.</param>
    /// <param name="file">The id of the uploaded file of a picture; null leaves its words in its place.</param>
    /// <param name="edge">Carried along for the edge, see <see cref="ModalMetadata"/>.</param>
    /// <param name="problems">What is wrong, by input id, shown under the input: for a form that is drawn anew. One that is open is answered by <see cref="RefuseModal"/>.</param>
    /// <param name="typed">What was typed, by input id.</param>
    /// <exception cref="ArgumentException"><paramref name="edge"/> is too long.</exception>
    public static Modal Of(
        Card card, Func<Picture, string?> file, string? edge = null,
        IReadOnlyDictionary<string, string>? problems = null, IReadOnlyDictionary<string, string>? typed = null)
    {
        var voice = Voice.Of(card.Lang);
        var save = card.IsForm ? FormInMessage.Save(card) : null;
        var title = SlackText.Title(FormInModal.Title(card), LongestTitle);
        var told = problems is null && typed is null ? card : card.With(problems ?? Nothing, typed ?? Nothing);
        var shown = Holds.Fit(LayOut.Of(FormInModal.Of(told, title), file), missed => LeftOut.Of(voice, missed));
        var asks = shown.Any(b => b is InputBlock);
        return new Modal(
            asks ? Form : Reading,
            SlackText.Plain(title, LongestTitle),
            SlackText.Plain(voice[FormInModal.LeadsBack(card, voice) ? "Button.Back" : asks ? "Slack.Cancel" : "Slack.Close"], LongestTitle),
            new ModalMetadata(save is { Data.Do.Length: <= ActionText.MaxLength } ? save.Data.Do : null, edge).Write(),
            shown.Count > 0 ? shown : [SlackMessage.Summary(card)],
            // Slack refuses inputs without a button to send them.
            asks ? SlackText.Plain(SlackText.OneLine(save?.Title ?? voice["Button.Save"], LongestTitle), LongestTitle) : null);
    }

    private static readonly Dictionary<string, string> Nothing = [];
}
