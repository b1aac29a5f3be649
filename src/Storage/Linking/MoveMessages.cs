using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>
/// Gives the messages of one row to another. Where both were asked for one week, the second card becomes one that was asked for again: it
/// stands, is answered by either, and nobody is asked a second time.
/// </summary>
internal static class MoveMessages
{
    private static readonly DeliveryKind[] Checkins = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    public static async Task<List<Moved.Message>> Of(AppDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var moved = new List<Moved.Message>();
        var taken = (await db.Deliveries.Where(d => d.PersonId == to).Select(d => new { d.Kind, d.Subject, d.Period }).ToListAsync(cancel)).ToHashSet();
        foreach (var delivery in await db.Deliveries.Where(d => d.PersonId == from).ToListAsync(cancel))
        {
            var was = new Moved.Message(delivery.Id, delivery.Kind, delivery.Subject);
            if (taken.Contains(new { delivery.Kind, delivery.Subject, delivery.Period }))
            {
                if (delivery.State == DeliveryState.Pending) (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Folded.Reason);
                if (delivery.State == DeliveryState.Dropped || !Checkins.Contains(delivery.Kind)) continue;
                Give(db, delivery, to, DeliveryKind.Again, delivery.Id.ToString());
            }
            else
            {
                Give(db, delivery, to, delivery.Kind, delivery.Subject);
            }
            moved.Add(was);
        }
        return moved;
    }

    /// <summary>Back to the row it came from, unless that one has been sent another of its key since.</summary>
    public static async Task Back(AppDb db, Guid from, Guid to, IReadOnlyList<Moved.Message> messages, CancellationToken cancel)
    {
        foreach (var was in messages)
            if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == was.Id && d.PersonId == to, cancel) is { } delivery
                && !await db.Deliveries.AnyAsync(d => d.PersonId == from && d.Kind == was.Kind && d.Subject == was.Subject && d.Period == delivery.Period, cancel))
                Give(db, delivery, from, was.Kind, was.Subject);
    }

    /// <summary>Cards of rounds that are still open show whatever is theirs now.</summary>
    public static async Task DrawAgain(AppDb db, Guid person, CancellationToken cancel)
    {
        foreach (var card in await db.Deliveries.Where(d => d.PersonId == person && d.State == DeliveryState.Sent && d.SettledBy == null && Checkins.Contains(d.Kind)
            && db.Rounds.Any(r => r.Period == d.Period && r.ClosedAt == null)).ToListAsync(cancel)) card.Redraw();
    }

    private static void Give(AppDb db, Delivery delivery, Guid to, DeliveryKind kind, string subject)
    {
        var row = db.Entry(delivery);
        row.Property(d => d.PersonId).CurrentValue = to;
        row.Property(d => d.Kind).CurrentValue = kind;
        row.Property(d => d.Subject).CurrentValue = subject;
    }
}
