using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>How far a value has come, in percent of the way from baseline to target. Below 0 it went the wrong way.</summary>
public static class Progress
{
    public static double Of(KeyResult keyResult, decimal value) => keyResult.Kind switch
    {
        Kind.Band => InBand(keyResult, value),
        Kind.PerPeriod => OfPeriod(keyResult, value),
        _ => OnTheWay(keyResult, value),
    };

    /// <summary>Points behind the expected line on that day (progress asked for minus progress made); negative when ahead.</summary>
    public static double PointsBehind(KeyResult keyResult, decimal value, DateOnly day) => keyResult.Kind switch
    {
        Kind.Band or Kind.PerPeriod => 100 - Of(keyResult, value),
        _ => (ExpectedLine.Share(keyResult, day) * 100 - Of(keyResult, value)) * (IsLimit(keyResult) ? -1 : 1),
    };

    /// <summary>A total that must not be passed, such as what may be spent: below its line is ahead.</summary>
    internal static bool IsLimit(KeyResult keyResult) =>
        keyResult.Kind == Kind.Cumulative && keyResult.Target != keyResult.Baseline && keyResult.Direction == Direction.Increase == keyResult.Target < keyResult.Baseline;

    public static bool Met(KeyResult keyResult, decimal value) => keyResult.Kind == Kind.Band
        ? Of(keyResult, value) >= 100
        : keyResult.Direction == Direction.Increase ? value >= keyResult.Target : value <= keyResult.Target;

    private static double OnTheWay(KeyResult keyResult, decimal value)
    {
        var way = keyResult.Target - keyResult.Baseline;
        if (way == 0) return Met(keyResult, value) ? 100 : 0;
        return (double)((value - keyResult.Baseline) / way) * 100;
    }

    /// <summary>One period against its target; a decreasing one loses a point for each percent above it.</summary>
    private static double OfPeriod(KeyResult keyResult, decimal value)
    {
        if (keyResult.Target == 0) return Met(keyResult, value) ? 100 : 0;
        var share = (double)(value / keyResult.Target) * 100;
        return keyResult.Direction == Direction.Increase ? share : 200 - share;
    }

    /// <summary>100 inside the band; outside, less by the distance in percent of the band's width.</summary>
    private static double InBand(KeyResult keyResult, decimal value)
    {
        var low = keyResult.BandLow ?? decimal.MinValue;
        var high = keyResult.BandHigh ?? decimal.MaxValue;
        if (low <= value && value <= high) return 100;
        var width = keyResult.BandLow is null || keyResult.BandHigh is null
            ? Math.Max(Math.Abs(keyResult.BandLow ?? keyResult.BandHigh ?? 1), 1)
            : Math.Max(high - low, 0.0001m);
        var distance = value < low ? low - value : value - high;
        return 100 - (double)(distance / width) * 100;
    }
}
