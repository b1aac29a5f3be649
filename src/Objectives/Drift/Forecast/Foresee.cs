namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// Judges key results one after the other, period by period, each from what was known then. One thread at a time; it allocates nothing once its
/// buffers have grown to the longest history.
/// </summary>
public sealed class Foresee(Forest forest, double sensitivity = 0)
{
    private static readonly Lazy<Forest> Shipped = new(ReadForest.Shipped);
    private readonly Describe describe = new();
    private readonly double[] features = new double[Features.Count];
    private readonly float[] asked = new float[Features.Count];

    /// <summary>By what was learnt from public series.</summary>
    /// <param name="sensitivity">See <see cref="Alert"/>.</param>
    public Foresee(double sensitivity = 0) : this(Shipped.Value, sensitivity) { }

    /// <param name="series">The key result, from its first period on.</param>
    /// <param name="outlooks">Takes one for each period of the check-ins, the due one left out.</param>
    /// <returns>How many were filled.</returns>
    public int Each(in Series series, Span<Outlook> outlooks)
    {
        var periods = describe.Begin(series);
        var alert = new Alert(sensitivity);
        for (var period = 0; period < periods; period++)
        {
            describe.Next(series, features);
            for (var at = 0; at < asked.Length; at++) asked[at] = (float)features[at];
            var odds = forest.Answer(asked);
            var missing = 1 / (1 + Math.Exp(-odds));
            alert = alert.After(missing, (period + 1.0) / series.Periods);
            var range = EndRange.Of(describe.Course, series, odds);
            outlooks[period] = new(missing, range.Middle, range.Low, range.High, (series.Target - describe.Course.Value) / (series.Periods - describe.Course.At), alert.On);
        }
        return periods;
    }
}
