using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift;

/// <summary>What one cause has cost: the key results that it held back, and for how many weeks in all.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="KeyResults">How many it held back.</param>
/// <param name="Weeks">How many weeks these stood behind because of it, added up.</param>
/// <param name="Notes">What was said with it, the newest first.</param>
public sealed record CauseCost(Cause Cause, int KeyResults, int Weeks, IReadOnlyList<CauseNote> Notes)
{
    /// <summary>The dearest first. A week counts from the reading that stood behind until the next one, or until today.</summary>
    /// <param name="standings">Where the key results stand.</param>
    /// <param name="since">Weeks before that day do not count.</param>
    public static IReadOnlyList<CauseCost> Of(IEnumerable<Standing> standings, DateOnly since) =>
    [
        .. standings.SelectMany(s => Stretches(s, since)).Where(w => w.Cause is not null).GroupBy(w => w.Cause!.Value)
            .Select(g => new CauseCost(g.Key, g.Select(w => w.Standing.KeyResult.Id).Distinct().Count(), g.Sum(w => w.Count), [.. Said(g.Key, g.Select(w => w.Standing).Distinct(), since)]))
            .OrderByDescending(c => c.Weeks).ThenByDescending(c => c.KeyResults).ThenBy(c => c.Cause),
    ];

    /// <summary>How many key results are behind without that anybody has said why.</summary>
    public static int Unexplained(IEnumerable<Standing> standings, DateOnly since) => standings.Count(s => s.Behind && Stretches(s, since).All(w => w.Cause is null));

    private static IEnumerable<(Standing Standing, Cause? Cause, int Count)> Stretches(Standing standing, DateOnly since)
    {
        var steps = standing.Steps;
        DateOnly? streak = null;
        for (var at = 0; at < steps.Count; at++)
        {
            if (!steps[at].Behind)
            {
                streak = null;
                continue;
            }
            var day = steps[at].Reading.AsOf;
            streak ??= day;
            var (from, until) = (Week(day < since ? since : day), at + 1 < steps.Count ? Week(steps[at + 1].Reading.AsOf) : Week(standing.Day) + 1);
            if (until > from) yield return (standing, CauseAt(standing, streak.Value, day), until - from);
        }
    }

    /// <summary>What was said last until then; of a drift whose cause was given only later, that one.</summary>
    private static Cause? CauseAt(Standing standing, DateOnly streak, DateOnly day)
    {
        var given = standing.Readings.All.Where(c => c.Cause is not null && c.AsOf.AddDays(Standing.CauseHoldsDays) > streak).ToList();
        return (given.LastOrDefault(c => c.AsOf <= day) ?? given.FirstOrDefault())?.Cause;
    }

    private static IEnumerable<CauseNote> Said(Cause cause, IEnumerable<Standing> standings, DateOnly since) => standings
        .Select(s => (Standing: s, Last: s.Readings.All.LastOrDefault(c => c.Cause == cause && c.Note is { Length: > 0 } && c.AsOf >= since)))
        .Where(x => x.Last is not null).OrderByDescending(x => x.Last!.AsOf).Select(x => new CauseNote(x.Standing, x.Last!));

    private static int Week(DateOnly day) => Period.Week(day).Start.DayNumber / 7;
}

/// <summary>A cause in somebody's words.</summary>
/// <param name="Standing">Of which key result.</param>
/// <param name="Said">With its note.</param>
public sealed record CauseNote(Standing Standing, Checkin Said);
