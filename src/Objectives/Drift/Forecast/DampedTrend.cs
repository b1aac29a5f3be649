namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>Exponential smoothing with a damped trend (Gardner and McKenzie 1985), its constants fixed, over the last thirty values.</summary>
internal readonly record struct DampedTrend(double Level, double Trend)
{
    private const double OfLevel = 0.6, OfTrend = 0.1, Damping = 0.9;
    private const int Longest = 30;

    /// <param name="values">Oldest first; there must be one.</param>
    public static DampedTrend Of(ReadOnlySpan<double> values)
    {
        if (values.Length > Longest) values = values[^Longest..];
        double level = values[0], trend = 0;
        foreach (var value in values[1..])
        {
            var before = level;
            level = OfLevel * value + (1 - OfLevel) * (level + Damping * trend);
            trend = OfTrend * (level - before) + (1 - OfTrend) * Damping * trend;
        }
        return new(level, trend);
    }

    /// <param name="left">Periods from the last value to the end.</param>
    /// <param name="total">Null when the values are levels; else what their amounts have come to, to which those that are left are added.</param>
    public double After(int left, double? total)
    {
        double damped = 1, trends = 0, end = total ?? Level;
        for (var period = 0; period < left; period++)
        {
            damped *= Damping;
            trends += damped;
            end += total is null ? damped * Trend : Level + Trend * trends;
        }
        return end;
    }
}
