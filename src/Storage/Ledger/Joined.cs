using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>
/// Several offers to one person within an hour are one message: the first is sent, and those that follow while it waits for its answer are told on it. A row of theirs stays in the
/// ledger, and its reason names the message.
/// </summary>
public static class Joined
{
    private const string Reason = "joined ";

    private static readonly TimeSpan Within = TimeSpan.FromHours(1);
    private static readonly DeliveryState[] Carrying = [DeliveryState.Pending, DeliveryState.Sent];

    /// <summary>Why a row is not sent that is told on another message.</summary>
    public static string To(Delivery carrier) => Reason + carrier.Id;

    /// <summary>The message that tells another offer too: of the last hour, with something on it that waits still; null where there is none.</summary>
    public static async Task<Delivery?> Carrier(AppDb db, Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Within;
        var last = await db.Deliveries.Where(d => d.PersonId == person && d.Kind == DeliveryKind.Proposal && (d.Reason == null || !d.Reason.StartsWith(Reason)) && d.CreatedAt > since)
            .OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).FirstOrDefaultAsync(cancel);
        if (last is null || !Carrying.Contains(last.State)) return null;
        var offers = await Offers(db, last, cancel);
        return await db.Revisions.AnyAsync(r => offers.Contains(r.Id) && r.State == ProposalState.Waiting, cancel) ? last : null;
    }

    /// <summary>The offers that a message tells, in their order: its own first.</summary>
    public static async Task<List<Guid>> Offers(AppDb db, Delivery carrier, CancellationToken cancel)
    {
        var (person, joined) = (carrier.PersonId, To(carrier));
        var others = await db.Deliveries.Where(d => d.PersonId == person && d.Kind == DeliveryKind.Proposal && d.Reason == joined).OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Select(d => d.Subject).ToListAsync(cancel);
        return [Guid.Parse(carrier.Subject), .. others.Select(Guid.Parse)];
    }

    /// <summary>The message on which a row is told that was not sent for itself; null where it was sent, or its message is gone.</summary>
    public static async Task<Delivery?> CarrierOf(AppDb db, Delivery row, CancellationToken cancel) =>
        row.Reason is { } reason && reason.StartsWith(Reason, StringComparison.Ordinal) && Guid.TryParse(reason[Reason.Length..], out var id) ? await db.Deliveries.SingleOrDefaultAsync(d => d.Id == id, cancel) : null;
}
