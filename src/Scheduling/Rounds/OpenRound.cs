using CheckinBot.Objectives;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Asks the members of a team who live in one zone: one card each for the period, at their own time, whatever their other teams do.</summary>
public sealed class OpenRound(Database database, CloseRound close, Wake wake, TimeProvider clock)
{
    /// <param name="organisation">The tenant.</param>
    /// <param name="team">Whose round it is.</param>
    /// <param name="zone">The zone whose local hour has come.</param>
    /// <param name="day">The scheduled local date: it decides the period, never the moment of running.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Run(Guid organisation, Guid team, string zone, DateOnly day, CancellationToken cancel)
    {
        // A meeting that was moved back has taken the closing's trigger along; what was promised for before is over before more is asked.
        await close.Run(organisation, team, cancel);
        await database.Write(organisation, async db =>
        {
            var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
            var now = clock.GetUtcNow();
            if (await TeamAtHand.Find(db, team, day, cancel) is not { } hand || hand.PlanOn(day) is not { } plan) return;
            // After an outage one firing stands for all that were missed: the round to open is the one that is open now.
            if (plan.ClosesAtIn(hand.Zone) <= now) plan = hand.LastPlan(WallClock.Day(there, now));
            var closes = plan.ClosesAtIn(hand.Zone);
            if (closes <= now || !await Open(db, team, plan, closes, cancel)) return;
            var own = await OwnTimes.Of(db, hand.In(zone).Select(p => p.Id), hand.Team, cancel);
            foreach (var person in hand.In(zone))
                await AskPerson.Once(db, clock, person.Id, plan, closes, plan.Asks(own[person.Id] with { Zone = there }, closes), cancel);
        }, cancel);
        wake.Now();
    }

    /// <summary>False when that round is over already.</summary>
    private async Task<bool> Open(AppDb db, Guid team, RoundPlan plan, DateTimeOffset closes, CancellationToken cancel)
    {
        var period = plan.Period.ToString();
        if (await db.Rounds.SingleOrDefaultAsync(r => r.TeamId == team && r.Period == period, cancel) is { } round) return round.ClosedAt is null;
        db.Rounds.Add(new Round
        {
            Id = Ids.New(clock), OrganisationId = db.Tenant, TeamId = team, Period = period, OpenedAt = clock.GetUtcNow(), ClosesAt = closes,
        });
        return true;
    }
}
