namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// The Theta method (Assimakopoulos and Nikolopoulos 2000; as exponential smoothing with drift, Hyndman and Billah 2003): simple exponential
/// smoothing whose constant makes the smallest one-step error on the history, plus half the slope of its least-squares line.
/// </summary>
internal struct Theta
{
    private const int Longest = 104, Shortest = 8;
    private const double Unfitted = 0.5;
    private static ReadOnlySpan<double> Constants => [0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0];

    private bool begun;

    public double Constant { get; private set; }
    public double Level { get; private set; }

    /// <summary>Half the slope of the line, per period.</summary>
    public double Slope { get; private set; }

    public static Theta Fit(ReadOnlySpan<double> history)
    {
        if (history.Length > Longest) history = history[^Longest..];
        if (history.Length < Shortest) return new Theta { Constant = Unfitted };
        var best = double.PositiveInfinity;
        var fit = new Theta { begun = true };
        foreach (var constant in Constants)
        {
            double level = history[0], total = 0;
            for (var at = 1; at < history.Length; at++)
            {
                var error = history[at] - level;
                total += error * error;
                level += constant * error;
            }
            if (total < best) (best, fit.Constant, fit.Level) = (total, constant, level);
        }
        fit.Slope = Line.Slope(history) / 2;
        return fit;
    }

    /// <summary>Where the smoothing begins when there was no history to fit.</summary>
    public void BeginAt(double level)
    {
        if (begun) return;
        (begun, Level) = (true, level);
    }

    /// <summary>Where a running total ends that stands at <paramref name="value"/>; no amount is taken to be less than nothing.</summary>
    public readonly double Total(double value, int left)
    {
        for (var period = 1; period <= left; period++) value += Math.Max(0, Level + Slope * period);
        return value;
    }

    public void Take(double value) => Level += Constant * (value - Level);
}
