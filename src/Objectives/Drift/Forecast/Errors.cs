namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// How far four simple forecasts over H periods were off in the history, all on the same starts: root mean squares in the unit of the end value.
/// The blend weighs each by the inverse of its mean square (Bates and Granger 1969). Zeros without a year of history and a little more.
/// </summary>
internal readonly record struct Errors
{
    private const int Enough = 8, Kinds = 4;

    public required bool Known { get; init; }
    public double Recent { get; init; }
    public double Drift { get; init; }
    public double Season { get; init; }
    public double Mean { get; init; }
    public double Blend { get; init; }
    private double RecentWeight { get; init; }
    private double DriftWeight { get; init; }
    private double SeasonWeight { get; init; }
    private double MeanWeight { get; init; }

    public double Blended(double recent, double drift, double season, double mean) =>
        RecentWeight * recent + DriftWeight * drift + SeasonWeight * season + MeanWeight * mean;

    /// <summary>The first start on which everything can be compared.</summary>
    public static int First(in Series series) => series.Season + (series.Cumulative ? series.Recent : 0);

    public static Errors Of(Course course, in Series series)
    {
        var left = series.Periods - course.At;
        int first = First(series), last = course.HistoryCount - left - (series.Cumulative ? 0 : 1), starts = last - first + 1;
        if (starts < Enough) return new() { Known = false };
        Span<double> errors = stackalloc double[Kinds];
        Span<double> products = stackalloc double[Kinds * Kinds];
        products.Clear();
        for (var at = first; at <= last; at++)
        {
            if (series.Cumulative) OfAmounts(course, series, left, at, errors);
            else OfLevels(course, series, left, at, errors);
            for (var i = 0; i < Kinds; i++)
                for (var j = 0; j < Kinds; j++) products[i * Kinds + j] += errors[i] * errors[j];
        }
        return Weighed(products, starts);
    }

    /// <summary>The error of the forecast from last year's changes, from index <paramref name="at"/> on.</summary>
    public static double OfSeason(Course course, in Series series, int left, int at)
    {
        var values = course.Values;
        int season = series.Season, recent = series.Recent;
        if (!series.Cumulative) return values[at + left] - values[at] - (values[at - season + left] - values[at - season]);
        var grown = course.Sum(at - recent, at) - course.Sum(at - recent - season, at - season);
        return course.Sum(at, at + left) - course.Sum(at - season, at - season + left) - left * grown / recent;
    }

    private static Errors Weighed(ReadOnlySpan<double> products, int starts)
    {
        Span<double> weights = stackalloc double[Kinds];
        double whole = 0, blend = 0;
        for (var i = 0; i < Kinds; i++) whole += weights[i] = 1 / Math.Max(products[i * Kinds + i], 1e-300);
        for (var i = 0; i < Kinds; i++) weights[i] /= whole;
        for (var i = 0; i < Kinds; i++)
            for (var j = 0; j < Kinds; j++) blend += weights[i] * weights[j] * products[i * Kinds + j];
        return new()
        {
            Known = true,
            Recent = Root(products[0], starts),
            Drift = Root(products[5], starts),
            Season = Root(products[10], starts),
            Mean = Root(products[15], starts),
            Blend = Root(blend, starts),
            RecentWeight = weights[0],
            DriftWeight = weights[1],
            SeasonWeight = weights[2],
            MeanWeight = weights[3],
        };
    }

    private static double Root(double total, int starts) => Math.Sqrt(Math.Max(total, 0) / starts);

    private static void OfLevels(Course course, in Series series, int left, int at, Span<double> errors)
    {
        var values = course.Values;
        var season = series.Season;
        var (now, then) = (values[at], values[at + left]);
        errors[0] = then - now;
        errors[1] = errors[0] - left * (now - values[at - season]) / season;
        errors[2] = OfSeason(course, series, left, at);
        errors[3] = then - course.Sum(at - season + 1, at + 1) / season;
    }

    private static void OfAmounts(Course course, in Series series, int left, int at, Span<double> errors)
    {
        var (season, recent, then) = (series.Season, series.Recent, course.Sum(at, at + left));
        var quarter = Math.Max(season / 4, recent + 1);
        errors[0] = then - left * course.Sum(at - recent, at) / recent;
        errors[1] = then - left * course.Sum(at - season, at) / season;
        errors[2] = OfSeason(course, series, left, at);
        errors[3] = then - left * course.Sum(at - quarter, at) / quarter;
    }
}
