using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>
/// Several offers to one person within an hour are one message: the first is sent, and those that follow while it waits for its answer are told on it. A row of theirs stays in the
/// ledger, and its reason names the message. So are the answers to several that were accepted by one tap. Where that message does not arrive, or perhaps not, they are sent after all.
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

    /// <summary>The offers that a message tells, or tells the answers to, in their order: its own first.</summary>
    public static async Task<List<Guid>> Offers(AppDb db, Delivery carrier, CancellationToken cancel)
    {
        var (person, kind, joined) = (carrier.PersonId, carrier.Kind, To(carrier));
        var others = await db.Deliveries.Where(d => d.PersonId == person && d.Kind == kind && d.Reason == joined)
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Select(d => d.Subject).ToListAsync(cancel);
        return [Guid.Parse(carrier.Subject), .. others.Select(Guid.Parse)];
    }

    /// <summary>
    /// After a message that will not arrive, or perhaps did not: the first that was told on it becomes a message of its own, and tells the others.
    /// An offer that needs no answer any more stays as it is.
    /// </summary>
    /// <param name="db">Of whomever.</param>
    /// <param name="carrier">What became of it is written already.</param>
    /// <param name="now">When the next may go.</param>
    public static async Task Release(AppDb db, Delivery carrier, DateTimeOffset now)
    {
        if (carrier is not { Kind: DeliveryKind.Proposal or DeliveryKind.Decided, State: DeliveryState.Failed or DeliveryState.Ambiguous or DeliveryState.Dropped }) return;
        var joined = To(carrier);
        var told = await db.Deliveries.IgnoreQueryFilters().Where(d => d.OrganisationId == carrier.OrganisationId && d.PersonId == carrier.PersonId && d.Kind == carrier.Kind && d.Reason == joined)
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).ToListAsync();
        var offers = told.ConvertAll(d => Guid.Parse(d.Subject));
        if (carrier.Kind == DeliveryKind.Proposal)
        {
            var waiting = await db.Revisions.IgnoreQueryFilters().Where(r => offers.Contains(r.Id) && r.State == ProposalState.Waiting).Select(r => r.Id).ToListAsync();
            told.RemoveAll(d => !waiting.Contains(Guid.Parse(d.Subject)));
        }
        if (told is not [var next, .. var others]) return;
        (next.State, next.Reason, next.NotBefore) = (DeliveryState.Pending, null, now);
        foreach (var other in others) other.Reason = To(next);
    }

    /// <summary>The message on which a row is told that was not sent for itself; null where it was sent, or its message is gone.</summary>
    public static async Task<Delivery?> CarrierOf(AppDb db, Delivery row, CancellationToken cancel) =>
        row.Reason is { } reason && reason.StartsWith(Reason, StringComparison.Ordinal) && Guid.TryParse(reason[Reason.Length..], out var id)
            ? await db.Deliveries.SingleOrDefaultAsync(d => d.Id == id, cancel)
            : null;
}
