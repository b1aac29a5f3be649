using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>
/// Finds open rows of the ledger and keeps other nodes from finding them until the transaction ends. On SQLite there is one node, and one
/// writer. What is found belongs to nobody yet: whoever looks writes an owner and the end of a lease into it.
/// </summary>
public static class LockRows
{
    /// <summary>
    /// What is due, the oldest first. Of one reader's messages no node gets any while another has one in hand, so that they arrive in order. What was in hand of a node whose lease is over
    /// goes before the reader's others, and what it had marked is asked about before.
    /// </summary>
    /// <param name="db">In a transaction.</param>
    /// <param name="now">The moment.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="without">Edges and workspaces to which nothing more is sent just now: people who may be written to there wait. Where these are all, everybody does.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Delivery>> Due(AppDb db, DateTimeOffset now, int most, IReadOnlyCollection<(string Edge, string Workspace)> without, CancellationToken cancel)
    {
        var closed = without.Select(w => $"{w.Edge}/{w.Workspace}").ToArray();
        // Thousands may wait for the one workspace of a company, and each of them would be looked up only to be left: channels alone are asked about then.
        var channelsOnly = closed.Length > 0 && !await db.Workspaces.IgnoreQueryFilters().AnyAsync(w => w.Stopped == null && !closed.Contains(w.Edge + "/" + w.Id), cancel);
        if (!db.Database.IsNpgsql())
        {
            var open = db.Deliveries.IgnoreQueryFilters();
            if (channelsOnly) open = open.Where(d => d.PersonId == Guid.Empty);
            else if (closed.Length > 0) open = open.Where(d => !db.Addresses.Any(a => a.OrganisationId == d.OrganisationId && a.PersonId == d.PersonId && closed.Contains(a.Edge + "/" + a.Workspace)));
            return await open.Where(d => d.State == DeliveryState.Pending && d.NotBefore <= now && !db.Deliveries.Any(h => h.LeaseOwner != null
                    && (h.State == DeliveryState.Sending || (h.State == DeliveryState.Pending && (h.NotBefore > now || d.LeaseOwner == null)))
                    && h.PersonId == d.PersonId && (h.PersonId != Guid.Empty || h.Subject == d.Subject)))
                .OrderBy(d => d.NotBefore).ThenBy(d => d.Id).Take(most).ToListAsync(cancel);
        }
        // A reader is locked too: another node may be about to take their earlier message, and have told nobody.
        // A server that has counted its rows while nothing was sent takes nothing for in hand, and
        // would go through all that is for each row: OFFSET 0 keeps it to looking the reader up.
        var found = await db.Deliveries.FromSql($"""
            SELECT d.* FROM (
                SELECT * FROM deliveries o
                WHERE o."State" = 'Pending' AND o."NotBefore" <= {now.ToUniversalTime()} AND (NOT {channelsOnly} OR o."PersonId" = {Guid.Empty}) AND NOT EXISTS (
                    SELECT 1 FROM deliveries h
                    WHERE h."LeaseOwner" IS NOT NULL AND h."PersonId" = o."PersonId"
                        AND (h."State" = 'Sending' OR (h."State" = 'Pending' AND (h."NotBefore" > {now.ToUniversalTime()} OR o."LeaseOwner" IS NULL)))
                        AND (h."PersonId" <> {Guid.Empty} OR h."Subject" = o."Subject") OFFSET 0)
                    AND NOT EXISTS (
                    SELECT 1 FROM addresses a
                    WHERE {closed.Length > 0 && !channelsOnly} AND a."OrganisationId" = o."OrganisationId" AND a."PersonId" = o."PersonId" AND a."Edge" || '/' || a."Workspace" = ANY({closed}))
                ORDER BY o."NotBefore", o."Id" LIMIT {most} FOR UPDATE SKIP LOCKED) d
            WHERE pg_try_advisory_xact_lock(hashtextextended(d."PersonId"::text || CASE WHEN d."PersonId" = {Guid.Empty} THEN d."Subject" ELSE '' END, 0))
            """).IgnoreQueryFilters().ToListAsync(cancel);
        if (found.Count == 0) return [];
        var people = found.Select(d => d.PersonId).Distinct().ToArray();
        var channels = found.Where(d => d.PersonId == Guid.Empty).Select(d => d.Subject).Distinct().ToList();
        var inHand = (await db.Deliveries.IgnoreQueryFilters().AsNoTracking()
            .Where(d => d.LeaseOwner != null && people.Contains(d.PersonId) && (d.PersonId != Guid.Empty || channels.Contains(d.Subject))
                && (d.State == DeliveryState.Pending || d.State == DeliveryState.Sending))
            .ToListAsync(cancel)).ToLookup(d => d.Reader);
        var passedOver = (await PassedOver(db, found, people, cancel)).ToLookup(d => d.Reader);
        bool Waits(Delivery row) => inHand[row.Reader].Any(h => IsInHand(h, row, now)) || passedOver[row.Reader].Any(h => GoesBefore(h, row));
        return [.. found.Where(d => !Waits(d)).OrderBy(d => d.NotBefore).ThenBy(d => d.Id)];
    }

    /// <summary>
    /// What is due before some that were found, for the same readers, and was not found: another node that looks at this moment has locked it, and was a moment too late for its reader. Neither takes
    /// any then, or the later ones would leave first.
    /// </summary>
    private static Task<List<Delivery>> PassedOver(AppDb db, List<Delivery> found, Guid[] people, CancellationToken cancel)
    {
        var last = found.MaxBy(d => (d.NotBefore, d.Id))!;
        return db.Deliveries.FromSql($"""
            SELECT * FROM deliveries
            WHERE "State" = 'Pending' AND ("NotBefore", "Id") < ({last.NotBefore.ToUniversalTime()}, {last.Id}) AND "PersonId" = ANY({people}) AND NOT "Id" = ANY({found.Select(d => d.Id).ToArray()})
            """).IgnoreQueryFilters().AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>Another node has it, or had it when it ended: that goes before what nobody has had yet.</summary>
    private static bool IsInHand(Delivery other, Delivery row, DateTimeOffset now) =>
        other.LeaseOwner is not null && (other.State == DeliveryState.Sending || other.NotBefore > now || row.LeaseOwner is null);

    private static bool GoesBefore(Delivery other, Delivery row) =>
        other.LeaseOwner is null == row.LeaseOwner is null && (other.NotBefore, other.Id).CompareTo((row.NotBefore, row.Id)) < 0;

    /// <summary>What may have left, and whose time to be asked about has come: its lease is over, or its doubt old enough.</summary>
    public static Task<List<Delivery>> InDoubt(AppDb db, DateTimeOffset now, int most, CancellationToken cancel) => (db.Database.IsNpgsql()
        ? db.Deliveries.FromSql($"""
            SELECT * FROM deliveries WHERE "State" = 'Sending' AND "NotBefore" <= {now.ToUniversalTime()} ORDER BY "NotBefore", "Id" LIMIT {most} FOR UPDATE SKIP LOCKED
            """).IgnoreQueryFilters()
        : db.Deliveries.IgnoreQueryFilters().Where(d => d.State == DeliveryState.Sending && d.NotBefore <= now).OrderBy(d => d.NotBefore).ThenBy(d => d.Id).Take(most))
        .ToListAsync(cancel);

    /// <summary>Messages that are to be drawn again.</summary>
    public static Task<List<Delivery>> Stale(AppDb db, DateTimeOffset now, int most, CancellationToken cancel) => (db.Database.IsNpgsql()
        ? db.Deliveries.FromSql($"""
            SELECT * FROM deliveries WHERE "Redraws" > "Drawn" AND "State" = 'Sent' AND "Message" IS NOT NULL AND ("RedrawNotBefore" IS NULL OR "RedrawNotBefore" <= {now.ToUniversalTime()})
            ORDER BY "Id" LIMIT {most} FOR UPDATE SKIP LOCKED
            """).IgnoreQueryFilters()
        : db.Deliveries.IgnoreQueryFilters()
            .Where(d => d.Redraws > d.Drawn && d.State == DeliveryState.Sent && d.Message != null && (d.RedrawNotBefore == null || d.RedrawNotBefore <= now)).OrderBy(d => d.Id).Take(most))
        .ToListAsync(cancel);
}
