namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>Fills in every <see cref="Feature"/> of a key result as it stands. Each is without a unit: values in thousands give the same.</summary>
internal static class Features
{
    public const int Count = (int)Feature.WorstBefore + 1;
    private const double Widest = 6;

    /// <summary>Whether it may only raise the probability of missing.</summary>
    public static bool Raises(int feature) => feature <= (int)Feature.Need;

    public static void Fill(Course course, in Series series, in Theta theta, in History history, Span<double> x)
    {
        var left = series.Periods - course.At;
        var spread = SpreadOfError.Of(course, series, Ends.RecentOf(course, series));
        var ends = Ends.Of(course, series, theta);
        var errors = Errors.Of(course, series);
        var unit = series.Cumulative ? spread.Before / left : spread.Before;

        FillEnds(series, ends, spread, x);
        FillOwnErrors(course, series, ends, spread, errors, x);
        Put(x, Feature.CycleOwn, Short(series, series.Cumulative ? ends.CycleLine : course.Value, CycleSpread(course, series, left, ends)));
        var moves = Forecast.PastMoves.Of(course, series, Ends.Going(course, series), ends.Season.Added, x[(int)Feature.SeasonAdded], errors);
        Put(x, Feature.PastMoves, moves.All);
        Put(x, Feature.PastMovesInSeason, moves.InSeason);
        Put(x, Feature.PastMovesLately, moves.Lately);
        Put(x, Feature.PastSeasonErrors, moves.OfSeasonErrors);
        FillPace(course, series, left, x);

        Put(x, Feature.Left, (double)left / series.Periods);
        Put(x, Feature.Weekly, series.Season > 26 ? 1 : 0);
        Put(x, Feature.Up, series.Up ? 1 : 0);
        Put(x, Feature.Cumulative, series.Cumulative ? 1 : 0);
        Put(x, Feature.HistoryYears, (double)course.HistoryCount / series.Season);
        Put(x, Feature.Noise, Math.Log(Math.Clamp(spread.Before / Math.Max(series.Way, SpreadOfError.Least(series)), 0.05, 30)));
        Put(x, Feature.Trend, course.HistoryCount < 8 ? 0 : Math.Clamp(series.Sign * 2 * theta.Slope * left / unit, -Widest, Widest));
        history.Fill(course, series, spread.Before, unit, left, x);
        CycleBefore.Fill(course, series, history.UsualStep, unit, x);
    }

    public static void Put(Span<double> x, Feature feature, double value) => x[(int)feature] = value;

    private static double Short(in Series series, double end, double spread) =>
        Math.Clamp(series.Sign * (series.Target - end) / spread, -Widest, Widest);

    private static void FillEnds(in Series series, in Ends ends, in SpreadOfError spread, Span<double> x)
    {
        Put(x, Feature.Recent, Short(series, ends.Recent, spread.Now));
        Put(x, Feature.Theta, Short(series, ends.Theta, spread.Before));
        Put(x, Feature.Drift, Short(series, ends.Drift, spread.Before));
        Put(x, Feature.Season, Short(series, ends.Season.Multiplied, spread.Before));
        Put(x, Feature.SeasonAdded, Short(series, ends.Season.Added, spread.Before));
        Put(x, Feature.LastSeason, Short(series, ends.Season.LastYear, spread.Before));
        Put(x, Feature.LongMean, Short(series, ends.LongMean, spread.Before));
        Put(x, Feature.MiddleMean, Short(series, ends.MiddleMean, spread.Before));
        Put(x, Feature.CycleLine, Short(series, ends.CycleLine, spread.Before));
        Put(x, Feature.DampedTrend, Short(series, ends.DampedTrend, spread.Before));
        Put(x, Feature.CycleMean, Short(series, ends.CycleMean, spread.Before));
    }

    /// <summary>Forecasts measured by their own errors in the history, and how those compare.</summary>
    private static void FillOwnErrors(Course course, in Series series, in Ends ends, in SpreadOfError spread, in Errors errors, Span<double> x)
    {
        var mean = series.Cumulative ? ends.MiddleMean : ends.LongMean;
        var season = series.Cumulative ? ends.Season.Added : LastYear(course, series, ends.Recent);
        var (known, least, recent) = (errors.Known, spread.Before / 20, Math.Max(errors.Recent, SpreadOfError.Least(series)));
        double Own(double error) => known ? Math.Max(error, least) : 0;
        double Beside(double error) => known ? Math.Log(Math.Clamp(error / recent, 0.05, 20)) : 0;
        Put(x, Feature.SeasonOwn, Short(series, known ? season : ends.Season.Added, known ? Own(errors.Season) : spread.Before));
        Put(x, Feature.MeanOwn, Short(series, mean, known ? Own(errors.Mean) : spread.Before));
        Put(x, Feature.DriftOwn, Short(series, ends.Drift, known ? Own(errors.Drift) : spread.Before));
        Put(x, Feature.Blend, Short(series, known ? errors.Blended(ends.Recent, ends.Drift, season, mean) : ends.Recent, known ? Own(errors.Blend) : spread.Before));
        Put(x, Feature.SeasonError, Beside(errors.Season));
        Put(x, Feature.MeanError, Beside(errors.Mean));
        Put(x, Feature.DriftError, Beside(errors.Drift));
        Put(x, Feature.BlendError, Beside(errors.Blend));
    }

    /// <summary>The level plus what last year alone added from this period to the last.</summary>
    private static double LastYear(Course course, in Series series, double otherwise)
    {
        var begin = course.HistoryCount - series.Season;
        return begin < 1 || series.Periods > series.Season ? otherwise : course.Value + course.Values[begin + series.Periods - 1] - course.Values[begin + course.At - 1];
    }

    /// <summary>The spread as this cycle's steps alone would have it, a guess counting as one.</summary>
    private static double CycleSpread(Course course, in Series series, int left, in Ends ends)
    {
        double guess = series.Cumulative ? 0.15 * series.Target : series.Way, share = series.Cumulative ? 1 : 0.3;
        var (count, before) = (course.StepCount, course.StepsBefore.Length);
        var middle = series.Cumulative ? course.MeanStepBefore : 0;
        var steps = 1.0 + (series.Cumulative ? Math.Max(count - 1, 0) : count);
        var variance = left * (share * guess * guess / series.Periods + SpreadOfError.Squares(course.StepsBefore, middle)) / steps;
        if (count > 0)
            variance = series.Cumulative
                ? SpreadOfError.Widened(course, series, variance, left / steps * before / count, middle, ends.CycleLine, course.Gap * (1 + (double)left / course.At))
                : SpreadOfError.Widened(course, series, variance, left / steps, 0, course.Value, course.Gap);
        return Math.Max(Math.Sqrt(variance), SpreadOfError.Least(series));
    }

    private static void FillPace(Course course, in Series series, int left, Span<double> x)
    {
        double passed = (double)course.At / series.Periods, share = series.Share(course.Value);
        Put(x, Feature.Gap, passed - share);
        Put(x, Feature.Ratio, course.At > 0 ? -Math.Clamp(share / passed, -3, 4) : 0);
        Put(x, Feature.Need, Math.Clamp((1 - share) * series.Periods / left, -Widest, Widest));
    }
}
