using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands;

/// <summary>Adds a message to the ledger in the command's own transaction; the dispatcher sends it. One of its key is enough.</summary>
public sealed class Messages(TimeProvider clock)
{
    /// <summary>The row, new or as it stands.</summary>
    /// <param name="visit">Who sends it, by what they did.</param>
    /// <param name="to">Who reads it.</param>
    /// <param name="kind">Which.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="period">With the others its key.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="with">The message of the same kind and to the same reader on which it is told; null for one of its own.</param>
    public async Task<Delivery> Add(Visit visit, Guid to, DeliveryKind kind, Guid subject, string period, CancellationToken cancel, Delivery? with = null)
    {
        var about = subject.ToString();
        if (await visit.Db.Deliveries.SingleOrDefaultAsync(d => d.PersonId == to && d.Kind == kind && d.Subject == about && d.Period == period, cancel) is { } standing)
            return standing;
        var delivery = new Delivery
        {
            Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, PersonId = to, Kind = kind, Subject = about,
            Period = period, NotBefore = visit.Now, CreatedAt = visit.Now,
        };
        if (with is not null) (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Joined.To(with));
        // Nobody waits for an answer to it, and the lead's next message tells it.
        else if ((kind == DeliveryKind.NotMine || (kind == DeliveryKind.Decided && visit.Me.Structure.LedBy(to).Any())) && await Budget.IsSpent(visit.Db, to, visit.Now, cancel))
            (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Folded.Reason);
        // One message tells all that is offered within the hour.
        if (kind == DeliveryKind.Proposal && await Joined.Carrier(visit.Db, to, visit.Now, cancel) is { } carrier)
        {
            (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Joined.To(carrier));
            // Also while it waits: it may be drawn just now, and whoever writes meanwhile what became of it sees that more is told on it.
            carrier.Redraw();
        }
        visit.Db.Deliveries.Add(delivery);
        await visit.Db.SaveChangesAsync(cancel);
        return delivery;
    }
}
