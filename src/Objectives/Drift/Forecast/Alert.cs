namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// When a probability becomes an alert: the log-odds are smoothed, the alert comes on at a bound that rises towards the end, and goes off only
/// well below it, so that a value that flutters makes no second alert.
/// </summary>
/// <param name="Sensitivity">The one knob: 0 is the default, 1 louder, -1 quieter; any number between and somewhat beyond.</param>
/// <param name="Sooner">A lower bound, in log-odds.</param>
public readonly record struct Alert(double Sensitivity = 0, double Sooner = 0)
{
    private const double Memory = 0.7, Rise = 1, Slack = 1, Step = 0.5, Edge = 1e-4, Lowest = 0.58;

    /// <summary>So many periods and more forget alike; where there are fewer, each weighs as its share of the time.</summary>
    private const double Usual = 12;

    /// <summary>The smoothed log-odds.</summary>
    public double Smoothed { get; private init; }
    public bool On { get; private init; }

    /// <summary>The share of the time when it was asked last.</summary>
    private double Passed { get; init; }

    /// <summary>Where the alert comes on now.</summary>
    public double Bound => Lowest + Rise * Passed - Step * Sensitivity - Sooner;

    /// <summary>The alert after one more period.</summary>
    /// <param name="missing">The probability that the target is missed.</param>
    /// <param name="passed">The share of the periods that passed, 0 to 1.</param>
    public Alert After(double missing, double passed)
    {
        missing = Math.Clamp(missing, Edge, 1 - Edge);
        var memory = (passed - Passed) * Usual is > 1.001 and var periods ? Math.Pow(Memory, periods) : Memory;
        var next = this with { Smoothed = memory * Smoothed + (1 - memory) * Math.Log(missing / (1 - missing)), Passed = passed };
        return next with { On = next.Smoothed >= next.Bound || (On && next.Smoothed >= next.Bound - Slack) };
    }
}
