namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// When a probability becomes an alert: the log-odds are smoothed, the alert comes on at a bound that rises towards the end, and goes off only
/// well below it, so that a value that flutters makes no second alert.
/// </summary>
/// <param name="Sensitivity">The one knob: 0 is the default, 1 louder, -1 quieter; any number between and somewhat beyond.</param>
public readonly record struct Alert(double Sensitivity = 0)
{
    private const double Memory = 0.7, Bound = 0.58, Rise = 1, Slack = 1, Step = 0.5, Edge = 1e-4;

    /// <summary>The smoothed log-odds.</summary>
    public double Smoothed { get; private init; }
    public bool On { get; private init; }

    /// <summary>The alert after one more period.</summary>
    /// <param name="missing">The probability that the target is missed.</param>
    /// <param name="passed">The share of the periods that passed, 0 to 1.</param>
    public Alert After(double missing, double passed)
    {
        missing = Math.Clamp(missing, Edge, 1 - Edge);
        var smoothed = Memory * Smoothed + (1 - Memory) * Math.Log(missing / (1 - missing));
        var bound = Bound + Rise * passed - Step * Sensitivity;
        return this with { Smoothed = smoothed, On = smoothed >= bound || (On && smoothed >= bound - Slack) };
    }
}
