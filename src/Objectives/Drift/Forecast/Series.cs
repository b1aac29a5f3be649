namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>One key result as numbers alone: where it comes from, where it shall be at the end of its last period, and what was read so far.</summary>
public readonly ref struct Series
{
    /// <summary>A running total since the start, from a baseline of 0; else a level.</summary>
    public required bool Cumulative { get; init; }

    /// <summary>More is better.</summary>
    public required bool Up { get; init; }

    /// <summary>Periods from the start to the due date, N ≥ 1. The value of period N decides.</summary>
    public required int Periods { get; init; }

    /// <summary>Periods in a year, P: 52 or 12, 4 for quarters.</summary>
    public required int Season { get; init; }

    public required double Baseline { get; init; }
    public required double Target { get; init; }

    /// <summary>Oldest first, ending just before period 1: levels, or for a cumulative one the amount of each period. May be empty.</summary>
    public required ReadOnlySpan<double> History { get; init; }

    /// <summary>Periods 1, 2, ... as far as they have come; <see cref="double.NaN"/> where nothing was read. A cumulative one gives its running total.</summary>
    public required ReadOnlySpan<double> Checkins { get; init; }

    /// <summary>From the baseline to the target, without a sign.</summary>
    internal double Way => Math.Abs(Target - Baseline);

    /// <summary>The share of the way that a value has come, from -3 to 4; where there was no way to go, whether it is there.</summary>
    internal double Share(double value) => Sign * (Target - Baseline) > 0
        ? Math.Clamp((value - Baseline) / (Target - Baseline), -3, 4)
        : Sign * (value - Target) >= 0 ? 1 : 0;

    internal double Sign => Up ? 1 : -1;

    /// <summary>Periods that make about a month or a quarter, over which the last amounts are averaged.</summary>
    internal int Recent => Season > 26 ? 4 : 3;
}
