namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>How often the past, over as many periods as are left, moved too little for this target; as logits, 0 without enough of it.</summary>
internal readonly record struct PastMoves(double All, double InSeason, double Lately, double OfSeasonErrors)
{
    private const int LeastHistory = 12, LeastStarts = 6;
    private const double EdgeOfAll = 1 / 42.0, EdgeInSeason = 1 / 14.0, EdgeLately = 1 / 30.0;

    /// <param name="going">The last level, or the mean of the last amounts.</param>
    /// <param name="seasonEnd">The end value as last year's changes make it.</param>
    /// <param name="shortOfSeason">What is asked beyond it, over the spread of error.</param>
    /// <param name="errors">Of simple forecasts in the history.</param>
    public static PastMoves Of(Course course, in Series series, double going, double seasonEnd, double shortOfSeason, in Errors errors)
    {
        var left = series.Periods - course.At;
        var moves = course.HistoryCount >= left + LeastHistory ? Moves(course, series, left, going) : default;
        return moves with { OfSeasonErrors = errors.Known ? SeasonErrors(course, series, left, series.Target - seasonEnd) : Math.Clamp(shortOfSeason, -3, 3) };
    }

    private static PastMoves Moves(Course course, in Series series, int left, double going)
    {
        var values = course.Values;
        var (season, recent, sign) = (series.Season, series.Recent, series.Sign);
        var needed = Needed(course, series, left, going);
        double weighed = 0, weights = 0;
        int bad = 0, all = 0, badLately = 0, lately = 0;
        // A start among the values that the last check-in filled in would move with it.
        var end = Math.Min(course.Count - left, course.CountBefore) + (series.Cumulative ? 1 : 0);
        for (var at = series.Cumulative ? recent : 0; at < end; at++)
        {
            var begin = series.Cumulative ? course.Sum(at - recent, at) / recent : values[at];
            if (begin <= 0) continue;
            var moved = (series.Cumulative ? course.Sum(at, at + left) / left : values[at + left]) / begin;
            var ago = course.Count - at - (series.Cumulative ? 0 : 1);
            var tooLittle = sign * (moved - needed) < 0 ? 1 : 0;
            var near = Near.Of(season, ago);
            all++;
            bad += tooLittle;
            weights += near;
            weighed += near * tooLittle;
            if (ago > season + left) continue;
            lately++;
            badLately += tooLittle;
        }
        return all < LeastStarts ? default : new(
            Logit((double)bad / all, EdgeOfAll),
            Logit((weighed + 0.5) / (weights + 1), EdgeInSeason),
            Logit((badLately + 0.5) / (lately + 1), EdgeLately),
            0);
    }

    /// <summary>The factor by which the level, or the mean amount, has to change; where factors make no sense, one that says whether the target is passed.</summary>
    private static double Needed(Course course, in Series series, int left, double going)
    {
        var (value, target) = (course.Value, series.Target);
        if (series.Cumulative)
            return (series.Up ? value >= target : value > target) ? double.NegativeInfinity : (target - value) / left / Math.Max(going, SpreadOfError.Least(series));
        return value > 0 && target > 0 ? target / value : target > value ? double.PositiveInfinity : double.NegativeInfinity;
    }

    /// <summary>How often the forecast from last year's changes was off by too much on the wrong side.</summary>
    private static double SeasonErrors(Course course, in Series series, int left, double asked)
    {
        int bad = 0, all = 0;
        var end = Math.Min(course.Count - left, course.CountBefore) + (series.Cumulative ? 1 : 0);
        for (var at = Errors.First(series); at < end; at++)
        {
            all++;
            if (series.Sign * (Errors.OfSeason(course, series, left, at) - asked) < 0) bad++;
        }
        return all >= LeastStarts ? Logit((bad + 0.5) / (all + 1), EdgeOfAll) : 0;
    }

    private static double Logit(double share, double edge)
    {
        share = Math.Clamp(share, edge, 1 - edge);
        return Math.Log(share / (1 - share));
    }
}
