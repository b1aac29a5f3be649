namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>What this cycle had shown before its last check-in, and how well it is being told.</summary>
internal static class CycleBefore
{
    private const double GuessedAmount = 0.15;

    public static void Fill(Course course, in Series series, double usualStep, double unit, Span<double> x)
    {
        var steps = course.StepsBefore;
        var middle = series.Cumulative ? course.MeanStepBefore : 0;
        var asked = series.Cumulative ? series.Target / series.Periods : 0;
        Features.Put(x, Feature.Unrest, Unrest(course, series, middle, usualStep));
        Features.Put(x, Feature.Turns, Turns(steps, middle));
        Features.Put(x, Feature.GapBefore, (double)course.PreviousAt / series.Periods - series.Share(course.PreviousValue));
        Features.Put(x, Feature.ReversionBefore, Reversion(course, series, unit));
        Features.Put(x, Feature.StepBefore, steps.Length == 0 ? 0 : Math.Clamp(series.Sign * (steps[^1] - asked) / unit, -6, 6));
        Features.Put(x, Feature.Stale, course.Passed - course.At);
        Features.Put(x, Feature.Unread, course.Passed > 0 ? 1 - (double)course.StepCount / course.Passed : 0);
        Features.Put(x, Feature.Repeats, course.StepCount > 0 ? (double)course.Repeats / course.StepCount : 0);
        FillExtremes(course, series, x);
    }

    /// <summary>The steps of this cycle beside the usual ones, as a logarithm.</summary>
    private static double Unrest(Course course, in Series series, double middle, double usual)
    {
        var steps = course.StepsBefore;
        if (steps.Length < 2) return 0;
        if (!(usual > 0)) usual = (series.Cumulative ? GuessedAmount * Math.Abs(series.Target) : series.Way) / Math.Sqrt(series.Periods);
        return Math.Log(Math.Clamp(Math.Sqrt(SpreadOfError.Squares(steps, middle) / steps.Length) / Math.Max(usual, SpreadOfError.Least(series)), 0.05, 20));
    }

    /// <summary>The correlation of each step with the one before: below 0 where ups and downs alternate.</summary>
    private static double Turns(ReadOnlySpan<double> steps, double middle)
    {
        if (steps.Length < 2) return 0;
        double products = 0, squares = SpreadOfError.Squares(steps, middle);
        for (var at = 1; at < steps.Length; at++) products += (steps[at] - middle) * (steps[at - 1] - middle);
        return squares > 0 ? products / squares : 0;
    }

    /// <summary>How far the level, or the last amounts, were from their mean of a year.</summary>
    private static double Reversion(Course course, in Series series, double unit)
    {
        var n = course.CountBefore;
        if (n < 6) return 0;
        int year = Math.Max(0, n - series.Season), lately = Math.Max(0, n - series.Recent);
        var last = series.Cumulative ? course.Sum(lately, n) / (n - lately) : course.Values[n - 1];
        return Math.Clamp(series.Sign * (course.Sum(year, n) / (n - year) - last) / unit, -8, 8);
    }

    private static void FillExtremes(Course course, in Series series, Span<double> x)
    {
        var cycle = course.Values[course.HistoryCount..course.CountBefore];
        double best = double.NegativeInfinity, worst = double.PositiveInfinity;
        var reached = 0;
        foreach (var value in cycle)
        {
            var share = series.Cumulative ? Math.Clamp(value / Math.Max(series.Target / series.Periods, SpreadOfError.Least(series)), -6, 6) : series.Share(value);
            (best, worst) = (Math.Max(best, share), Math.Min(worst, share));
            if (!series.Cumulative && series.Sign * (value - series.Target) >= 0) reached++;
        }
        Features.Put(x, Feature.ReachedBefore, cycle.IsEmpty ? 0 : (double)reached / cycle.Length);
        Features.Put(x, Feature.BestBefore, cycle.IsEmpty ? 0 : best);
        Features.Put(x, Feature.WorstBefore, cycle.IsEmpty ? 0 : worst);
    }
}
