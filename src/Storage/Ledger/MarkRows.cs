using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>Marks rows that are about to leave <i>sending</i>, in one statement whatever their number.</summary>
public static class MarkRows
{
    /// <param name="db">In a transaction that is committed before any of them leaves.</param>
    /// <param name="ids">Which.</param>
    /// <param name="owner">The lease by which they are in hand; what was taken by another one is left alone.</param>
    /// <param name="now">The moment: a lease that is over by then counts no more.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Those that were marked, as they are now.</returns>
    public static Task<List<Delivery>> Sending(AppDb db, IReadOnlyCollection<Guid> ids, string owner, DateTimeOffset now, CancellationToken cancel)
    {
        var (server, at) = (now.ToUniversalTime(), now.ToUnixTimeMilliseconds());
        var marked = db.Database.IsNpgsql()
            ? db.Deliveries.FromSql($"""
                UPDATE deliveries SET "State" = 'Sending', "SentAt" = {server}, "Attempt" = "Attempt" + 1
                WHERE "Id" = ANY({ids.ToArray()}) AND "State" = 'Pending' AND "LeaseOwner" = {owner} AND "NotBefore" > {server} RETURNING *
                """)
            : db.Deliveries.FromSql($"""
                UPDATE deliveries SET "State" = 'Sending', "SentAt" = {at}, "Attempt" = "Attempt" + 1
                WHERE "Id" IN (SELECT value FROM json_each({Json.Of(ids)})) AND "State" = 'Pending' AND "LeaseOwner" = {owner} AND "NotBefore" > {at} RETURNING *
                """);
        return marked.IgnoreQueryFilters().AsNoTracking().ToListAsync(cancel);
    }
}
