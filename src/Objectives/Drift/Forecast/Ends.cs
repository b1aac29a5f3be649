namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>Forecasts of the value at the end of period N, each from one idea. None falls when the last value rises.</summary>
internal readonly record struct Ends
{
    private const int CycleGuessed = 2;

    /// <summary>The last level stays, or the mean of the last amounts goes on.</summary>
    public required double Recent { get; init; }
    public required double Theta { get; init; }

    /// <summary>The change over the last year goes on; of amounts, their mean over the last year.</summary>
    public required double Drift { get; init; }
    public required SeasonForecast Season { get; init; }

    /// <summary>Back to the mean of the last year; of amounts, of the last half.</summary>
    public required double LongMean { get; init; }

    /// <summary>Back to the mean of the last quarter of a year.</summary>
    public required double MiddleMean { get; init; }

    /// <summary>The least-squares line through this cycle's values; of amounts, their mean in this cycle.</summary>
    public required double CycleLine { get; init; }

    /// <summary>The mean of baseline and check-ins; of amounts, their mean in this cycle and the one asked for, which counts as two.</summary>
    public required double CycleMean { get; init; }
    public required double DampedTrend { get; init; }

    public static double Going(Course course, in Series series) => !series.Cumulative ? course.Value
        : course.Count > 0 ? course.MeanOfLast(series.Recent) : series.Target / series.Periods;

    public static double RecentOf(Course course, in Series series) => series.Cumulative
        ? course.Value + (series.Periods - course.At) * Going(course, series)
        : course.Value;

    public static Ends Of(Course course, in Series series, in Theta theta)
    {
        var (left, value, quarter) = (series.Periods - course.At, course.Value, Math.Max(series.Season / 4, series.Recent + 1));
        var recent = RecentOf(course, series);
        var season = SeasonForecast.Of(course, series, recent);
        if (series.Cumulative)
        {
            var passed = course.At;
            return new()
            {
                Recent = recent,
                Theta = theta.Total(value, left),
                Drift = Goes(course, left, series.Season, recent),
                Season = season,
                LongMean = Goes(course, left, series.Season / 2, recent),
                MiddleMean = Goes(course, left, quarter, recent),
                CycleLine = passed > 0 ? value + left * value / passed : series.Target,
                CycleMean = value + left * (CycleGuessed * series.Target / series.Periods + value) / (passed + CycleGuessed),
                DampedTrend = DampedTrendOf(course, true, left, recent),
            };
        }
        var cycle = course.CycleMean(series.Baseline);
        return new()
        {
            Recent = recent,
            Theta = theta.Level + theta.Slope * left,
            Drift = course.Count > series.Season ? value + left * (course.Values[^1] - course.Values[^(1 + series.Season)]) / series.Season : value,
            Season = season,
            LongMean = course.Count > 0 ? course.MeanOfLast(series.Season) : recent,
            MiddleMean = course.Count == 0 ? recent : course.HistoryCount == 0 ? cycle : course.MeanOfLast(quarter),
            CycleLine = course.CycleLineAt(series.Baseline, series.Periods),
            CycleMean = cycle,
            DampedTrend = DampedTrendOf(course, false, left, recent),
        };
    }

    private static double Goes(Course course, int left, int periods, double otherwise) =>
        course.Count > 0 ? course.Value + left * course.MeanOfLast(periods) : otherwise;

    private static double DampedTrendOf(Course course, bool amounts, int left, double otherwise) =>
        course.Count == 0 ? otherwise : Forecast.DampedTrend.Of(course.Values).After(left, amounts ? course.Value : null);
}
