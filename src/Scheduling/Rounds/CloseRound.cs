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

    /// <summary>Closes every round of the team whose time has come: the one that fired, and any that an outage or a moved meeting left open.</summary>
    public async Task Run(Guid organisation, Guid team, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            var now = clock.GetUtcNow();
            foreach (var round in await db.Rounds.Where(r => r.TeamId == team && r.ClosedAt == null && r.ClosesAt <= now).OrderBy(r => r.ClosesAt).ToListAsync(cancel))
                await Close(db, round, cancel);
        }, cancel);
        wake.Now();
    }

    private async Task Close(AppDb db, Round round, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().DateTime);
        if (await TeamAtHand.Find(db, round.TeamId, today, cancel) is not { } hand) return;
        var day = WallClock.Day(hand.Zone, round.ClosesAt);
        round.ClosedAt = clock.GetUtcNow();
        var found = await sweep.Of(db, hand, round.Period, day, cancel);
        if (hand.Team.Channel is not null && found.KeyResults > 0)
            await LedgerRows.Add(db, clock, Guid.Empty, DeliveryKind.Summary, hand.Team.Id.ToString(), round.Period, round.ClosesAt, round.ClosesAt + StillUseful, cancel);
        if (found.News && await hand.Lead(db, day, cancel) is { } lead)
        {
            var at = LeadHour.After(round.ClosesAt, TimeZoneInfo.FindSystemTimeZoneById(hand.ZoneOf(lead)));
            await LedgerRows.Add(db, clock, lead.Id, found.First ? DeliveryKind.Start : DeliveryKind.Gaps, hand.Team.Id.ToString(), round.Period, at, at + StillUseful, cancel);
        }
        await Retire(db, hand, round.Period, cancel);
    }

    /// <summary>Cards that nobody answered say that the round is closed, and receipts lose their buttons.</summary>
    private static async Task Retire(AppDb db, TeamAtHand hand, string period, CancellationToken cancel)
    {
        var people = hand.Members.Select(p => p.Id).ToList();
        foreach (var card in await db.Deliveries.Where(d => people.Contains(d.PersonId) && d.Period == period && d.State == DeliveryState.Sent
            && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder || d.Kind == DeliveryKind.Again)).ToListAsync(cancel)) card.Redraw();
    }
}
