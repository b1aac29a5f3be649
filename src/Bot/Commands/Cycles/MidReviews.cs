using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>What a week's receipt asks of the middle of the cycle, and what was answered. It is kept as taps on the card.</summary>
internal static class MidReviews
{
    private const string Prefix = "mid-";

    /// <summary>Null in the weeks that ask nothing.</summary>
    public static async Task<MidView?> Of(AppDb db, CheckinCard card, IReadOnlyList<Cycle> cycles, CancellationToken cancel)
    {
        var byId = cycles.ToDictionary(c => c.Id);
        var asked = card.Answered.Select(s => (Standing: s, At: byId.TryGetValue(s.Objective.CycleId, out var cycle) ? Checkpoints.In(card.Week, s.KeyResult, s.Cadence, cycle) : null))
            .Where(x => x.At is not null).ToList();
        if (asked.Count == 0) return null;
        return new MidView(asked.Max(x => x.At!.Value), asked.ConvertAll(x => x.Standing), await Answers(db, [.. asked.Select(x => x.Standing.KeyResult.Id)], card.Week, cancel));
    }

    /// <summary>The last answer to each since that week began.</summary>
    public static async Task<Dictionary<Guid, MidAnswer>> Answers(AppDb db, IReadOnlyCollection<Guid> keyResults, Period since, CancellationToken cancel)
    {
        // Somewhere it is Monday already while here it is Sunday.
        var from = new DateTimeOffset(since.Start, TimeOnly.MinValue, TimeSpan.Zero).AddDays(-1);
        return (await db.Taps.Where(t => keyResults.Contains(t.SubjectId) && t.Verb.StartsWith(Prefix) && t.At >= from).ToListAsync(cancel))
            .GroupBy(t => t.SubjectId).ToDictionary(g => g.Key, g => Read(g.MaxBy(t => t.At)!));
    }

    /// <summary>Of a cycle's key results those whose last answer since a day was to drop them.</summary>
    public static async Task<HashSet<Guid>> Drops(AppDb db, IReadOnlyCollection<Guid> keyResults, DateOnly since, CancellationToken cancel) =>
        [.. (await Answers(db, keyResults, Period.Week(since), cancel)).Where(a => a.Value == MidAnswer.Drop).Select(a => a.Key)];

    private static MidAnswer Read(Tap tap) => Enum.Parse<MidAnswer>(tap.Verb[Prefix.Length..], ignoreCase: true);
}
