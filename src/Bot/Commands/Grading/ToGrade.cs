using CheckinBot.Bot.Cards.Grading;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Grading;

/// <summary>What has ended and has its last number, with the grades it was given.</summary>
/// <param name="Ended">Key results that end, graded or not.</param>
/// <param name="Given">Those by key result.</param>
internal sealed record ToGrade(IReadOnlyList<Standing> Ended, IReadOnlyDictionary<Guid, GradeThread> Given)
{
    /// <summary>For so long after its last day it may still be graded.</summary>
    private const int StillGraded = 120;

    public static readonly ToGrade Nothing = new([], new Dictionary<Guid, GradeThread>());

    public IReadOnlyList<GradingItem> Open => [.. Ended.Where(s => !Given.ContainsKey(s.KeyResult.Id))
        .Select(s => (Standing: s, Score: GradeOf.Of(s.KeyResult, s.Readings))).Where(x => x.Score is not null).Select(x => new GradingItem(x.Standing, x.Score!.Value)).Take(GradingForm.MaxItems)];

    /// <summary>What ends in the week of a card and was answered on it.</summary>
    public static async Task<ToGrade> On(AppDb db, CheckinCard card, CancellationToken cancel) =>
        await Of(db, [.. card.Answered.Where(s => !s.KeyResult.Standing && card.Week.Holds(s.KeyResult.Due))], cancel);

    /// <summary>What that person carries and nobody has graded in its week.</summary>
    public static async Task<ToGrade> Late(Visit visit, CancellationToken cancel)
    {
        var (me, today, since) = (visit.Me.Id, visit.Today, visit.Today.AddDays(-StillGraded));
        var rows = await (from k in visit.Db.KeyResults.Lives()
                          join o in visit.Db.Objectives.Lives() on k.ObjectiveId equals o.Id
                          where k.OwnerId == me && !k.Standing && k.Due < today && k.Due >= since && !visit.Db.Grades.Any(g => g.KeyResultId == k.Id)
                          select new { k, o }).ToListAsync(cancel);
        return rows.Count == 0 ? Nothing : new(await Board.Stand(visit.Db, rows.Select(r => (r.k, r.o)), visit.Today, cancel), Nothing.Given);
    }

    private static async Task<ToGrade> Of(AppDb db, IReadOnlyList<Standing> ended, CancellationToken cancel)
    {
        if (ended.Count == 0) return Nothing;
        var ids = ended.Select(s => s.KeyResult.Id).ToList();
        return new(ended, await Threads(db, ids, cancel));
    }

    /// <summary>What that person carries and was graded not long ago, the last first: it may be corrected.</summary>
    public static async Task<ToGrade> Lately(Visit visit, CancellationToken cancel)
    {
        var (me, since) = (visit.Me.Id, visit.Today.AddDays(-StillGraded));
        return await Among(visit, visit.Db.KeyResults.Where(k => k.OwnerId == me && k.Due >= since), cancel);
    }

    /// <summary>Those of these that were graded, the last first.</summary>
    public static async Task<ToGrade> Among(Visit visit, IQueryable<KeyResult> keyResults, CancellationToken cancel)
    {
        var rows = await (from k in keyResults
                          join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
                          where visit.Db.Grades.Any(g => g.KeyResultId == k.Id)
                          select new { k, o }).ToListAsync(cancel);
        if (rows.Count == 0) return Nothing;
        var threads = await Threads(visit.Db, [.. rows.Select(r => r.k.Id)], cancel);
        return new([.. (await Board.Stand(visit.Db, rows.Select(r => (r.k, r.o)), visit.Today, cancel)).OrderByDescending(s => threads[s.KeyResult.Id].Stands.At)], threads);
    }

    /// <summary>The grades of each that has one.</summary>
    public static async Task<Dictionary<Guid, GradeThread>> Threads(AppDb db, IReadOnlyCollection<Guid> keyResults, CancellationToken cancel) =>
        (await db.Grades.Where(g => keyResults.Contains(g.KeyResultId)).ToListAsync(cancel)).GroupBy(g => g.KeyResultId).ToDictionary(g => g.Key, GradeThread.Of);
}
