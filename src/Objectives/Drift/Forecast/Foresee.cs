namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// Judges key results one after the other, period by period, each from what was known then. One thread at a time; it allocates nothing once its
/// buffers have grown to the longest.
/// </summary>
public sealed class Foresee(Forests forests, double sensitivity = 0)
{
    private static readonly Lazy<Forests> Shipped = new(ReadForest.Shipped);
    private readonly Describe describe = new();
    private readonly double[] row = new double[Features.Count];
    private float[] rows = [];
    private double[] odds = [];
    private Heading[] headings = [];

    /// <summary>By what was learnt from public series.</summary>
    /// <param name="sensitivity">See <see cref="Alert"/>.</param>
    public Foresee(double sensitivity = 0) : this(Shipped.Value, sensitivity) { }

    /// <param name="series">The key result, from its first period on.</param>
    /// <param name="outlooks">Takes one for each period of the check-ins, the due one left out.</param>
    /// <returns>How many were filled.</returns>
    public int Each(in Series series, Span<Outlook> outlooks)
    {
        var periods = describe.Begin(series);
        Reserve(periods);
        for (var period = 0; period < periods; period++)
        {
            describe.Next(series, row);
            for (var at = 0; at < row.Length; at++) rows[period * row.Length + at] = (float)row[at];
            headings[period] = Heading.Of(describe.Course, series);
        }
        forests.For(series).Answer(rows, row.Length, odds.AsSpan(0, periods));
        var alert = new Alert(sensitivity);
        for (var period = 0; period < periods; period++)
        {
            var missing = 1 / (1 + Math.Exp(-odds[period]));
            alert = alert.After(missing, (period + 1.0) / series.Periods);
            outlooks[period] = headings[period].Outlook(series, odds[period], missing, alert.On);
        }
        return periods;
    }

    private void Reserve(int periods)
    {
        if (headings.Length >= periods) return;
        (rows, odds, headings) = (new float[periods * 2 * row.Length], new double[periods * 2], new Heading[periods * 2]);
    }
}
