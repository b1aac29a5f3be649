namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>What a period knows of the end beside the odds; with them, a middle that agrees with the odds and the range round it that holds eight ends of ten.</summary>
/// <param name="Value">The last value.</param>
/// <param name="Recent">The end by the simplest forecast.</param>
/// <param name="Paced">The end of a total if it goes on at the mean of this cycle, the pace asked for counting twice; of a level NaN.</param>
/// <param name="Spread">The standard deviation of the end.</param>
/// <param name="Left">Periods from the last check-in to the end.</param>
/// <param name="Run">1 for a level without history that has lately risen and never fallen, -1 for one that has fallen and never risen, else 0.</param>
internal readonly record struct Heading(double Value, double Recent, double Paced, double Spread, int Left, int Run)
{
    /// <summary>A logistic of this scale is as good as a normal of 1.</summary>
    private const double Scale = 1 / 1.702, EightyPercent = 1.2816;

    /// <summary>From here on the odds say only that it is far; how far, the recent level says.</summary>
    private const double Far = 3;

    /// <summary>By how much the spread has to be wider, or narrower, for eight of ten: found on series that the trees had not seen.</summary>
    private const double OfLevels = 0.95, OfAmounts = 1.08, OfGuessedLevels = 1.77, OfGuessedAmounts = 1.1;

    private const int PaceAskedFor = 2;

    /// <summary>A run is so many steps one way and none back, of the last ones.</summary>
    private const int StepsOfARun = 2, LatelyOf = 6;

    public static Heading Of(Course course, in Series series)
    {
        var recent = Ends.RecentOf(course, series);
        var error = SpreadOfError.Of(course, series, recent);
        var wider = series.Cumulative ? error.Known ? OfAmounts : OfGuessedAmounts : error.Known ? OfLevels : OfGuessedLevels;
        var left = series.Periods - course.At;
        var paced = series.Cumulative ? course.Value + left * (PaceAskedFor * series.Target / series.Periods + course.Value) / (course.At + PaceAskedFor) : double.NaN;
        return new(course.Value, recent, paced, error.Now * wider, left, series.Cumulative || error.Known ? 0 : RunOf(course.Steps));
    }

    public Outlook Outlook(in Series series, double odds, double missing, bool alerting)
    {
        var middle = series.Target - series.Sign * Spread * Scale * odds;
        // Beyond the far odds the recent level may be farther still, on the same side.
        if (Math.Abs(odds) > Far && Math.Sign(odds) * series.Sign * (middle - Recent) > 0) middle = Recent;
        // Half way to the pace of the cycle, totals end a fifth nearer to where they were said to; which side of the target, the odds alone say.
        if (!double.IsNaN(Paced) && (middle + Paced) / 2 is var half && Math.Sign(series.Target - half) == Math.Sign(series.Target - middle)) middle = half;
        // A spread that is guessed may put the middle behind a value that has been moving away from there all along; it stays where it is then, on its side of the target.
        if (Run * (Value - middle) > 0 && Math.Sign(series.Target - Value) == Math.Sign(series.Target - middle)) middle = Value;
        double low = middle - EightyPercent * Spread, high = middle + EightyPercent * Spread;
        // A running total does not fall back.
        if (series.Cumulative && low < Value && Value <= middle) low = Value;
        return new(missing, middle, low, high, (series.Target - Value) / Left, alerting);
    }

    /// <summary>Standing still is no step back, and no step on.</summary>
    private static int RunOf(ReadOnlySpan<double> steps)
    {
        int on = 0, way = 0;
        foreach (var step in steps[^Math.Min(LatelyOf, steps.Length)..])
        {
            if (step == 0) continue;
            if (way != 0 && Math.Sign(step) != way) return 0;
            (way, on) = (Math.Sign(step), on + 1);
        }
        return on < StepsOfARun ? 0 : way;
    }
}
