namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>Says of a key result, period by period, what the trees look at. One thread at a time.</summary>
public sealed class Describe
{
    private readonly Course course = new();
    private Theta theta;
    private History history;

    /// <summary>How many <see cref="Feature"/>s there are.</summary>
    public static int Count => Features.Count;

    /// <summary>Whether a feature may only raise the probability of missing.</summary>
    public static bool Raises(int feature) => Features.Raises(feature);

    internal Course Course => course;

    /// <param name="series">The key result.</param>
    /// <param name="rows">Takes <see cref="Count"/> values for each period of the check-ins before the due one, one period after the other.</param>
    /// <returns>The periods described.</returns>
    public int Each(in Series series, Span<double> rows)
    {
        var periods = Begin(series);
        for (var period = 0; period < periods; period++) Next(series, rows.Slice(period * Count, Count));
        return periods;
    }

    /// <summary>The number of periods there are to describe.</summary>
    internal int Begin(in Series series)
    {
        course.Begin(series);
        theta = Theta.Fit(series.History);
        history = History.Of(course, series);
        return Math.Min(series.Checkins.Length, series.Periods - 1);
    }

    internal void Next(in Series series, Span<double> row)
    {
        var from = course.Count;
        if (course.Advance(series))
        {
            theta.BeginAt(series.Cumulative ? course.Values[from] : series.Baseline);
            foreach (var value in course.Values[from..]) theta.Take(value);
        }
        var begun = theta;
        begun.BeginAt(series.Cumulative ? series.Target / series.Periods : series.Baseline);
        Features.Fill(course, series, begun, history, row);
    }
}
