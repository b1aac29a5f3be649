using CheckinBot.Bot.Cards.Retros;
using CheckinBot.Bot.Commands.Grading;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Retros;

/// <summary>
/// Gathers what a team's cycle came to: closed key results too, the standing ones aside.
/// Grades are worked out from the numbers, so that a corrected number is in them; one that somebody has corrected itself stands.
/// </summary>
internal static class LookBack
{
    /// <summary>Answers to the last question come until then.</summary>
    private const int DaysAfter = 7;

    /// <param name="db">The organisation's data.</param>
    /// <param name="voice">The reader's.</param>
    /// <param name="team">Whose.</param>
    /// <param name="cycle">Which.</param>
    /// <param name="day">The reader's day.</param>
    /// <param name="sees">Whether an objective with its key results is for this reader.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<RetroView> Of(AppDb db, Voice voice, Team team, Cycle cycle, DateOnly day, Func<Objective, IEnumerable<KeyResult>, bool> sees, CancellationToken cancel)
    {
        var rows = await (from k in db.KeyResults
                          join o in db.Objectives on k.ObjectiveId equals o.Id
                          join c in db.Cycles on o.CycleId equals c.Id
                          where o.TeamId == team.Id && !k.Standing && k.Agreement == Agreement.Agreed
                              // What ends in the quarter is the quarter's, also under an objective of the year; the year is not made of its quarters' key results.
                              && (c.Id == cycle.Id || (k.Due >= cycle.Start && k.Due <= cycle.End && (c.Start < cycle.Start || c.End > cycle.End)))
                          select new { k, o }).ToListAsync(cancel);
        var seen = rows.GroupBy(r => r.o.Id).Where(g => sees(g.First().o, g.Select(r => r.k))).SelectMany(g => g).ToList();
        var until = day < cycle.End.AddDays(DaysAfter) ? day : cycle.End.AddDays(DaysAfter);
        var standings = await Board.Stand(db, seen.Select(r => (r.k, r.o)), until, cancel);
        var grades = await ToGrade.Threads(db, [.. standings.Select(s => s.KeyResult.Id)], cancel);
        var lines = standings.ConvertAll(s => Line(s, grades.GetValueOrDefault(s.KeyResult.Id)));
        return new RetroView(voice, team.Id, team.Name, cycle, day, [.. lines.OrderBy(l => l.Score ?? -1).ThenBy(l => l.Standing.KeyResult.Title, StringComparer.Ordinal)])
        {
            Causes = CauseCost.Of(standings, cycle.Start),
            Revised = await Revised(db, voice, standings, cycle, cancel),
        };
    }

    private static RetroLine Line(Standing standing, GradeThread? grades) => new(
        standing, grades is { Corrected: true } ? grades.Stands.Score : GradeOf.Of(standing.KeyResult, standing.Readings), Foretold.By(standing.KeyResult, standing.Readings), grades);

    private static async Task<IReadOnlyList<string>> Revised(AppDb db, Voice voice, List<Standing> standings, Cycle cycle, CancellationToken cancel)
    {
        var revised = standings.Where(s => s.Revised is not null).ToDictionary(s => s.KeyResult.Id, s => s.KeyResult);
        if (revised.Count == 0) return [];
        var objectives = revised.Values.Select(k => k.ObjectiveId).Distinct().ToList();
        return [.. (await db.Changes().AsNoTracking().Where(r => objectives.Contains(r.ObjectiveId)).ToListAsync(cancel))
            .Where(r => r.KeyResultId is { } id && revised.ContainsKey(id) && r.DecidedAt is { } at && DateOnly.FromDateTime(at.UtcDateTime) >= cycle.Start)
            .OrderBy(r => r.DecidedAt).Select(r => voice.Decided(revised[r.KeyResultId!.Value], r)).OfType<string>()];
    }
}
