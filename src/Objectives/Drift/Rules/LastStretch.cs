using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>The last half period before the due day, for which the forecast has no whole period left: the pace of this cycle goes on for the days that remain.</summary>
internal static class LastStretch
{
    /// <summary>Odds beyond which nothing is surer.</summary>
    private const double Surest = 6;

    /// <summary>A logistic of this scale is as good as a normal of 1; the half-width of eight of ten.</summary>
    private const double Scale = 1.702, EightyPercent = 1.2816;

    public static Outlook Of(in Series series, Slots slots, DateOnly day)
    {
        var left = slots.Count * (1 - slots.Passed(day));
        var (pace, spread, value) = Steps(series);
        var end = value + pace * left;
        spread *= Math.Sqrt(left);
        var odds = Math.Clamp(Scale * (series.Up ? 1 : -1) * (series.Target - end) / Math.Max(spread, 1e-9 * Math.Max(Math.Abs(series.Target), 1)), -Surest, Surest);
        var low = end - EightyPercent * spread;
        return new(1 / (1 + Math.Exp(-odds)), end, series.Cumulative ? Math.Max(low, Math.Min(value, end)) : low, end + EightyPercent * spread, (series.Target - value) / Math.Max(left, 1e-3), false);
    }

    /// <summary>A total goes on at its mean, a level stays; each strays by its steps so far.</summary>
    private static (double Pace, double Spread, double Value) Steps(in Series series)
    {
        double before = series.Baseline, squares = 0;
        int at = 0, count = 0;
        var mean = series.Cumulative ? (series.Checkins[^1] - series.Baseline) / series.Checkins.Length : 0;
        for (var period = 1; period <= series.Checkins.Length; period++)
        {
            var value = series.Checkins[period - 1];
            if (double.IsNaN(value)) continue;
            var step = (value - before) / (period - at) - mean;
            squares += step * step;
            (before, at, count) = (value, period, count + 1);
        }
        return (mean, Math.Sqrt(squares / Math.Max(count, 1)), before);
    }
}
