using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>How fast a key result has moved before, in its unit a week towards its target.</summary>
/// <param name="Best">The best four weeks.</param>
/// <param name="Usual">All of the past.</param>
internal readonly record struct PastPace(decimal Best, decimal Usual)
{
    private const int Weeks = 4, Fewest = 6;

    /// <summary>Null when too little is known, and where there is no pace: a band is kept, and a period begins anew each time.</summary>
    public static PastPace? Of(KeyResult keyResult, Readings readings)
    {
        if (keyResult.Kind is Kind.Band or Kind.PerPeriod or Kind.Milestone) return null;
        var points = readings.Valued.GroupBy(c => c.AsOf).Select(g => (Day: g.Key, Value: g.Last().Value!.Value)).ToList();
        if (points.Count < Fewest || points[^1].Day.DayNumber - points[0].Day.DayNumber < Weeks * 7) return null;
        var towards = keyResult.Target >= keyResult.Baseline ? 1 : -1;
        var best = decimal.MinValue;
        for (int from = 0, to = 0; from < points.Count; from++)
        {
            while (to < points.Count && points[to].Day.DayNumber - points[from].Day.DayNumber < Weeks * 7) to++;
            if (to == points.Count) break;
            best = Math.Max(best, Weekly(points[from], points[to]) * towards);
        }
        return new PastPace(best, Weekly(points[0], points[^1]) * towards);
    }

    private static decimal Weekly((DateOnly Day, decimal Value) from, (DateOnly Day, decimal Value) to) =>
        (to.Value - from.Value) * 7 / (to.Day.DayNumber - from.Day.DayNumber);
}
