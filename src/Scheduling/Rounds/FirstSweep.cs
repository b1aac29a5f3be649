using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
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

    /// <summary>So many teams are told in one transaction: it reads for all of them at once, and is over before it stands in anybody's way.</summary>
    private const int AtOnce = 50;

    /// <summary>All are judged at once, then told in small groups: a company of thousands takes many small steps, and a service that does the same beside this one finds them done.</summary>
    public async Task Run(CancellationToken cancel)
    {
        foreach (var organisation in await database.Organisations(cancel))
        {
            var teams = await database.Read(organisation.Id, db => NeverJudged(db).ToListAsync(cancel), cancel);
            if (teams.Count == 0) continue;
            var judged = await sweep.Run(organisation.Id, teams, cancel);
            foreach (var some in teams.Where(judged.Contains).Chunk(AtOnce)) await database.Write(organisation.Id, db => Tell(db, some, cancel), cancel);
        }
        wake.Now();
    }

    /// <summary>A team without key results has nothing to be judged, and is not asked about again at every start.</summary>
    private static IQueryable<Guid> NeverJudged(AppDb db) =>
        from t in db.Teams
        where (t.FirstSweptAt == null || t.JudgedBy != Judge.Rule) && db.Objectives.Any(o => o.TeamId == t.Id && db.KeyResults.Any(k => k.ObjectiveId == o.Id))
        select t.Id;

    private async Task Tell(AppDb db, Guid[] teams, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var hands = (await TeamAtHand.Find(db, teams, DateOnly.FromDateTime(now.DateTime), cancel)).FindAll(h => Sweep.IsFirst(h.Team));
        foreach (var hand in hands) (hand.Team.FirstSweptAt, hand.Team.JudgedBy) = (hand.Team.FirstSweptAt ?? now, Judge.Rule);
        var told = hands.Where(h => !h.IsProtected && h.Team.LeadId is not null).ToList();
        if (told.Count == 0) return;
        var ids = told.Select(h => h.Team.LeadId!.Value).Distinct().ToArray();
        var (leads, times) = (await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel), await OwnTimes.Read(db, ids, cancel));
        var known = (await db.Deliveries.Where(d => ids.Contains(d.PersonId) && d.Kind == DeliveryKind.Start).Select(d => new { d.PersonId, d.Subject, d.Period }).ToListAsync(cancel)).ToHashSet();
        foreach (var hand in told)
        {
            var day = WallClock.Day(hand.Zone, now);
            if (!leads.TryGetValue(hand.Team.LeadId!.Value, out var lead) || !lead.ActiveOn(day)) continue;
            var (subject, period, at) = (hand.Team.Id.ToString(), Period.Week(day).ToString(), hand.OwnTimeOf(lead, times[lead.Id]).Soonest(now));
            if (known.Contains(new { PersonId = lead.Id, Subject = subject, Period = period })) continue;
            LedgerRows.AddOrDrop(db, clock, lead.Id, DeliveryKind.Start, subject, period, at, (at.At ?? now) + StillUseful);
        }
    }
}
