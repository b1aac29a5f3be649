namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>Forecasts of the end value from what past years did over the same periods. Without a year of history each is the simplest forecast.</summary>
internal readonly record struct SeasonForecast(double Multiplied, double Added, double LastYear)
{
    private const int Years = 3, LeastAmounts = 3;

    public static SeasonForecast Of(Course course, in Series series, double otherwise) =>
        series.Periods > series.Season || course.HistoryCount < series.Season + (series.Cumulative ? 0 : 1) ? new(otherwise, otherwise, otherwise)
        : series.Cumulative ? OfAmounts(course, series, otherwise)
        : OfLevels(course, series);

    /// <summary>The mean of up to three years: by how much, and by what factor, the level changed from this period to the last.</summary>
    private static SeasonForecast OfLevels(Course course, in Series series)
    {
        var values = course.Values;
        var (left, value) = (series.Periods - course.At, course.Value);
        double added = 0, factors = 0, last = double.NaN;
        int years = 0, positive = 0;
        for (var year = 1; year <= Years && course.HistoryCount - series.Season * year >= 1; year++)
        {
            var at = course.HistoryCount - series.Season * year + course.At - 1;
            years++;
            added += values[at + left] - values[at];
            // A factor below nought would turn better into worse.
            if (values[at] <= 0 || values[at + left] < 0) continue;
            positive++;
            factors += values[at + left] / values[at];
            if (year == 1) last = values[at + left] / values[at];
        }
        added = value + added / years;
        return new(positive > 0 ? value * factors / positive : added, added, double.IsNaN(last) ? added : value * last);
    }

    /// <summary>Last year's amounts of the periods to come: times what has grown since, or plus it, over a long and over a short stretch.</summary>
    private static SeasonForecast OfAmounts(Course course, in Series series, double otherwise)
    {
        var (season, n, begin) = (series.Season, course.Count, course.HistoryCount - series.Season);
        var stretch = Math.Min(season > 26 ? season / 2 : season, n - season);
        if (stretch < LeastAmounts) return new(otherwise, otherwise, otherwise);
        var left = series.Periods - course.At;
        var coming = course.Value + course.Sum(begin + course.At, begin + series.Periods);
        double now = course.Sum(n - stretch, n), then = course.Sum(n - stretch - season, n - season);
        var brief = Math.Min(series.Recent, n - season);
        var grown = course.Sum(n - brief, n) - course.Sum(n - brief - season, n - season);
        return new(
            course.Value + (coming - course.Value) * (then > 0 && coming > course.Value ? now / then : 1),
            coming + left * grown / brief,
            coming + left * (now - then) / stretch);
    }
}
