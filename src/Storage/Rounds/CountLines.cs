using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// Tells key results by what their expected line is counted: the days on which their teams work, and what was read before they began, of
/// themselves or of those of the same name, kind and team that ran before them.
/// </summary>
public static class CountLines
{
    private const int Years = 2;

    /// <summary>One alone, whose check-ins nobody has read.</summary>
    public static async Task Of(AppDb db, KeyResult keyResult, Objective objective, CancellationToken cancel) =>
        await Of(db, [(keyResult, objective)], await ReadCheckins.Of(db, [keyResult.Id], cancel), cancel);

    /// <param name="db">The organisation's data.</param>
    /// <param name="all">As they were just read.</param>
    /// <param name="checkins">Theirs, by key result.</param>
    /// <param name="cancel">Ends the work.</param>
    internal static async Task Of(AppDb db, IReadOnlyCollection<(KeyResult KeyResult, Objective Objective)> all, ILookup<Guid, Checkin> checkins, CancellationToken cancel)
    {
        var asking = all.Where(x => AsksThePast(x.KeyResult)).ToList();
        await Of(db, all, checkins, asking, await Named(db, asking, cancel), cancel);
    }

    /// <summary>The same where those of the same name were read already; what among them ended too long ago is left out here.</summary>
    internal static Task Of(
        AppDb db, IReadOnlyCollection<(KeyResult KeyResult, Objective Objective)> all, ILookup<Guid, Checkin> checkins,
        List<(KeyResult Then, Guid Team)> namesakes, CancellationToken cancel)
    {
        var asking = all.Where(x => AsksThePast(x.KeyResult)).ToList();
        var (same, since) = (asking.Select(x => Same(x.KeyResult, x.Objective.TeamId)).ToHashSet(), Since(asking));
        return Of(db, all, checkins, asking, namesakes.FindAll(n => n.Then.Due >= since && same.Contains(Same(n.Then, n.Team))), cancel);
    }

    private static async Task Of(
        AppDb db, IReadOnlyCollection<(KeyResult KeyResult, Objective Objective)> all, ILookup<Guid, Checkin> checkins, List<(KeyResult KeyResult, Objective Objective)> asking,
        List<(KeyResult Then, Guid Team)> namesakes, CancellationToken cancel)
    {
        if (all.Count == 0) return;
        var structure = await db.Structure(cancel);
        var said = await ReadCheckins.Of(db, namesakes.ConvertAll(n => n.Then.Id), cancel);
        var before = namesakes.ToLookup(n => Same(n.Then, n.Team), n => (n.Then, Readings: new Readings(said[n.Then.Id])));
        foreach (var (keyResult, objective) in all)
        {
            var past = before[Same(keyResult, objective.TeamId)].Where(b => b.Then.Due < keyResult.Start);
            if (AsksThePast(keyResult) && checkins[keyResult.Id].Any(c => c.AsOf < keyResult.Start)) past = past.Append((keyResult, new Readings(checkins[keyResult.Id])));
            keyResult.CountBy(structure.Works(objective.TeamId), AsksThePast(keyResult) ? Season.Of(keyResult, past) : null);
        }
    }

    private static bool AsksThePast(KeyResult keyResult) => !keyResult.Standing && ExpectedLine.IsPaced(keyResult.Kind) && (keyResult.Pace is null or Seasonal);

    /// <summary>The first day of which the past of any of them is asked.</summary>
    private static DateOnly Since(List<(KeyResult KeyResult, Objective Objective)> of) => of.Count == 0 ? DateOnly.MinValue : of.Min(x => x.KeyResult.Start).AddYears(-Years);

    /// <summary>What nobody else may see tells nobody else how its year went.</summary>
    private static async Task<List<(KeyResult Then, Guid Team)>> Named(AppDb db, List<(KeyResult KeyResult, Objective Objective)> of, CancellationToken cancel)
    {
        if (of.Count == 0) return [];
        var (teams, words) = (of.Select(x => x.Objective.TeamId).Distinct().ToArray(), of.Select(x => x.KeyResult.Words).Distinct().ToArray());
        var (since, until) = (Since(of), of.Max(x => x.KeyResult.Start));
        // Of one team it is asked for by name: see ReadAsked.
        var theirs = teams is [var one] ? db.Objectives.Where(o => o.TeamId == one) : db.Objectives.Where(o => teams.Contains(o.TeamId));
        var rows = await (from k in db.KeyResults.AsNoTracking()
                          join o in theirs on k.ObjectiveId equals o.Id
                          where !o.Private && k.Due >= since && k.Due < until && k.Agreement != Agreement.Declined && words.Contains(k.Words)
                          select new { Then = k, o.TeamId }).ToListAsync(cancel);
        return rows.ConvertAll(r => (r.Then, r.TeamId));
    }

    private static (Guid, string, Kind, Direction, string) Same(KeyResult keyResult, Guid team) => (team, keyResult.Words, keyResult.Kind, keyResult.Direction, keyResult.Unit);
}
