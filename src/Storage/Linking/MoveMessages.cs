using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>
/// Gives the messages of one row to another. Where both have one of the same key, the one that has come furthest is the person's: what has left before what waits, and what waits
/// before what was never sent. The other is not sent any more, as <see cref="Superseded"/>; a second card that stands in a chat already becomes one that was asked for again: it
/// is answered by either, and nobody is asked a second time. Any other message of which each row has one in a chat stays with its row, and is answered by whom that row turned out to be,
/// see <see cref="KnownPeople.Real"/>: none of them is sent again, and each is its own row's again when they part.
/// </summary>
internal static class MoveMessages
{
    private static readonly DeliveryKind[] Checkins = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    /// <returns>The messages that were given, those that changed places, and those that are not sent any more.</returns>
    public static async Task<(List<Moved.Message> Given, List<Moved.Pair> Swapped, List<Guid> Superseded)> Of(AppDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var (moved, swapped, superseded) = (new List<Moved.Message>(), new List<Moved.Pair>(), new List<Guid>());
        var taken = (await db.Deliveries.Where(d => d.PersonId == to).ToListAsync(cancel)).ToDictionary(d => (d.Kind, d.Subject, d.Period));
        foreach (var theirs in await db.Deliveries.Where(d => d.PersonId == from).ToListAsync(cancel))
        {
            var was = new Moved.Message(theirs.Id, theirs.Kind, theirs.Subject);
            if (!taken.TryGetValue((theirs.Kind, theirs.Subject, theirs.Period), out var kept))
            {
                Give(db, theirs, to, theirs.Kind, theirs.Subject);
                moved.Add(was);
                continue;
            }
            var ahead = Come(theirs) > Come(kept);
            var other = ahead ? kept : theirs;
            if (other.State == DeliveryState.Pending)
            {
                (other.State, other.Reason) = (DeliveryState.Dropped, Superseded.Reason);
                superseded.Add(other.Id);
            }
            else if (!ahead && Come(theirs) == Left && Checkins.Contains(theirs.Kind))
            {
                Give(db, theirs, to, DeliveryKind.Again, theirs.Id.ToString());
                moved.Add(was);
            }
            if (!ahead) continue;
            await Swap(db, theirs, kept, cancel);
            swapped.Add(new(theirs.Id, kept.Id));
        }
        return (moved, swapped, superseded);
    }

    /// <summary>Back to the row it came from, unless that one has been sent another of its key since.</summary>
    public static async Task Back(AppDb db, Guid from, Guid to, Moved what, CancellationToken cancel)
    {
        foreach (var pair in what.Swapped)
            if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == pair.Theirs && d.PersonId == to, cancel) is { } theirs
                && await db.Deliveries.SingleOrDefaultAsync(d => d.Id == pair.Kept && d.PersonId == from, cancel) is { } kept) await Swap(db, theirs, kept, cancel);
        foreach (var was in what.Messages)
            if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == was.Id && d.PersonId == to, cancel) is { } delivery
                && !await db.Deliveries.AnyAsync(d => d.PersonId == from && d.Kind == was.Kind && d.Subject == was.Subject && d.Period == delivery.Period, cancel))
                Give(db, delivery, from, was.Kind, was.Subject);
        // Two people again, and each is asked and reminded for themselves while there is time.
        foreach (var waits in await db.Deliveries.Where(d => what.Superseded.Contains(d.Id) && d.State == DeliveryState.Dropped && d.Reason == Superseded.Reason
            && db.Rounds.Any(r => r.Period == d.Period && r.ClosedAt == null)).ToListAsync(cancel)) (waits.State, waits.Reason) = (DeliveryState.Pending, null);
    }

    /// <summary>Cards of rounds that are still open, and of openings that wait for an answer, show whatever is theirs now.</summary>
    public static async Task DrawAgain(AppDb db, Guid person, CancellationToken cancel)
    {
        var rows = await KnownPeople.Rows(db, person, cancel);
        foreach (var card in await db.Deliveries.Where(d => rows.Contains(d.PersonId) && d.State == DeliveryState.Sent && d.SettledBy == null
            && (d.Kind == DeliveryKind.Opening || (Checkins.Contains(d.Kind) && db.Rounds.Any(r => r.Period == d.Period && r.ClosedAt == null)))).ToListAsync(cancel)) card.Redraw();
    }

    private const int Left = 2;

    /// <summary>How far a message has come: never sent, waiting, or gone out, if only perhaps.</summary>
    private static int Come(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Ambiguous => Left,
        DeliveryState.Pending => 1,
        _ => 0,
    };

    /// <summary>Each becomes the other row's. Their key is unique at every moment, so one of them stands aside meanwhile.</summary>
    private static async Task Swap(AppDb db, Delivery one, Delivery other, CancellationToken cancel)
    {
        var (its, others) = (one.PersonId, other.PersonId);
        foreach (var (delivery, person) in new[] { (one, one.Id), (other, its), (one, others) })
        {
            Give(db, delivery, person, delivery.Kind, delivery.Subject);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static void Give(AppDb db, Delivery delivery, Guid to, DeliveryKind kind, string subject)
    {
        var row = db.Entry(delivery);
        row.Property(d => d.PersonId).CurrentValue = to;
        row.Property(d => d.Kind).CurrentValue = kind;
        row.Property(d => d.Subject).CurrentValue = subject;
    }
}
