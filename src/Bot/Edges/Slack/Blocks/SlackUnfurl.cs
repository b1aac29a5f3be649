using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>A card as it stands under a link in somebody else's message: to be read, with nothing to press or to fill in (https://docs.slack.dev/reference/methods/chat.unfurl).</summary>
public static class SlackUnfurl
{
    /// <returns>What belongs to one address in <c>unfurls</c>.</returns>
    public static Unfurl Of(Card card)
    {
        var shown = LayOut.Of(FormInMessage.Of(card, null).Change(e => e is ActionSet ? null : e), _ => null);
        var blocks = SlackMessage.Holds.Fit(shown, missed => LeftOut.Of(Voice.Of(card.Lang), missed));
        return new Unfurl(blocks.Count > 0 ? blocks : [SlackMessage.Summary(card)]);
    }
}
