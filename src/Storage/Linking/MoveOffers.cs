using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>Gives what waits for one row to another: offers to answer, and what it was to carry. What was said and decided stays as it was said.</summary>
internal static class MoveOffers
{
    /// <returns>The offers that waited for the first row, those it was to carry, and the advice that the second does not want from now on.</returns>
    public static async Task<(List<Guid> Waits, List<Guid> Offered, List<Moved.Unwanted> Hushes)> Of(AppDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var waiting = await db.Revisions.Where(r => r.State == ProposalState.Waiting && (r.WaitsForId == from || r.After.OwnerId == from)).ToListAsync(cancel);
        var waits = waiting.FindAll(r => r.WaitsForId == from);
        var offered = waiting.FindAll(r => r.After.OwnerId == from);
        foreach (var offer in waits) offer.WaitsForId = to;
        foreach (var offer in offered) Carry(db, offer, to);
        var already = await db.Hushes.Where(h => h.PersonId == to).ToListAsync(cancel);
        var hushes = (await db.Hushes.Where(h => h.PersonId == from).ToListAsync(cancel)).FindAll(h => !already.Exists(a => a.Topic == h.Topic && a.SubjectId == h.SubjectId));
        db.Hushes.AddRange(hushes.Select(h => new Hush { OrganisationId = db.Tenant, PersonId = to, Topic = h.Topic, SubjectId = h.SubjectId, At = h.At }));
        return (waits.ConvertAll(r => r.Id), offered.ConvertAll(r => r.Id), hushes.ConvertAll(h => new Moved.Unwanted(h.Topic, h.SubjectId)));
    }

    /// <summary>What still waits goes back.</summary>
    public static async Task Back(AppDb db, Guid row, Guid person, Moved what, CancellationToken cancel)
    {
        foreach (var offer in await db.Revisions.Where(r => r.State == ProposalState.Waiting && (what.Waits.Contains(r.Id) || what.Offered.Contains(r.Id))).ToListAsync(cancel))
        {
            if (what.Waits.Contains(offer.Id) && offer.WaitsForId == person) offer.WaitsForId = row;
            if (what.Offered.Contains(offer.Id) && offer.After.OwnerId == person) Carry(db, offer, row);
        }
        var topics = what.Hushes.Select(h => h.Topic).ToList();
        db.Hushes.RemoveRange((await db.Hushes.Where(h => h.PersonId == person && topics.Contains(h.Topic)).ToListAsync(cancel)).Where(h => what.Hushes.Contains(new(h.Topic, h.SubjectId))));
    }

    private static void Carry(AppDb db, Revision offer, Guid who)
    {
        // A first offer stands for itself: before it there was nothing.
        if (offer.Kind == RevisionKind.Offered && offer.Before.OwnerId == offer.After.OwnerId) db.Entry(offer).ComplexProperty(r => r.Before).Property(t => t.OwnerId).CurrentValue = who;
        db.Entry(offer).ComplexProperty(r => r.After).Property(t => t.OwnerId).CurrentValue = who;
    }
}
