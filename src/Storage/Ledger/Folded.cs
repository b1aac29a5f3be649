using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>
/// What was kept back because somebody's <see cref="Budget"/> was spent: from a lead until it is told in their message after a round, and a nudge until the next check-in card.
/// </summary>
public static class Folded
{
    public const string Reason = "folded";

    /// <param name="db">The organisation's data.</param>
    /// <param name="lead">Who was spared.</param>
    /// <param name="team">Whose key results it is about.</param>
    /// <param name="until">When the message that tells it was made; what an earlier one has told is left out.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Delivery>> For(AppDb db, Guid lead, Guid team, DateTimeOffset until, CancellationToken cancel)
    {
        var subject = team.ToString();
        var told = await db.Deliveries.Where(d => d.PersonId == lead && d.Kind == DeliveryKind.Gaps && d.Subject == subject && d.State != DeliveryState.Dropped && d.CreatedAt < until)
            .OrderByDescending(d => d.CreatedAt).Select(d => (DateTimeOffset?)d.CreatedAt).FirstOrDefaultAsync(cancel);
        var kept = await db.Deliveries.Where(d => d.PersonId == lead && (d.Kind == DeliveryKind.NotMine || d.Kind == DeliveryKind.Decided) && d.Reason == Reason && d.CreatedAt <= until
            && (told == null || d.CreatedAt > told)).OrderBy(d => d.CreatedAt).ToListAsync(cancel);
        var about = kept.Select(d => Guid.Parse(d.Subject)).ToList();
        var ofTeam = await (from k in db.KeyResults
                            join o in db.Objectives on k.ObjectiveId equals o.Id
                            where about.Contains(k.Id) && o.TeamId == team
                            select k.Id).Concat(from r in db.Revisions
                                                join o in db.Objectives on r.ObjectiveId equals o.Id
                                                where about.Contains(r.Id) && o.TeamId == team
                                                select r.Id).ToListAsync(cancel);
        return [.. kept.Where(d => ofTeam.Contains(Guid.Parse(d.Subject)))];
    }
}
