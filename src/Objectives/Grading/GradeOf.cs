using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Grading;

/// <summary>
/// The grade of an OKR, from 0.0 to 1.0 in tenths: the share of the way that was made. Of what starts again each period it is the share of periods that met their
/// target, of a band the share of readings within it. 1.0 is kept for what was wholly reached.
/// Source: the scale of "Measure What Matters" (Doerr, 2018), where 0.7 to 1.0 counts as delivered.
/// </summary>
public static class GradeOf
{
    /// <summary>From here on it counts as delivered.</summary>
    public const decimal Delivered = 0.7m;

    /// <summary>Null before the first number.</summary>
    /// <param name="keyResult">What is graded, by the terms in force.</param>
    /// <param name="readings">All that stands of its check-ins.</param>
    public static decimal? Of(KeyResult keyResult, Readings readings)
    {
        var values = ByPeriod(keyResult, readings);
        return values.Count == 0 ? null : keyResult.Kind switch
        {
            Kind.PerPeriod or Kind.Band => Tenths((double)values.Count(v => Progress.Met(keyResult, v)) / values.Count, values.TrueForAll(v => Progress.Met(keyResult, v))),
            _ => Tenths(Progress.Of(keyResult, values[^1]) / 100, Progress.Met(keyResult, values[^1])),
        };
    }

    /// <summary>Whether it was wholly reached; null before the first number.</summary>
    public static bool? Reached(KeyResult keyResult, Readings readings) => Of(keyResult, readings) is { } score ? score == 1 : null;

    /// <summary>One value a period, the last one given; what was measured before it began does not count, and what was asked for its last week does, also when answered after.</summary>
    private static List<decimal> ByPeriod(KeyResult keyResult, Readings readings) => [.. readings.Valued
        .Where(c => c.AsOf >= keyResult.Start && (keyResult.Standing || Period.Parse(c.Period).Start <= keyResult.Due))
        .GroupBy(c => c.Period).Select(g => g.Last().Value!.Value)];

    private static decimal Tenths(double share, bool met)
    {
        if (met) return 1;
        // However near: only what was reached is a 1.0.
        return Math.Min(Math.Round((decimal)Math.Clamp(share, 0, 1), 1, MidpointRounding.AwayFromZero), 0.9m);
    }
}
