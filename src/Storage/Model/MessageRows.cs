using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Model;

/// <summary>Tells whether a save leaves something to be sent or drawn again, or somewhere to send it that was not there before.</summary>
internal static class MessageRows
{
    public static bool AreTouched(ChangeTracker tracker) => tracker.Entries().Any(e => e switch
    {
        { State: EntityState.Added, Entity: Delivery { State: DeliveryState.Pending } or Address } => true,
        { State: EntityState.Modified, Entity: Delivery { State: DeliveryState.Pending } } => Any(e, nameof(Delivery.State), nameof(Delivery.NotBefore), nameof(Delivery.PersonId)),
        { State: EntityState.Modified, Entity: Delivery } => Any(e, nameof(Delivery.Redraws)),
        { State: EntityState.Modified, Entity: Address } => Any(e, nameof(Address.Stopped), nameof(Address.Conversation), nameof(Address.PersonId)),
        _ => false,
    });

    private static bool Any(EntityEntry entry, params string[] columns) => columns.Any(c => entry.Property(c).IsModified);
}
