using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Days that were to be free are not: questions that were put off because of them come at their own hour again, and who stood in stands in no more.</summary>
public static class BringForward
{
    /// <param name="db">The organisation's data, with the days as they are now.</param>
    /// <param name="clock">The service's.</param>
    /// <param name="person">Whose days; null: everybody's.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Of(AppDb db, TimeProvider clock, Guid? person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var (hand, round) in await OpenRounds.Of(db, person, now, cancel))
        {
            var ids = hand.Members.Select(m => m.Id).Where(m => person is null || m == person).ToArray();
            var put = await db.Deliveries.Where(d => ids.Contains(d.PersonId) && d.Kind == DeliveryKind.Prompt && d.Period == round.Period
                && ((d.State == DeliveryState.Pending && d.LeaseOwner == null && d.NotBefore > now) || (d.State == DeliveryState.Dropped && d.Reason != null))).ToListAsync(cancel);
            put.RemoveAll(d => d.State == DeliveryState.Dropped && !Past.Is(d.Reason));
            if (put.Count == 0) continue;
            var (plan, own) = (hand.PlanOf(Period.Parse(round.Period)), await OwnTimes.Of(db, put.Select(d => d.PersonId), hand.Team, cancel));
            foreach (var prompt in put)
            {
                var theirs = own[prompt.PersonId] with { Zone = TimeZoneInfo.FindSystemTimeZoneById(hand.ZoneOf(hand.Members.Single(m => m.Id == prompt.PersonId))) };
                var due = plan.Asks(theirs, round.ClosesAt);
                if (due.At is { } gone && gone < now) due = theirs.Soonest(now, round.ClosesAt);
                if (due.At is not { } at || (prompt.State == DeliveryState.Pending && at >= prompt.NotBefore)) continue;
                (prompt.State, prompt.Reason, prompt.NotBefore, prompt.NotAfter) = (DeliveryState.Pending, null, at, round.ClosesAt);
                await TakeBack(db, prompt.PersonId, round.Period, cancel);
            }
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Numbers that were not given yet are their own again.</summary>
    private static async Task TakeBack(AppDb db, Guid person, string period, CancellationToken cancel)
    {
        var lent = await db.StandIns.Where(s => s.Period == period && db.KeyResults.Any(k => k.Id == s.KeyResultId && k.OwnerId == person)
            && !db.Checkins.Any(c => c.KeyResultId == s.KeyResultId && c.Period == period)).ToListAsync(cancel);
        if (lent.Count == 0) return;
        db.StandIns.RemoveRange(lent);
        var others = lent.Select(s => s.PersonId).Distinct().ToArray();
        foreach (var card in await db.Deliveries.Where(d => others.Contains(d.PersonId) && d.Period == period && d.State == DeliveryState.Sent && d.SettledBy == null
            && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder || d.Kind == DeliveryKind.Again)).ToListAsync(cancel)) card.Redraw();
    }
}
