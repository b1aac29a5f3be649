using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands;

/// <summary>Adds a message to the ledger in the command's own transaction; the dispatcher sends it. One of its key is enough.</summary>
public sealed class Messages(TimeProvider clock)
{
    /// <summary>The row, new or as it stands.</summary>
    public async Task<Delivery> Add(Visit visit, Guid to, DeliveryKind kind, Guid subject, string period, CancellationToken cancel)
    {
        var about = subject.ToString();
        if (await visit.Db.Deliveries.SingleOrDefaultAsync(d => d.PersonId == to && d.Kind == kind && d.Subject == about && d.Period == period, cancel) is { } standing)
            return standing;
        var delivery = new Delivery
        {
            Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, PersonId = to, Kind = kind, Subject = about,
            Period = period, NotBefore = visit.Now, CreatedAt = visit.Now,
        };
        // Nobody waits for an answer to it, and the lead's next message tells it.
        if ((kind == DeliveryKind.NotMine || (kind == DeliveryKind.Decided && visit.Me.Structure.LedBy(to).Any())) && await Budget.IsSpent(visit.Db, to, visit.Now, cancel))
            (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Folded.Reason);
        // One message tells all that is offered within the hour.
        if (kind == DeliveryKind.Proposal && await Joined.Carrier(visit.Db, to, visit.Now, cancel) is { } carrier)
        {
            (delivery.State, delivery.Reason) = (DeliveryState.Dropped, Joined.To(carrier));
            if (carrier.State == DeliveryState.Sent) carrier.Redraw();
        }
        visit.Db.Deliveries.Add(delivery);
        await visit.Db.SaveChangesAsync(cancel);
        return delivery;
    }
}
