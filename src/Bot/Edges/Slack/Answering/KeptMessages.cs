using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>What a card is as a message for one reader, as long as somebody keeps the very card. A picture is a file that Slack may lose, so a card with one is written anew.</summary>
public sealed class KeptMessages
{
    private readonly ConditionalWeakTable<Card, SlackJson> byCard = [];

    /// <param name="card">As it was authored.</param>
    /// <param name="write">Makes the message of it.</param>
    public async Task<SlackJson> Of(Card card, Func<Task<JsonObject>> write)
    {
        if (byCard.TryGetValue(card, out var known)) return known;
        SlackJson message = await write();
        if (!card.Everything().OfType<Picture>().Any()) byCard.AddOrUpdate(card, message);
        return message;
    }
}
