using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Cascade;

/// <summary>A key result as it counts for an objective.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Weight">How much it counts beside the others there.</param>
public sealed record Measure(Standing Standing, decimal Weight)
{
    public KeyResult KeyResult => Standing.KeyResult;

    /// <summary>
    /// In percent of the way; of a number that starts again each period, the share of its periods that met the target. Null before the first
    /// number.
    /// </summary>
    public double? Progress => KeyResult.Kind == Kind.PerPeriod
        ? PeriodsMet.Count(KeyResult, Standing.Readings) is { Of: > 0 } met ? 100.0 * met.Met / met.Of : null
        : Standing.Last?.Value is { } value ? Pace.Progress.Of(KeyResult, value) : null;
}
