using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands;

/// <summary>Notes a one-tap answer on its card.</summary>
public static class Taps
{
    /// <summary>False when it was tapped before.</summary>
    public static async Task<bool> Note(Visit visit, Delivery delivery, Guid subject, string verb, CancellationToken cancel, string? text = null)
    {
        if (await visit.Db.Taps.AnyAsync(t => t.DeliveryId == delivery.Id && t.SubjectId == subject && t.Verb == verb, cancel)) return false;
        visit.Db.Taps.Add(new Tap
        {
            OrganisationId = delivery.OrganisationId, DeliveryId = delivery.Id, SubjectId = subject, Verb = verb,
            PersonId = visit.Me.Id, At = visit.Now, Text = text,
        });
        await visit.Db.SaveChangesAsync(cancel);
        return true;
    }
}
