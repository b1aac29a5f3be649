using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// A card as the arguments of <c>chat.postMessage</c> and <c>chat.update</c>, but for the channel. <c>text</c> is always set: it is the
/// notification, and what screen readers read (https://docs.slack.dev/reference/methods/chat.postMessage).
/// </summary>
public static class SlackMessage
{
    /// <summary>Source: https://docs.slack.dev/reference/block-kit/blocks.</summary>
    public const int MostBlocks = 50;

    /// <summary>
    /// All texts together. No page says so, but beyond some 13,000 characters the answer is <c>msg_blocks_too_long</c>, and what holds the
    /// texts counts too (slackapi/bolt-js issues 2509 and 2867).
    /// </summary>
    public const int MostCharacters = 11_000;

    /// <summary>What each block counts beside its texts.</summary>
    public const int BlockCounts = 40;

    /// <summary>The shorter of the two limits: <c>chat.update</c> refuses more (https://docs.slack.dev/reference/methods/chat.update).</summary>
    public const int LongestText = 4000;

    /// <summary>The type of the metadata that names a delivery.</summary>
    public const string EventType = "checkin_delivery";

    internal static readonly Room Holds = new(MostBlocks, MostCharacters, block => BlockCounts + block.Letters);

    /// <param name="card">As it was authored.</param>
    /// <param name="file">The id of the uploaded file of a picture; null leaves its words in its place.</param>
    /// <param name="posting">What is known of the message.</param>
    public static Message Of(Card card, Func<Picture, string?> file, Posting? posting = null)
    {
        posting ??= new Posting();
        var again = posting.Again ?? (posting.Delivery is { } delivery ? ActionText.Of("open", delivery) : null);
        var shown = LayOut.Of(FormInMessage.Of(card, again), file);
        var blocks = Holds.Fit(shown, missed => LeftOut.Of(Voice.Of(card.Lang), missed, again));
        return new Message(SlackText.Markup(card.Summary, LongestText), blocks.Count > 0 ? blocks : [Summary(card)], posting);
    }

    /// <summary>A card with nothing on it still says what its notification says.</summary>
    internal static Section Summary(Card card) => new(SlackText.Plain(card.Summary, SlackText.Longest));
}
