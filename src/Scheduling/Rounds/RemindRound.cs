using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>
/// Reminds, once, those members of a team in one zone who were asked and have not answered. Who said <i>Later</i> is one of them, and so is
/// who could not be reached the day before and can be now.
/// </summary>
public sealed class RemindRound(Database database, Wake wake, TimeProvider clock)
{
    public async Task Run(Guid organisation, Guid team, string zone, DateOnly day, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            // The round being reminded of was asked on the working day before.
            if (await TeamAtHand.Find(db, team, day, cancel) is not { } hand
                || RoundPlan.On(hand.Team, WorkingDays.Before(day, 1)) is not { } plan) return;
            var closes = plan.ClosesAtIn(hand.Zone);
            var at = WallClock.Instant(TimeZoneInfo.FindSystemTimeZoneById(zone), day, RoundPlan.RemindAt);
            if (closes <= clock.GetUtcNow() || closes <= at) return;
            var period = plan.Period.ToString();
            foreach (var person in hand.In(zone))
            {
                if (await LedgerRows.Find(db, person.Id, DeliveryKind.Prompt, "", period, cancel) is not { SettledBy: null or "later" } prompt
                    || !(prompt.State is DeliveryState.Sent || (prompt.State is DeliveryState.Failed && await HasDoor(db, person.Id, cancel)))) continue;
                // Who was asked late, after an outage, is not reminded in the same breath.
                if (prompt.SentAt >= at) continue;
                if ((await Asked.Of(db, person.Id, plan.Period, day, cancel)).Any(s => Asked.IsOpen(plan.Period, s)))
                    await LedgerRows.Add(db, clock, person.Id, DeliveryKind.Reminder, "", period, at, closes, cancel);
            }
        }, cancel);
        wake.Now();
    }

    /// <summary>Some address of theirs takes messages, as far as we know.</summary>
    private static Task<bool> HasDoor(AppDb db, Guid person, CancellationToken cancel) => db.Addresses.AnyAsync(a => a.PersonId == person && a.Stopped == null
        && !db.Workspaces.Any(w => w.Edge == a.Edge && w.Id == a.Workspace && w.Stopped != null), cancel);
}
