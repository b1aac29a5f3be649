using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>
/// The delivery that an action names, if it is the presser's own and of the kind expected. Forged data finds nothing. Theirs is also what a row was sent that is linked to theirs: where both
/// rows were sent one of the same key, the second stands in a chat of theirs and stays with its row.
/// </summary>
public static class Mine
{
    public static async Task<Delivery?> Delivery(Visit visit, ActionText action, CancellationToken cancel, params DeliveryKind[] kinds) =>
        action.Ids is [var id, ..]
        && await visit.Db.Deliveries.SingleOrDefaultAsync(d => d.Id == id, cancel) is { } delivery
        && (delivery.PersonId == visit.Me.Id || await KnownPeople.Real(visit.Db, delivery.PersonId, cancel) == visit.Me.Id)
        && (kinds.Length == 0 || kinds.Contains(delivery.Kind))
            ? delivery
            : null;

    /// <summary>A check-in card of the presser's own.</summary>
    public static Task<Delivery?> Checkin(Visit visit, ActionText action, CancellationToken cancel) =>
        Delivery(visit, action, cancel, DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again);

    /// <summary>It, and all their others for the same period; none when it is no check-in of theirs.</summary>
    public static async Task<List<Delivery>> Checkins(Visit visit, ActionText action, CancellationToken cancel) =>
        action.First is { } id ? await ReadCards.Of(visit.Db, visit.Me.Id, id, cancel) : [];
}
