using CheckinBot.Objectives;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Asks the members of a team who live in one zone: one card each for the period, whatever their other teams do.</summary>
public sealed class OpenRound(Database database, Wake wake, TimeProvider clock)
{
    /// <param name="organisation">The tenant.</param>
    /// <param name="team">Whose round it is.</param>
    /// <param name="zone">The zone whose local hour has come.</param>
    /// <param name="day">The scheduled local date: it decides the period, never the moment of running.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Run(Guid organisation, Guid team, string zone, DateOnly day, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            if (await TeamAtHand.Find(db, team, cancel) is not { } hand || RoundPlan.On(hand.Team, day) is not { } plan) return;
            var closes = plan.ClosesAtIn(hand.Zone);
            if (closes <= clock.GetUtcNow()) return;
            await Open(db, team, plan, closes, cancel);
            foreach (var person in hand.In(zone))
                await Ask(db, person.Id, plan, day, closes, WallClock.Instant(TimeZoneInfo.FindSystemTimeZoneById(zone), day, RoundPlan.PromptAt), cancel);
        }, cancel);
        wake.Now();
    }

    private async Task Open(AppDb db, Guid team, RoundPlan plan, DateTimeOffset closes, CancellationToken cancel)
    {
        var period = plan.Period.ToString();
        if (await db.Rounds.AnyAsync(r => r.TeamId == team && r.Period == period, cancel)) return;
        db.Rounds.Add(new Round
        {
            Id = Ids.New(clock), OrganisationId = db.Tenant, TeamId = team, Period = period, OpenedAt = clock.GetUtcNow(), ClosesAt = closes,
        });
    }

    private async Task Ask(AppDb db, Guid person, RoundPlan plan, DateOnly day, DateTimeOffset closes, DateTimeOffset at, CancellationToken cancel)
    {
        var period = plan.Period.ToString();
        if (await LedgerRows.Find(db, person, DeliveryKind.Prompt, "", period, cancel) is { } asked)
        {
            // Asked by another team already: this one's key results join the card that is open.
            if (asked.State == DeliveryState.Sent) asked.Refresh = true;
            return;
        }
        var open = (await Asked.Of(db, person, plan.Period, day, cancel)).Any(s => Asked.IsOpen(plan.Period, s));
        if (open) await LedgerRows.Add(db, clock, person, DeliveryKind.Prompt, "", period, at, closes, cancel);
    }
}
