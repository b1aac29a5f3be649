using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Ends a team's round: judges its key results, posts the summary, and tells the lead what is new.</summary>
public sealed class CloseRound(Database database, Sweep sweep, Wake wake, TimeProvider clock)
{
    /// <summary>A summary or a lead's message later than this means nothing any more.</summary>
    private static readonly TimeSpan StillUseful = TimeSpan.FromDays(2);

    /// <param name="organisation">The tenant.</param>
    /// <param name="team">Whose round it is.</param>
    /// <param name="day">The scheduled local date of the close, in the team's zone.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Run(Guid organisation, Guid team, DateOnly day, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            if (await TeamAtHand.Find(db, team, cancel) is not { } hand) return;
            if (await Closing(db, hand.Team, day, cancel) is not { } round) return;
            round.ClosedAt = clock.GetUtcNow();
            var found = await sweep.Of(db, hand, round.Period, day, cancel);
            if (hand.Team.Channel is not null && found.KeyResults > 0)
                await LedgerRows.Add(db, clock, Guid.Empty, DeliveryKind.Summary, team.ToString(), round.Period, round.ClosesAt, round.ClosesAt + StillUseful, cancel);
            if (found.News && hand.Team.LeadId is { } lead)
                await TellLead(db, hand, lead, found.First ? DeliveryKind.Start : DeliveryKind.Gaps, round, cancel);
            await Retire(db, hand, round.Period, cancel);
        }, cancel);
        wake.Now();
    }

    /// <summary>The round that closes that day: the one whose plan says so, so that a late run closes its own and no other.</summary>
    private static async Task<Round?> Closing(AppDb db, Team team, DateOnly day, CancellationToken cancel)
    {
        var open = await db.Rounds.Where(r => r.TeamId == team.Id && r.ClosedAt == null).ToListAsync(cancel);
        return open.FirstOrDefault(r => RoundPlan.Of(team, Period.Parse(r.Period)).ClosesOn == day);
    }

    private async Task TellLead(AppDb db, TeamAtHand hand, Guid lead, DeliveryKind kind, Round round, CancellationToken cancel)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == lead && p.LeftOn == null, cancel) is not { } person) return;
        var at = LeadHour.After(round.ClosesAt, TimeZoneInfo.FindSystemTimeZoneById(hand.ZoneOf(person)));
        await LedgerRows.Add(db, clock, lead, kind, hand.Team.Id.ToString(), round.Period, at, at + StillUseful, cancel);
    }

    /// <summary>Cards that nobody answered say that the round is closed, once no team of theirs waits for them any more.</summary>
    private static async Task Retire(AppDb db, TeamAtHand hand, string period, CancellationToken cancel)
    {
        foreach (var person in hand.Members)
        {
            var elsewhere = await (from m in db.Memberships
                                   join r in db.Rounds on m.TeamId equals r.TeamId
                                   where m.PersonId == person.Id && m.TeamId != hand.Team.Id && r.Period == period && r.ClosedAt == null
                                   select r.Id).AnyAsync(cancel);
            if (elsewhere) continue;
            var cards = await db.Deliveries.Where(d => d.PersonId == person.Id && d.Period == period && d.State == DeliveryState.Sent
                && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder)).ToListAsync(cancel);
            foreach (var card in cards) card.Refresh = true;
        }
    }
}
