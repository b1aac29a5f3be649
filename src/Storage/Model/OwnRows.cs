using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Model;

/// <summary>The writing side of the query filter: what is saved for one organisation belongs to it.</summary>
internal static class OwnRows
{
    private const string Owner = nameof(Person.OrganisationId);

    /// <param name="tracker">What is about to be saved.</param>
    /// <param name="tenant">Whose; empty for the few writers that look across and say so.</param>
    /// <exception cref="InvalidOperationException">A row of another organisation was about to be written.</exception>
    public static void Check(ChangeTracker tracker, Guid tenant)
    {
        if (tenant == Guid.Empty) return;
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            if (OwnerOf(entry) != tenant)
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another organisation was about to be saved.");
    }

    private static Guid OwnerOf(EntityEntry entry) =>
        entry.Entity is Organisation organisation ? organisation.Id : (Guid)entry.Property(Owner).CurrentValue!;
}
