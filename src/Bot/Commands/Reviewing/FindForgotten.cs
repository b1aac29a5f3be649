using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>The key results that nobody has answered, opened, decided on or acted on for two cycles.</summary>
internal static class FindForgotten
{
    public static async Task<IReadOnlyCollection<Guid>> Among(Visit visit, IReadOnlyCollection<KeyResult> keyResults, CancellationToken cancel)
    {
        if (visit.Me.Structure.CycleOn(visit.Today) is not { } running) return [];
        var since = Forgotten.Since(running, visit.Today);
        var old = keyResults.Where(k => k.Start < since).ToList();
        if (old.Count == 0) return [];
        var ids = old.Select(k => k.Id).ToList();
        var touched = new List<(Guid Id, DateOnly Day)>();
        touched.AddRange((await visit.Db.Checkins.Where(c => ids.Contains(c.KeyResultId)).Select(c => new { c.KeyResultId, c.At }).ToListAsync(cancel))
            .Select(c => (c.KeyResultId, visit.Me.DayOf(c.At))));
        touched.AddRange((await visit.Db.Revisions.Where(r => r.KeyResultId != null && ids.Contains(r.KeyResultId.Value))
                .Select(r => new { Id = r.KeyResultId!.Value, r.At, r.DecidedAt }).ToListAsync(cancel))
            .Select(r => (r.Id, visit.Me.DayOf(r.DecidedAt ?? r.At))));
        touched.AddRange((await visit.Db.Episodes.Where(e => e.TakenAt != null && ids.Contains(e.KeyResultId)).Select(e => new { e.KeyResultId, e.TakenAt }).ToListAsync(cancel))
            .Select(e => (e.KeyResultId, visit.Me.DayOf(e.TakenAt!.Value))));
        touched.AddRange(old.Where(k => k.OpenedOn is not null).Select(k => (k.Id, k.OpenedOn!.Value)));
        var last = touched.GroupBy(t => t.Id).ToDictionary(g => g.Key, g => g.Max(t => t.Day));
        return [.. old.Where(k => Forgotten.Is(k, last.TryGetValue(k.Id, out var day) ? day : null, since)).Select(k => k.Id)];
    }
}
