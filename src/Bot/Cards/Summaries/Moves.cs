using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Summaries;

/// <summary>A key result whose value changed in a round.</summary>
/// <param name="Standing">The key result.</param>
/// <param name="By">The change, in its unit.</param>
/// <param name="Points">The progress it made, in points; negative when it went the wrong way.</param>
public sealed record Move(Standing Standing, decimal By, double Points);

public static class Moves
{
    /// <summary>What changed in a period, the greatest progress first. A per-period number starts again each time and does not move.</summary>
    public static IReadOnlyList<Move> In(IEnumerable<Standing> standings, Period period) =>
    [
        .. standings.Select(s => Of(s, period)).OfType<Move>().OrderByDescending(m => m.Points),
    ];

    private static Move? Of(Standing standing, Period period)
    {
        var keyResult = standing.KeyResult;
        if (keyResult.Kind == Kind.PerPeriod || standing.Last is not { Value: { } now } last || !period.Holds(last.AsOf)) return null;
        // The first number of all has moved from where it began; a band begins nowhere.
        var before = standing.Readings.Valued.LastOrDefault(c => c.AsOf < period.Start)?.Value ?? (keyResult.Kind == Kind.Band ? null : keyResult.Baseline);
        if (before is not { } then || then == now) return null;
        return new Move(standing, now - then, Progress.Of(keyResult, now) - Progress.Of(keyResult, then));
    }
}
