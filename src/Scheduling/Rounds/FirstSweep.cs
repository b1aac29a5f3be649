using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Sweeping;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Judges the teams that never were, as after an import, or only by an older rule: the lead is told where things start, and nothing of it is an alert.</summary>
public sealed class FirstSweep(Database database, SweepAll sweep, Wake wake, TimeProvider clock)
{
    private static readonly TimeSpan StillUseful = TimeSpan.FromDays(4);

    /// <summary>All are judged at once, then each is told by itself: a company of thousands takes many small steps, and a service that does the same beside this one finds them done.</summary>
    public async Task Run(CancellationToken cancel)
    {
        foreach (var organisation in await database.Organisations(cancel))
        {
            var teams = await database.Read(organisation.Id, db => NeverJudged(db).ToListAsync(cancel), cancel);
            if (teams.Count == 0) continue;
            var judged = await sweep.Run(organisation.Id, teams, cancel);
            foreach (var team in teams.Where(judged.Contains)) await database.Write(organisation.Id, db => Tell(db, team, cancel), cancel);
        }
        wake.Now();
    }

    /// <summary>A team without key results has nothing to be judged, and is not asked about again at every start.</summary>
    private static IQueryable<Guid> NeverJudged(AppDb db) =>
        from t in db.Teams
        where (t.FirstSweptAt == null || t.JudgedBy != Judge.Rule) && db.Objectives.Any(o => o.TeamId == t.Id && db.KeyResults.Any(k => k.ObjectiveId == o.Id))
        select t.Id;

    private async Task Tell(AppDb db, Guid team, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await TeamAtHand.Find(db, team, DateOnly.FromDateTime(now.DateTime), cancel) is not { } hand || !Sweep.IsFirst(hand.Team)) return;
        (hand.Team.FirstSweptAt, hand.Team.JudgedBy) = (hand.Team.FirstSweptAt ?? now, Judge.Rule);
        var day = WallClock.Day(hand.Zone, now);
        if (hand.IsProtected || await hand.Lead(db, day, cancel) is not { } lead) return;
        var at = (await hand.OwnTimeOf(db, lead, cancel)).Soonest(now);
        await LedgerRows.AddOrDrop(db, clock, lead.Id, DeliveryKind.Start, team.ToString(), Period.Week(day).ToString(), at, (at.At ?? now) + StillUseful, cancel);
    }
}
