using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Judges the teams that never were, as after an import: the lead is told where things start, and nothing of it is an alert.</summary>
public sealed class FirstSweep(Database database, Sweep sweep, Wake wake, TimeProvider clock)
{
    private static readonly TimeSpan StillUseful = TimeSpan.FromDays(4);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var organisation in await database.Organisations(cancel))
            await database.Write(organisation.Id, async db =>
            {
                foreach (var team in await db.Teams.Where(t => t.FirstSweptAt == null).Select(t => t.Id).ToListAsync(cancel))
                {
                    var hand = (await TeamAtHand.Find(db, team, DateOnly.FromDateTime(clock.GetUtcNow().DateTime), cancel))!;
                    var day = WallClock.Day(hand.Zone, clock.GetUtcNow());
                    var period = Period.Week(day).ToString();
                    var found = await sweep.Of(db, hand, period, day, cancel);
                    if (!found.News || await hand.Lead(db, day, cancel) is not { } lead) continue;
                    var at = (await hand.OwnTimeOf(db, lead, cancel)).Soonest(clock.GetUtcNow());
                    await LedgerRows.AddOrDrop(db, clock, lead.Id, DeliveryKind.Start, team.ToString(), period, at, (at.At ?? clock.GetUtcNow()) + StillUseful, cancel);
                }
            }, cancel);
        wake.Now();
    }
}
