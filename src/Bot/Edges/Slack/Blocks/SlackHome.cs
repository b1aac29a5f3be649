using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <param name="Card">A card of App Home.</param>
/// <param name="Again">How it is asked for again, as in <see cref="Posting.Again"/>.</param>
public sealed record HomeCard(Card Card, string? Again = null);

/// <summary>Cards one below the other, as App Home shows them (https://docs.slack.dev/reference/views/home-tab-views). A form is opened from there as from a message.</summary>
public static class SlackHome
{
    /// <param name="cards">From top to bottom.</param>
    /// <param name="file">The id of the uploaded file of a picture; null leaves its words in its place.</param>
    public static Home Of(IEnumerable<HomeCard> cards, Func<Picture, string?> file)
    {
        var blocks = new List<Block>();
        string? language = null;
        foreach (var (card, again) in cards)
        {
            var buttons = blocks.OfType<Actions>().Sum(a => a.Buttons.Count);
            if (blocks.Count > 0) blocks.Add(new Divider());
            var shown = LayOut.Of(FormInMessage.Of(card, again), file, buttons);
            // Buttons whose card found no room would hang in the air, so nothing of a card stays without the rest of it.
            blocks.AddRange(shown.Count > 0 ? shown.Select(b => b with { Stays = false }) : [SlackMessage.Summary(card)]);
            language ??= card.Lang;
        }
        if (blocks.Count == 0) blocks.Add(SlackMessage.Summary(new Card("")));
        return new Home(SlackModal.Holds.Fit(blocks, missed => LeftOut.Of(Voice.Of(language), missed)));
    }
}
