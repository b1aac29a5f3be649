using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>A key result that a check-in card names, if it is on that card and the presser's own.</summary>
public sealed record CarriedKeyResult(Delivery Delivery, Standing Standing)
{
    public static async Task<CarriedKeyResult?> Of(Visit visit, ActionText action, CancellationToken cancel)
    {
        if (action.Ids is not [_, var id] || await Mine.Checkin(visit, action, cancel) is not { } delivery) return null;
        var card = await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel);
        return card.Asked.FirstOrDefault(s => s.KeyResult.Id == id && visit.May.CheckIn(s.KeyResult)) is { } standing
            ? new CarriedKeyResult(delivery, standing)
            : null;
    }
}
