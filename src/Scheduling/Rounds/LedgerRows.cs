using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>
/// Adds a row to the ledger unless its key stands already. Looking before adding is safe where one transaction writes at a time, and the
/// unique index has the last word everywhere: a rerun that loses the race rolls back and finds the row on its next try.
/// </summary>
internal static class LedgerRows
{
    public static async Task<Delivery?> Find(AppDb db, Guid person, DeliveryKind kind, string subject, string period, CancellationToken cancel) =>
        db.Deliveries.Local.FirstOrDefault(d => d.PersonId == person && d.Kind == kind && d.Subject == subject && d.Period == period)
        ?? await db.Deliveries.FirstOrDefaultAsync(d => d.PersonId == person && d.Kind == kind && d.Subject == subject && d.Period == period, cancel);

    /// <summary>True when the row is new.</summary>
    public static async Task<bool> Add(
        AppDb db, TimeProvider clock, Guid person, DeliveryKind kind, string subject, string period,
        DateTimeOffset notBefore, DateTimeOffset? notAfter, CancellationToken cancel)
    {
        if (await Find(db, person, kind, subject, period, cancel) is not null) return false;
        db.Deliveries.Add(Row(db, clock, person, kind, subject, period, notBefore, notAfter));
        return true;
    }

    /// <summary>Adds it when it has a moment; else notes that it was not sent, and why.</summary>
    public static async Task AddOrDrop(
        AppDb db, TimeProvider clock, Guid person, DeliveryKind kind, string subject, string period,
        Due due, DateTimeOffset notAfter, CancellationToken cancel)
    {
        if (await Find(db, person, kind, subject, period, cancel) is null) AddOrDrop(db, clock, person, kind, subject, period, due, notAfter);
    }

    /// <summary>The same of a key that is known not to stand.</summary>
    public static void AddOrDrop(AppDb db, TimeProvider clock, Guid person, DeliveryKind kind, string subject, string period, Due due, DateTimeOffset notAfter)
    {
        var row = Row(db, clock, person, kind, subject, period, due.At ?? clock.GetUtcNow(), notAfter);
        if (due.At is null) (row.State, row.Reason) = (DeliveryState.Dropped, Past.Because(due.Because));
        db.Deliveries.Add(row);
    }

    private static Delivery Row(
        AppDb db, TimeProvider clock, Guid person, DeliveryKind kind, string subject, string period, DateTimeOffset notBefore, DateTimeOffset? notAfter) => new()
        {
            Id = Ids.New(clock),
            OrganisationId = db.Tenant,
            PersonId = person,
            Kind = kind,
            Subject = subject,
            Period = period,
            NotBefore = notBefore,
            NotAfter = notAfter,
            CreatedAt = clock.GetUtcNow(),
        };
}
