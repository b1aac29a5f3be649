using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Judges the teams that never were, as after an import: the lead is told where things start, and nothing of it is an alert.</summary>
public sealed class FirstSweep(Database database, Sweep sweep, Wake wake, TimeProvider clock)
{
    private static readonly TimeSpan StillUseful = TimeSpan.FromDays(4);

    /// <summary>Each team by itself: a company of thousands is judged in as many small steps, and a service that does the same beside this one finds them done.</summary>
    public async Task Run(CancellationToken cancel)
    {
        foreach (var organisation in await database.Organisations(cancel))
            foreach (var team in await database.Read(organisation.Id, db => NeverJudged(db).ToListAsync(cancel), cancel))
                await database.Write(organisation.Id, db => Judge(db, team, cancel), cancel);
        wake.Now();
    }

    /// <summary>A team without key results has nothing to be judged, and is not asked about again at every start.</summary>
    private static IQueryable<Guid> NeverJudged(AppDb db) =>
        from t in db.Teams
        where t.FirstSweptAt == null && db.Objectives.Any(o => o.TeamId == t.Id && db.KeyResults.Any(k => k.ObjectiveId == o.Id))
        select t.Id;

    private async Task Judge(AppDb db, Guid team, CancellationToken cancel)
    {
        if (await TeamAtHand.Find(db, team, DateOnly.FromDateTime(clock.GetUtcNow().DateTime), cancel) is not { Team.FirstSweptAt: null } hand) return;
        var day = WallClock.Day(hand.Zone, clock.GetUtcNow());
        var period = Period.Week(day).ToString();
        var found = await sweep.Of(db, hand, period, day, cancel);
        if (!found.News || await hand.Lead(db, day, cancel) is not { } lead) return;
        var at = (await hand.OwnTimeOf(db, lead, cancel)).Soonest(clock.GetUtcNow());
        await LedgerRows.AddOrDrop(db, clock, lead.Id, DeliveryKind.Start, team.ToString(), period, at, (at.At ?? clock.GetUtcNow()) + StillUseful, cancel);
    }
}
