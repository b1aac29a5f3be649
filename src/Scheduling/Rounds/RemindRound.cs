using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>
/// Reminds, once, those members of a team in one zone who were asked and have not answered. Who said <i>Later</i> is one of them, and so is
/// who could not be reached the day before and can be now. Who has come since is asked.
/// </summary>
public sealed class RemindRound(Database database, Wake wake, TimeProvider clock)
{
    public async Task Run(Guid organisation, Guid team, string zone, DateOnly day, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            // The round being reminded of was asked on the working day before.
            if (await TeamAtHand.Find(db, team, day, cancel) is not { } hand
                || hand.PlanOn(hand.Works.Before(day, 1)) is not { } plan) return;
            var closes = plan.ClosesAtIn(hand.Zone);
            if (closes <= clock.GetUtcNow()) return;
            var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
            var period = plan.Period.ToString();
            var own = await OwnTimes.Of(db, hand.In(zone).Select(p => p.Id), hand.Team, cancel);
            var open = await db.Rounds.AnyAsync(r => r.TeamId == team && r.Period == period && r.ClosedAt == null, cancel);
            foreach (var person in hand.In(zone))
            {
                var asked = await LedgerRows.Find(db, person.Id, DeliveryKind.Prompt, "", period, cancel);
                if (asked is null && open)
                {
                    // They came to the team, or to this zone, after its hour: they are asked now, and this is no reminder.
                    await AskPerson.Once(db, clock, person.Id, plan, closes, plan.Reminds(own[person.Id] with { Zone = there }, closes), cancel);
                    continue;
                }
                if (asked is not { SettledBy: null or "later" } prompt
                    || !(prompt.State is DeliveryState.Sent || (prompt.State is DeliveryState.Failed && await HasDoor(db, person.Id, cancel)))) continue;
                // A reminder has no moment where the person is away until the end.
                if (plan.Reminds(own[person.Id] with { Zone = there }, closes).At is not { } at) continue;
                // Who was asked late, after an outage or a free day, is not reminded in the same breath.
                if (prompt.SentAt is { } sent && WallClock.Day(there, sent) >= WallClock.Day(there, at)) continue;
                if (!(await Asked.Of(db, person.Id, plan.Period, day, cancel)).Any(s => Asked.IsOpen(plan.Period, s))) continue;
                await LedgerRows.Add(db, clock, person.Id, DeliveryKind.Reminder, "", period, at, closes, cancel);
                // Who had much this week is spared the nudge: the card stands open. Who said "later" waits for it, and who never had the card needs it.
                if (prompt is { SettledBy: null, State: DeliveryState.Sent } && await Budget.IsSpent(db, person.Id, clock.GetUtcNow(), cancel)
                    && await LedgerRows.Find(db, person.Id, DeliveryKind.Reminder, "", period, cancel) is { State: DeliveryState.Pending, Attempt: 0 } nudge)
                    (nudge.State, nudge.Reason) = (DeliveryState.Dropped, Folded.Reason);
            }
        }, cancel);
        wake.Now();
    }

    /// <summary>Some address of theirs takes messages, as far as we know.</summary>
    private static Task<bool> HasDoor(AppDb db, Guid person, CancellationToken cancel) => db.Addresses.AnyAsync(a => a.PersonId == person && a.Stopped == null
        && !db.Workspaces.Any(w => w.Edge == a.Edge && w.Id == a.Workspace && w.Stopped != null), cancel);
}
