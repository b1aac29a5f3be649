namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// The standard deviation of what the end value may differ by from a forecast, H periods before it. With enough history: the root mean square
/// of what the simplest forecast was off over H periods there. Else a guess from the way to go, which counts as three steps, and the cycle's own steps.
/// </summary>
internal readonly record struct SpreadOfError
{
    private const double Guesses = 3, WayGuessed = 0.8, AmountGuessed = 0.15;
    private const int EnoughLevels = 8, EnoughAmounts = 5;

    /// <summary>Without the last step, so that it does not depend on the last value.</summary>
    public required double Before { get; init; }

    /// <summary>With the last step. It widens less where it would make a worse value look better; see <see cref="Widened"/>.</summary>
    public required double Now { get; init; }

    /// <summary>Known from history.</summary>
    public required bool Known { get; init; }

    /// <param name="course">What is known.</param>
    /// <param name="series">The key result.</param>
    /// <param name="recent">The end value if the recent level or amount goes on.</param>
    public static SpreadOfError Of(Course course, in Series series, double recent)
    {
        var left = series.Periods - course.At;
        var least = Least(series);
        if (FromHistory(course, series, left) is { } known)
        {
            var root = Math.Max(Math.Sqrt(known), least);
            return new() { Before = root, Now = root, Known = true };
        }
        var before = course.StepsBefore;
        var middle = series.Cumulative ? course.MeanStepBefore : 0;
        var guess = series.Cumulative ? AmountGuessed * series.Target : WayGuessed * series.Way;
        var total = left * (Guesses * guess * guess / series.Periods + Squares(before, middle));
        var now = total / (Guesses + before.Length);
        var wide = now;
        if (course.StepCount > 0 && (!series.Cumulative || before.Length > 0))
        {
            var count = Guesses + course.StepCount;
            var weight = series.Cumulative ? (double)before.Length / course.StepCount : 1;
            wide = Widened(course, series, total / count, left / count * weight, middle, recent, series.Cumulative ? course.Gap + left * course.ShareOfLast(series.Recent) : course.Gap);
        }
        return new() { Before = Math.Max(Math.Sqrt(now), least), Now = Math.Max(Math.Sqrt(wide), least), Known = false };
    }

    /// <summary>The least spread, so that nothing is divided by nought.</summary>
    public static double Least(in Series series) => 1e-9 * (Math.Abs(series.Target) + Math.Abs(series.Baseline)) + 1e-300;

    public static double Squares(ReadOnlySpan<double> steps, double middle)
    {
        var total = 0.0;
        foreach (var step in steps) total += (step - middle) * (step - middle);
        return total;
    }

    /// <summary>
    /// A variance with the last step's square added. The shortfall over its root must go on growing when the last value gets worse; the root would
    /// outgrow it for a large step away from the target, so the step counts up to where the two balance.
    /// </summary>
    /// <param name="variance">Without that step.</param>
    /// <param name="weight">By which its square is added.</param>
    /// <param name="middle">The step that adds nothing.</param>
    /// <param name="end">The forecast in question.</param>
    /// <param name="slope">How much that forecast moves with the step.</param>
    public static double Widened(Course course, in Series series, double variance, double weight, double middle, double end, double slope)
    {
        var step = course.Steps[^1] - middle;
        var shortBefore = series.Target - end + slope * step;
        if (step * shortBefore < 0 && Math.Abs(step) * weight * Math.Abs(shortBefore) > slope * variance)
            step = slope * variance / (weight * Math.Abs(shortBefore));
        return variance + weight * step * step;
    }

    private static double? FromHistory(Course course, in Series series, int left)
    {
        var total = 0.0;
        if (series.Cumulative)
        {
            var (recent, count) = (series.Recent, course.HistoryCount - left - series.Recent + 1);
            if (count < EnoughAmounts) return null;
            for (var at = recent; at <= course.HistoryCount - left; at++)
            {
                var error = course.Sum(at, at + left) - left * course.Sum(at - recent, at) / recent;
                total += error * error;
            }
            return total / count;
        }
        if (course.HistoryCount <= left + EnoughLevels) return null;
        var values = course.Values;
        for (var at = 0; at < course.HistoryCount - left; at++)
        {
            var error = values[at + left] - values[at];
            total += error * error;
        }
        return total / (course.HistoryCount - left);
    }
}
