using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift;

/// <summary>What the readings say: the verdict, whether a drift is open and since when, and the points behind at the last reading.</summary>
public readonly record struct Judgement(Verdict Verdict, bool Drifting, DateOnly? Since, double PointsBehind);

/// <summary>
/// The first drift rule: ten points behind the expected line in two readings running opens a drift, two readings within five points close
/// it. One reading a period counts; the first fifth of the time does not. Everything that asks "does it drift?" asks here.
/// </summary>
public static class Judge
{
    private const double Behind = 10, Louder = 3, Close = 5, FarBehind = 25, FirstFifth = 0.2;

    public static Judgement Of(KeyResult keyResult, Readings readings, DateOnly today, int missedCadences, double sensitivity = 0)
    {
        DateOnly? since = null;
        double points = 0, before = 0;
        int behind = 0, close = 0, counted = 0;
        foreach (var reading in readings.Valued.GroupBy(c => c.Period).Select(g => g.Last()))
        {
            if (TooEarly(keyResult, reading.AsOf)) continue;
            counted++;
            before = points;
            points = Progress.PointsBehind(keyResult, reading.Value!.Value, reading.AsOf);
            behind = points >= Behind - Louder * sensitivity ? behind + 1 : 0;
            close = points <= Close ? close + 1 : 0;
            if (since is null && behind >= 2) since = reading.AsOf;
            else if (since is not null && close >= 2) since = null;
        }

        var verdict = (missedCadences, since, counted) switch
        {
            ( >= 2, _, _) when !TooEarly(keyResult, today) => Verdict.NoNews,
            (_, not null, _) => Math.Min(points, before) >= FarBehind ? Verdict.OffTrack : Verdict.Slipping,
            (_, null, 0) => Verdict.TooEarly,
            _ => points > Close || Doubted(readings) || OutOfItsBand(keyResult, readings) ? Verdict.Watch : Verdict.OnPace,
        };
        return new Judgement(verdict, since is not null, since, points);
    }

    /// <summary>Whether one reading stands behind its line by as much as opens a drift.</summary>
    internal static bool IsBehind(KeyResult keyResult, Checkin reading) =>
        !TooEarly(keyResult, reading.AsOf) && Progress.PointsBehind(keyResult, reading.Value!.Value, reading.AsOf) >= Behind;

    /// <summary>A band is either kept or not, on the first day as on the last.</summary>
    private static bool TooEarly(KeyResult keyResult, DateOnly day) =>
        keyResult.Kind != Kind.Band && !keyResult.Standing && ExpectedLine.Share(keyResult, day) < FirstFifth;

    /// <summary>However little: what is kept in a band is well within it alone.</summary>
    private static bool OutOfItsBand(KeyResult keyResult, Readings readings) =>
        (keyResult.Standing || keyResult.Kind == Kind.Band) && readings.LastValued is { Value: { } value } && HealthyBand.Of(keyResult).Of(value) != Health.Within;

    private static bool Doubted(Readings readings) =>
        readings.All.LastOrDefault(c => c.Confidence is not null)?.Confidence is Confidence.AtRisk or Confidence.OffTrack;
}
