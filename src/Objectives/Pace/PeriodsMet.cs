using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>The progress of a per-period key result: how many of its periods met the target, and their average.</summary>
public readonly record struct PeriodsMet(int Met, int Of, decimal Average)
{
    public static PeriodsMet Count(KeyResult keyResult, Readings readings)
    {
        var values = readings.Valued.Where(c => c.AsOf >= keyResult.Start && c.AsOf <= keyResult.Due)
            .GroupBy(c => c.Period).Select(g => g.Last().Value!.Value).ToList();
        return values.Count == 0
            ? default
            : new PeriodsMet(values.Count(v => Progress.Met(keyResult, v)), values.Count, values.Average());
    }
}
