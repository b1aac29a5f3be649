using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// A band, and a standing KPI by its healthy band or else by its target, is kept or it is not, on the first day as on the last: outside once is
/// watched, outside in two periods running is behind, both by more than a quarter of its width is off track; two inside end it.
/// </summary>
internal static class ByBand
{
    private const int Running = 2;
    private const double Far = 0.25;

    /// <summary>A running total without a band has nothing to be kept.</summary>
    public static bool Judges(KeyResult keyResult) =>
        keyResult.Kind == Kind.Band || (keyResult.Standing && (keyResult.Kind is Kind.Level or Kind.PerPeriod || keyResult.BandLow is not null || keyResult.BandHigh is not null));

    public static void Walk(KeyResult keyResult, Readings readings, List<Step> steps)
    {
        int outside = 0, inside = 0, far = 0;
        var open = false;
        foreach (var reading in readings.Valued.GroupBy(c => c.Period).Select(g => g.Last()))
        {
            var distance = Outside(keyResult, reading.Value!.Value);
            (outside, inside, far) = distance > 0 ? (outside + 1, 0, distance > Far ? far + 1 : 0) : (0, inside + 1, 0);
            open = outside >= Running || (open && inside < Running);
            var verdict = outside switch
            {
                >= Running => far >= Running ? Verdict.OffTrack : Verdict.Slipping,
                > 0 when open => Verdict.Slipping,
                > 0 => Verdict.Watch,
                _ => open ? Verdict.Watch : Verdict.OnPace,
            };
            steps.Add(new(reading, verdict, open));
        }
    }

    /// <summary>How far outside, in widths of the band; 0 inside. A band with one end is as wide as that is high.</summary>
    internal static double Outside(KeyResult keyResult, decimal value)
    {
        var (low, high) = (keyResult.BandLow, keyResult.BandHigh);
        if (low is null && high is null)
        {
            if (keyResult.Direction == Direction.Increase) low = keyResult.Target;
            else high = keyResult.Target;
        }
        var width = low is { } from && high is { } to ? Math.Max(to - from, 0.0001m) : Math.Max(Math.Abs((low ?? high)!.Value), 1);
        return value < low ? (double)((low.Value - value) / width) : value > high ? (double)((value - high.Value) / width) : 0;
    }
}
