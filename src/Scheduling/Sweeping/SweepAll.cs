using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using CheckinBot.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Sweeping;

/// <summary>
/// Judges the key results of many teams, or of a whole organisation, from their rows to stored verdicts: some hundreds at a time, on all cores, each
/// part read and forgotten before the next, so that its memory holds no more than a few parts however many there are. What it finds drifting
/// was there before anybody looked, and alerts nobody.
/// </summary>
public sealed class SweepAll(Database database, TimeProvider clock)
{
    private const int Part = 500;

    /// <param name="organisation">The tenant.</param>
    /// <param name="teams">Whose key results; null for all of the organisation.</param>
    /// <param name="cancel">Ends the work; what is stored by then stays.</param>
    /// <returns>The teams that had any.</returns>
    public async Task<HashSet<Guid>> Run(Guid organisation, IReadOnlyCollection<Guid>? teams, CancellationToken cancel)
    {
        var (days, ids) = await database.Read(organisation, async db => (await Days(db, cancel), await InPlay(db, teams, cancel)), cancel);
        var judged = new HashSet<Guid>();
        await Parallel.ForEachAsync(ids.Chunk(Part), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, async (part, ended) =>
        {
            var board = await database.Read(organisation, db => Judge(db, part, days, ended), ended);
            await database.WriteLocked(organisation, db => KeepVerdicts.Of(db, [.. board.Select(StoredVerdict.Of)], ended), ended);
            if (await database.Read(organisation, db => Changed(db, board, ended), ended) is { Count: > 0 } changed)
                await database.Write(organisation, db => Keep(db, changed, ended), ended);
            lock (judged) judged.UnionWith(board.Select(s => s.Objective.TeamId));
        });
        return judged;
    }

    /// <summary>By team, its own day.</summary>
    private async Task<Dictionary<Guid, DateOnly>> Days(AppDb db, CancellationToken cancel)
    {
        var (now, usual) = (clock.GetUtcNow(), (await db.Organisations.SingleAsync(cancel)).Zone);
        return await db.Teams.ToDictionaryAsync(t => t.Id, t => WallClock.Day(TimeZoneInfo.FindSystemTimeZoneById(t.Zone ?? usual), now), cancel);
    }

    /// <summary>In the order in which they were made, as their check-ins lie.</summary>
    private async Task<List<Guid>> InPlay(AppDb db, IReadOnlyCollection<Guid>? teams, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = from k in db.KeyResults.Lives()
                  join o in db.Objectives.Lives() on k.ObjectiveId equals o.Id
                  join c in db.Cycles on o.CycleId equals c.Id
                  where k.Standing || (c.Start <= today && today <= c.End && k.Start <= today) || (k.Start <= today && today <= k.Due)
                  select new { k.Id, o.TeamId };
        if (teams is { } named) all = all.Where(k => named.Contains(k.TeamId));
        return await all.OrderBy(k => k.Id).Select(k => k.Id).ToListAsync(cancel);
    }

    private static async Task<List<Standing>> Judge(AppDb db, Guid[] part, Dictionary<Guid, DateOnly> days, CancellationToken cancel)
    {
        var rows = await (from k in db.KeyResults
                          join o in db.Objectives on k.ObjectiveId equals o.Id
                          where part.Contains(k.Id)
                          select new { KeyResult = k, Objective = o }).ToListAsync(cancel);
        var board = new List<Standing>();
        foreach (var sameDay in rows.Where(r => days.ContainsKey(r.Objective.TeamId)).GroupBy(r => days[r.Objective.TeamId]))
            board.AddRange(await Board.Stand(db, sameDay.Select(r => (r.KeyResult, r.Objective)), sameDay.Key, cancel));
        return board;
    }

    private async Task<List<Standing>> Changed(AppDb db, List<Standing> board, CancellationToken cancel)
    {
        if (board.Count == 0) return [];
        var episodes = await KeepEpisodes.Of(db, clock, [.. board.Select(s => s.KeyResult.Id)], board.Min(s => s.Day), cancel);
        return board.FindAll(episodes.Changes);
    }

    /// <summary>What a round has found meanwhile stays as it is.</summary>
    private async Task Keep(AppDb db, List<Standing> changed, CancellationToken cancel)
    {
        var episodes = await KeepEpisodes.Of(db, clock, [.. changed.Select(s => s.KeyResult.Id)], changed.Min(s => s.Day), cancel);
        foreach (var standing in changed) episodes.Take(standing, standing.Objective.TeamId, Period.Week(standing.Day).ToString(), silent: true);
    }
}
