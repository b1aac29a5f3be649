namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>What the history alone says: how hard the target is, whether it was ever reached, how restless the series is.</summary>
internal readonly record struct History(double UsualStep, double Autocorrelation, double Attained, double Best, double Difficulty)
{
    private const int Enough = 8, EnoughForCorrelation = 20;
    private const double Widest = 6, Hardest = 3, HardnessUnknown = 0.5;

    /// <summary>What does not change in the cycle.</summary>
    public static History Of(Course course, in Series series)
    {
        var history = course.Values[..course.HistoryCount];
        var step = UsualStepOf(course, series);
        return new(step, AutocorrelationOf(history), AttainedOf(course, series, history), BestOf(series, history), DifficultyOf(course, series, step));
    }

    public void Fill(Course course, in Series series, double spread, double unit, int left, Span<double> x)
    {
        Features.Put(x, Feature.LastYearsChange, LastYearsChange(course, series, unit, left));
        Features.Put(x, Feature.Difficulty, Difficulty);
        Features.Put(x, Feature.Autocorrelation, Autocorrelation);
        Features.Put(x, Feature.Attained, Attained);
        Features.Put(x, Feature.Beyond, Beyond(course, series, spread, left));
        Features.Put(x, Feature.LastYearsEnd, LastYearsEnd(course, series, spread, left));
        Features.Put(x, Feature.Reach, series.Cumulative ? 0 : Math.Log(Math.Clamp(series.Way / Math.Max(Math.Abs(series.Baseline), SpreadOfError.Least(series)), 0.0005, 20)));
    }

    /// <summary>The usual size of a step in the last year before the start: of levels from one to the next, of amounts round their mean; 0 when unknown.</summary>
    private static double UsualStepOf(Course course, in Series series)
    {
        var n = course.HistoryCount;
        return n < Enough ? 0
            : series.Cumulative ? course.Deviation(Math.Max(0, n - series.Season), n)
            : StepDeviation(course.Values[Math.Max(0, n - series.Season)..n]);
    }

    /// <summary>What last year did from this period to the last, over the spread; of amounts, against those of the weeks before.</summary>
    private static double LastYearsChange(Course course, in Series series, double unit, int left)
    {
        int begin = course.HistoryCount - series.Season, now = course.Count - series.Season;
        if (begin < 1 || course.Count < 6 || series.Periods > series.Season) return 0;
        if (!series.Cumulative)
            return Math.Clamp(series.Sign * (course.Values[begin + series.Periods - 1] - course.Values[begin + course.At - 1]) / unit, -8, 8);
        var from = Math.Max(0, now - series.Recent);
        return Math.Clamp(series.Sign * (course.Sum(begin + course.At, begin + series.Periods) / left - course.Sum(from, now) / (now - from)) / unit, -8, 8);
    }

    private static double DifficultyOf(Course course, in Series series, double step)
    {
        if (!(step > 0)) return HardnessUnknown;
        var (n, count) = (course.HistoryCount, Math.Min(series.Periods, course.HistoryCount));
        return Math.Clamp(series.Cumulative
            ? series.Sign * (series.Target / series.Periods - course.Sum(n - count, n) / count) / step
            : series.Sign * (series.Target - series.Baseline) / (step * Math.Sqrt(series.Periods)), -Hardest, Hardest);
    }

    private static double StepDeviation(ReadOnlySpan<double> values)
    {
        var mean = (values[^1] - values[0]) / (values.Length - 1);
        var total = 0.0;
        for (var at = 1; at < values.Length; at++) total += (values[at] - values[at - 1] - mean) * (values[at] - values[at - 1] - mean);
        return Math.Sqrt(total / (values.Length - 1));
    }

    /// <summary>Of each step with the one before.</summary>
    private static double AutocorrelationOf(ReadOnlySpan<double> values)
    {
        if (values.Length < EnoughForCorrelation) return 0;
        double mean = (values[^1] - values[0]) / (values.Length - 1), squares = 0, products = 0, before = 0;
        for (var at = 1; at < values.Length; at++)
        {
            var step = values[at] - values[at - 1] - mean;
            squares += step * step;
            products += step * before;
            before = step;
        }
        return squares > 0 ? products / squares : 0;
    }

    /// <summary>The share of the last year's levels, or of all past stretches of N periods, that would have met the target.</summary>
    private static double AttainedOf(Course course, in Series series, ReadOnlySpan<double> history)
    {
        int met = 0, all = 0, n = history.Length;
        if (n < Enough || (series.Cumulative && n < series.Periods + 4)) return 0.5;
        if (series.Cumulative)
            for (; all + series.Periods <= n; all++) met += series.Sign * (course.Sum(all, all + series.Periods) - series.Target) >= 0 ? 1 : 0;
        else
            for (var at = Math.Max(0, n - series.Season); at < n; at++, all++) met += series.Sign * (history[at] - series.Target) >= 0 ? 1 : 0;
        return (double)met / all;
    }

    /// <summary>The best level ever; 0 when there is none.</summary>
    private static double BestOf(in Series series, ReadOnlySpan<double> history)
    {
        if (history.IsEmpty) return 0;
        var best = history[0];
        foreach (var level in history) best = series.Up ? Math.Max(best, level) : Math.Min(best, level);
        return best;
    }

    /// <summary>The target beyond the best level ever, or beyond the last N amounts, over the spread.</summary>
    private double Beyond(Course course, in Series series, double spread, int left)
    {
        var n = course.HistoryCount;
        if (n < Enough || (series.Cumulative && n < series.Periods + 4)) return 0;
        return series.Cumulative
            ? Math.Clamp(series.Sign * (series.Target - course.Sum(n - series.Periods, n)) / (spread * series.Periods / left), -Widest, Widest)
            : Math.Clamp(series.Sign * (series.Target - Best) / spread, -Widest, Widest);
    }

    /// <summary>The target beyond where the same cycle ended a year ago, over the spread.</summary>
    private static double LastYearsEnd(Course course, in Series series, double spread, int left)
    {
        var begin = course.HistoryCount - series.Season;
        if (begin < 0 || series.Periods > series.Season) return 0;
        return series.Cumulative
            ? Math.Clamp(series.Sign * (series.Target - course.Sum(begin, begin + series.Periods)) / (spread * Math.Sqrt((double)series.Periods / left)), -Widest, Widest)
            : Math.Clamp(series.Sign * (series.Target - course.Values[begin + series.Periods - 1]) / spread, -Widest, Widest);
    }
}
