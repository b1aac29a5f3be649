using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>The boards of many teams, read at once and drawn up one by one: each as <see cref="Board.Of"/> by itself tells it.</summary>
public sealed class GatherBoards
{
    private readonly ILookup<Guid, Row> byTeam;
    private readonly ILookup<Guid, Checkin> checkins;
    private readonly IReadOnlyDictionary<Guid, Revised> revised;
    private readonly Tied tied;
    private readonly Sensitivities sensitivities;

    private sealed record Row(KeyResult KeyResult, Objective Objective, DateOnly Start, DateOnly End, bool Changed, int Led)
    {
        public bool Bound => KeyResult.LeadsToId is not null || Led > 0;

        public bool IsOn(DateOnly day, DateOnly begin) =>
            KeyResult.Standing || (Start <= day && begin <= End && KeyResult.Start <= day) || (KeyResult.Start <= day && begin <= KeyResult.Due);
    }

    private GatherBoards(ILookup<Guid, Row> byTeam, ILookup<Guid, Checkin> checkins, IReadOnlyDictionary<Guid, Revised> revised, Tied tied, Sensitivities sensitivities) =>
        (this.byTeam, this.checkins, this.revised, this.tied, this.sensitivities) = (byTeam, checkins, revised, tied, sensitivities);

    /// <param name="db">The organisation's data.</param>
    /// <param name="of">The teams, each with the day and the beginning by which <see cref="Of(Guid, DateOnly, DateOnly)"/> is going to ask for it.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<GatherBoards> Of(AppDb db, IReadOnlyCollection<(Guid Team, DateOnly Day, DateOnly Since)> of, CancellationToken cancel)
    {
        if (of.Count == 0) return new(Enumerable.Empty<Row>().ToLookup(r => r.Objective.TeamId), Tied.None.Checkins, new Dictionary<Guid, Revised>(), Tied.None, await Sensitivities.Of(db, cancel));
        var (teams, last, first, changes) = (of.Select(o => o.Team).Distinct().ToArray(), of.Max(o => o.Day), of.Min(o => o.Since), db.Changes());
        var found = await (
            from k in db.KeyResults.Lives()
            join o in db.Objectives.Lives() on k.ObjectiveId equals o.Id
            join c in db.Cycles on o.CycleId equals c.Id
            where teams.Contains(o.TeamId)
                && (k.Standing || (c.Start <= last && first <= c.End && k.Start <= last) || (k.Start <= last && first <= k.Due))
            select new
            {
                KeyResult = k, Objective = o, c.Start, c.End,
                Changed = changes.Any(r => r.ObjectiveId == k.ObjectiveId && r.KeyResultId == k.Id),
                Led = db.KeyResults.Count(l => l.LeadsToId == k.Id),
            })
            .ToListAsync(cancel);
        var rows = found.ConvertAll(r => new Row(r.KeyResult, r.Objective, r.Start, r.End, r.Changed, r.Led));
        var checkins = await ReadCheckins.Of(db, rows.ConvertAll(r => r.KeyResult.Id), cancel);
        await CountLines.Of(db, rows.ConvertAll(r => (r.KeyResult, r.Objective)), checkins, cancel);
        return new(
            rows.ToLookup(r => r.Objective.TeamId), checkins, await PastTerms.Of(db, [.. rows.Where(r => r.Changed).Select(r => r.KeyResult)], cancel),
            await Tied.Of(db, [.. rows.Where(r => r.Bound).Select(r => r.KeyResult)], apart: true, cancel), await Sensitivities.Of(db, cancel));
    }

    /// <param name="team">One of them.</param>
    /// <param name="day">How things stood on that day.</param>
    /// <param name="since">Also what fell due since then.</param>
    public List<Standing> Of(Guid team, DateOnly day, DateOnly since)
    {
        var rows = byTeam[team].Where(r => r.IsOn(day, since)).ToList();
        var standings = Board.Stand(rows.Select(r => (r.KeyResult, r.Objective)), checkins, revised, tied, sensitivities, day);
        return Board.ReachesOut(rows.ConvertAll(r => (r.KeyResult, r.Led))) ? standings.ConvertAll(s => s with { Elsewhere = true }) : standings;
    }
}
