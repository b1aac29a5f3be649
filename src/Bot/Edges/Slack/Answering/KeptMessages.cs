using System.Runtime.CompilerServices;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>What a card is as a message for one reader, as long as somebody keeps the very card. A picture is a file that Slack may lose, so a card with one is written anew.</summary>
public sealed class KeptMessages
{
    private readonly ConditionalWeakTable<Card, WrittenOnce> byCard = [];

    /// <param name="card">As it was authored.</param>
    /// <param name="write">Makes the message of it.</param>
    public async Task<SlackJson> Of(Card card, Func<Task<Message>> write)
    {
        if (byCard.TryGetValue(card, out var known)) return known;
        var message = new WrittenOnce(await write());
        if (!card.Everything().OfType<Picture>().Any()) byCard.AddOrUpdate(card, message);
        return message;
    }
}
