using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary><i>Ask for help</i>: one message to the lead of the key result's team, with its figures, and the receipt says that it went.</summary>
public sealed class AskForHand(Messages messages, Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["hand"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await CarriedKeyResult.Of(visit, action, cancel) is not ({ } delivery, { } standing)) return NotYours.Reply(visit);
        var lead = visit.Me.Team(standing.Objective.TeamId)?.LeadId;
        if (lead is { } id && id != visit.Me.Id && await Taps.Note(visit, delivery, standing.KeyResult.Id, "hand", cancel))
            await messages.Add(visit, id, DeliveryKind.Help, standing.KeyResult.Id, delivery.Period, cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }
}
