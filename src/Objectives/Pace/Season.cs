using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>What a key result did before its start, by its own readings or by those of the one that was called the same then: how much of a year's way was made by which day.</summary>
public sealed class Season
{
    /// <summary>Days from one reading to the next, and without any at either end, within which a year still counts as told.</summary>
    private const int LongestSilence = 35, Slack = 10;

    /// <summary>So far from the straight line, as a share of the way, a shape is worth following; so far from one another two years do not tell one shape.</summary>
    private const double Distinct = 0.1, Alike = 0.15;

    private const int Looks = 12, ShortestDays = 28;

    /// <summary>Oldest first: by that day the way made adds up to that total; after a silence nobody knows how.</summary>
    private readonly List<Knot> knots = [];

    private Found? clear;

    private Season()
    {
    }

    /// <summary>Null when nothing is known from before its start.</summary>
    /// <param name="keyResult">Whose line is drawn.</param>
    /// <param name="past">What was read of it, and of those before it, each with what it was then.</param>
    public static Season? Of(KeyResult keyResult, IEnumerable<(KeyResult Then, Readings Readings)> past)
    {
        var season = new Season();
        foreach (var (then, readings) in past.OrderBy(p => p.Then.Id == keyResult.Id ? DateOnly.MinValue : p.Then.Start)) season.Add(then, readings, keyResult);
        return season.knots.Count > 1 ? season : null;
    }

    /// <summary>The share of the way made by the same day of last year, or the mean of two years; null when last year is not told, or went the other way.</summary>
    internal double? Share(KeyResult keyResult, DateOnly day) =>
        InYear(keyResult, day, 1) is not { } last ? null : InYear(keyResult, day, 2) is { } before ? (last + before) / 2 : last;

    /// <summary>
    /// Whether the past is followed where nobody has chosen a pace: it departs from the straight line by a tenth of the way, and two years,
    /// where both are told, agree. A level needs two: one year of ups and downs is no season.
    /// </summary>
    internal bool IsClear(KeyResult keyResult)
    {
        // Asked for each day of the line, and the same until the terms are others.
        var of = (keyResult.Start, keyResult.Due, keyResult.Kind, keyResult.Target > keyResult.Baseline, keyResult.Works);
        if (clear is { } known && known.Of == of) return known.Clear;
        return (clear = new Found(of, IsDistinct(keyResult))).Clear;
    }

    private bool IsDistinct(KeyResult keyResult)
    {
        var span = keyResult.Due.DayNumber - keyResult.Start.DayNumber;
        if (span < ShortestDays || InYear(keyResult, keyResult.Start, 1) is null) return false;
        var two = InYear(keyResult, keyResult.Start, 2) is not null;
        if (!two && keyResult.Kind == Kind.Level) return false;
        var departs = false;
        for (var look = 1; look < Looks; look++)
        {
            var day = keyResult.Start.AddDays(span * look / Looks);
            if (two && Math.Abs(InYear(keyResult, day, 1)!.Value - InYear(keyResult, day, 2)!.Value) > Alike) return false;
            departs |= Math.Abs(Share(keyResult, day)!.Value - ExpectedLine.TimeGone(keyResult, day)) >= Distinct;
        }
        return departs;
    }

    private void Add(KeyResult then, Readings readings, KeyResult now)
    {
        var own = then.Id == now.Id;
        var points = readings.Valued.Where(c => own ? c.AsOf < now.Start : then.Start <= c.AsOf && c.AsOf <= then.Due && c.AsOf < now.Start)
            .GroupBy(c => c.AsOf).Select(g => (Day: g.Key, Value: (double)g.Last().Value!.Value)).ToList();
        if (points.Count == 0) return;
        if (!own) points.Insert(0, (then.Start.AddDays(-1), (double)then.Baseline));
        var before = points[0].Value;
        var (total, first) = (knots.Count == 0 ? 0 : knots[^1].Total, true);
        foreach (var (day, value) in points.SkipWhile(p => knots.Count > 0 && p.Day.DayNumber < knots[^1].Day))
        {
            // A running total that falls has begun anew.
            var anew = then.Kind != Kind.Level && then.Direction == Direction.Increase && value < before;
            total += first ? 0 : anew ? value : value - before;
            if (knots.Count == 0 || day.DayNumber > knots[^1].Day) knots.Add(new Knot(day.DayNumber, total, first && knots.Count > 0));
            (before, first) = (value, false);
        }
    }

    private double? InYear(KeyResult keyResult, DateOnly day, int years)
    {
        var (from, to) = (keyResult.Start.AddYears(-years).DayNumber - 1, keyResult.Due.AddYears(-years).DayNumber);
        if (!Tells(from, to)) return null;
        var (begin, way) = (At(from), At(to) - At(from));
        if (way * (double)(keyResult.Target - keyResult.Baseline) <= 0) return null;
        // A level may wander far beyond a way that was short.
        return Math.Clamp((At(day.AddYears(-years).DayNumber) - begin) / way, -1, 2);
    }

    private bool Tells(int from, int to)
    {
        if (knots[0].Day > from + Slack || knots[^1].Day < to - Slack) return false;
        for (var at = Math.Max(After(from), 1); at < knots.Count && knots[at - 1].Day < to; at++)
            if (knots[at].Day - knots[at - 1].Day > (knots[at].Silent ? Slack : LongestSilence)) return false;
        return true;
    }

    private double At(int day)
    {
        var after = After(day);
        if (after == 0) return knots[0].Total;
        if (after == knots.Count) return knots[^1].Total;
        var (one, next) = (knots[after - 1], knots[after]);
        return one.Total + (next.Total - one.Total) * (day - one.Day) / (next.Day - one.Day);
    }

    /// <summary>The place of the first knot after that day.</summary>
    private int After(int day)
    {
        int low = 0, high = knots.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (knots[middle].Day > day) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private sealed record Found((DateOnly, DateOnly, Kind, bool, WorkCalendar) Of, bool Clear);

    /// <param name="Day">A day number.</param>
    /// <param name="Total">The way made by its end.</param>
    /// <param name="Silent">Whether what came before it is told by nobody.</param>
    private readonly record struct Knot(int Day, double Total, bool Silent);
}
