using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift;

/// <summary>What an activity brings of its result: so much activity for so much result, and what as much brought four weeks before.</summary>
/// <param name="Activity">Of the last weeks together, per week.</param>
/// <param name="Result">Of the same weeks.</param>
/// <param name="Before">What so much activity brought four weeks earlier.</param>
public sealed record Yield(decimal Activity, decimal Result, decimal Before)
{
    private const int Weeks = 4, Together = 2;

    /// <summary>Null where one of the two is no amount, or too little was read.</summary>
    public static Yield? Of(Standing activity, Standing result)
    {
        var day = activity.Last?.AsOf < result.Last?.AsOf ? activity.Last!.AsOf : result.Last?.AsOf;
        if (day is not { } until || Amount(activity, until) is not { } done || Amount(result, until) is not { } made) return null;
        var then = until.AddDays(-7 * Weeks);
        if (Amount(activity, then) is not { } before || Amount(result, then) is not { } brought || before <= 0 || done <= 0) return null;
        return new(done, made, brought * done / before);
    }

    /// <summary>Per week, of the two weeks that end on that day: of a running total by how much it moved, of a weekly number its mean.</summary>
    private static decimal? Amount(Standing standing, DateOnly until)
    {
        var from = until.AddDays(-7 * Together);
        var readings = standing.Readings.Valued.Where(c => c.AsOf <= until).ToList();
        switch (standing.KeyResult)
        {
            case { Kind: Kind.PerPeriod, Every: Cadence.Weekly }:
                var values = readings.Where(c => c.AsOf > from).GroupBy(c => c.Period).Select(g => g.Last().Value!.Value).ToList();
                return values.Count == 0 ? null : values.Average();
            case { Kind: Kind.Cumulative } keyResult:
                var last = readings.LastOrDefault();
                var first = readings.LastOrDefault(c => c.AsOf <= from);
                if (last is null || last.AsOf <= from || (first is null && keyResult.Start <= from)) return null;
                var (begin, began) = first is null ? (keyResult.Start.AddDays(-1), keyResult.Baseline) : (first.AsOf, first.Value!.Value);
                return Math.Abs(last.Value!.Value - began) * 7 / Math.Max(last.AsOf.DayNumber - begin.DayNumber, 1);
            default:
                return null;
        }
    }
}
