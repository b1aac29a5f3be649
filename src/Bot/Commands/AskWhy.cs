using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands;

/// <summary><i>Why this message?</i>, on every message that nobody asked for.</summary>
public sealed class AskWhy : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["why"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel) is not { } delivery) return NotYours.Reply(visit);
        IReadOnlyList<string> seenBy = CheckinCard.Is(delivery)
            ? [.. visit.Me.Teams.Select(t => t.Name)]
            : [];
        return new Reply.Replace(WhyCard.Render(visit.Voice, delivery.Id, delivery.Kind, seenBy));
    }
}
