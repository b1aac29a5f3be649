namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>The straight line of least squares through values at equal distances.</summary>
internal static class Line
{
    /// <summary>Its slope per step; there must be two values.</summary>
    public static double Slope(ReadOnlySpan<double> values)
    {
        var middle = (values.Length - 1) / 2.0;
        double sum = 0, product = 0, square = 0;
        foreach (var value in values) sum += value;
        var mean = sum / values.Length;
        for (var at = 0; at < values.Length; at++)
        {
            product += (at - middle) * (values[at] - mean);
            square += (at - middle) * (at - middle);
        }
        return product / square;
    }
}
