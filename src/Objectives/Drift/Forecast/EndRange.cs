namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>Where it is heading: a middle that agrees with the probability of missing, and the range round it that holds eight ends of ten.</summary>
internal readonly record struct EndRange(double Low, double Middle, double High)
{
    /// <summary>A logistic of this scale is as good as a normal of 1.</summary>
    private const double Scale = 1 / 1.702, EightyPercent = 1.2816;

    /// <summary>From here on the odds say only that it is far; how far, the recent level says.</summary>
    private const double Far = 3;

    /// <summary>How much narrower than its history's errors the end of a described series is, found out of fold.</summary>
    private const double OfLevels = 0.8, OfAmounts = 0.8;

    /// <param name="course">What is known.</param>
    /// <param name="series">The key result.</param>
    /// <param name="odds">The log-odds of missing the target.</param>
    public static EndRange Of(Course course, in Series series, double odds)
    {
        var recent = Ends.RecentOf(course, series);
        var spread = SpreadOfError.Of(course, series, recent).Now;
        var middle = series.Target - series.Sign * spread * Scale * odds;
        // Beyond the far odds the recent level may be farther still, on the same side.
        if (Math.Abs(odds) > Far && Math.Sign(odds) * series.Sign * (middle - recent) > 0) middle = recent;
        var half = EightyPercent * spread * (series.Cumulative ? OfAmounts : OfLevels);
        var low = middle - half;
        // A running total does not fall back.
        if (series.Cumulative && series.Up && low < course.Value && course.Value <= middle) low = course.Value;
        return new(low, middle, middle + half);
    }
}
