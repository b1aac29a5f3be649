using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>Where a key result ends if nothing changes, and what it would take. Values in its unit, paces in its unit per five working days.</summary>
public sealed record Projection(decimal HeadingFor, decimal? Low, decimal? High, decimal? NeededPerWeek, decimal? NowPerWeek)
{
    /// <summary>Below this share of the time a pace says nothing yet.</summary>
    private const double EarliestShare = 0.1;

    /// <summary>The half-width of an 80 % range of a normal error, in standard deviations.</summary>
    private const double EightyPercent = 1.2816;

    /// <summary>Null for a band, before the first value, and too early to say.</summary>
    public static Projection? Of(KeyResult keyResult, Readings readings, DateOnly today)
    {
        if (readings.LastValued is not { Value: { } value } last || keyResult.Kind == Kind.Band) return null;
        if (keyResult.Kind == Kind.PerPeriod)
        {
            var met = PeriodsMet.Count(keyResult, readings);
            return met.Of == 0 ? null : new Projection(met.Average, null, null, keyResult.Target, met.Average);
        }

        var share = ExpectedLine.Share(keyResult, last.AsOf);
        var gone = WorkingDays.Between(keyResult.Start, last.AsOf < keyResult.Due ? last.AsOf : keyResult.Due);
        // What lies within one weekend has no working day to make a pace of.
        if (share < EarliestShare || gone == 0) return null;
        var left = ExpectedLine.DaysLeft(keyResult, last.AsOf);
        var made = value - keyResult.Baseline;
        var heading = keyResult.Baseline + made / (decimal)share;
        var spread = Spread(keyResult, readings) * EightyPercent * Math.Sqrt(left);
        var range = left == 0 || spread is double.NaN ? (decimal?)null : (decimal)spread;
        var leftToday = Math.Max(ExpectedLine.DaysLeft(keyResult, today), 0);
        return new Projection(
            heading,
            Floor(keyResult, heading - range, value),
            heading + range,
            leftToday == 0 ? null : (keyResult.Target - value) / leftToday * 5,
            made / gone * 5);
    }

    /// <summary>A running total never falls back, so its range begins where it stands.</summary>
    private static decimal? Floor(KeyResult keyResult, decimal? low, decimal value) =>
        keyResult.Kind == Kind.Cumulative && keyResult.Direction == Direction.Increase && low < value ? value : low;

    /// <summary>The standard deviation of one working day's step round the mean pace; NaN with fewer than three steps.</summary>
    private static double Spread(KeyResult keyResult, Readings readings)
    {
        var points = readings.Valued.Where(c => c.AsOf >= keyResult.Start).GroupBy(c => c.AsOf).Select(g => g.Last()).ToList();
        var steps = points.Zip(points.Skip(1), (a, b) =>
            (Days: WorkingDays.Between(a.AsOf.AddDays(1), b.AsOf), By: (double)(b.Value!.Value - a.Value!.Value)))
            .Where(s => s.Days > 0).ToList();
        if (steps.Count < 3) return double.NaN;
        var pace = steps.Sum(s => s.By) / steps.Sum(s => s.Days);
        return Math.Sqrt(steps.Sum(s => Math.Pow(s.By - pace * s.Days, 2) / s.Days) / (steps.Count - 1));
    }
}
