using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Pace;

/// <summary>
/// A target for the end of each part of the time, the last one the key result's own. As many targets as the time touches quarters, months or
/// weeks are for the ends of these; else the parts have equally many working days. Within a part the line is straight.
/// </summary>
/// <param name="Targets">Values as the key result's, in order of time; two at least. They stand for shares of the way, so a target revised later moves them all.</param>
public sealed record Phased(IReadOnlyList<decimal> Targets) : PaceShape
{
    public const int Most = 60;

    public bool Equals(Phased? other) => other is not null && Targets.SequenceEqual(other.Targets);

    public override int GetHashCode() => Targets.Aggregate(0, HashCode.Combine);

    internal override double? Share(KeyResult keyResult, DateOnly day)
    {
        var way = Targets[^1] - keyResult.Baseline;
        if (way == 0) return null;
        var (part, within) = Place(keyResult, day);
        var from = part == 0 ? keyResult.Baseline : Targets[part - 1];
        return (double)((from - keyResult.Baseline) / way) + (double)((Targets[part] - from) / way) * within;
    }

    /// <summary>In which part a day lies, from 0, and which share of it is over.</summary>
    private (int Part, double Within) Place(KeyResult keyResult, DateOnly day)
    {
        foreach (var cadence in (ReadOnlySpan<Cadence>)[Cadence.Quarterly, Cadence.Monthly, Cadence.Weekly])
        {
            if (Count(cadence, keyResult.Start, keyResult.Due) != Targets.Count) continue;
            var period = Period.Of(cadence, day);
            var (first, last) = (period.Start < keyResult.Start ? keyResult.Start : period.Start, period.End < keyResult.Due ? period.End : keyResult.Due);
            return (Count(cadence, keyResult.Start, day) - 1, keyResult.Works.Gone(first, last, day));
        }
        var parts = ExpectedLine.TimeGone(keyResult, day) * Targets.Count;
        var at = Math.Min((int)parts, Targets.Count - 1);
        return (at, parts - at);
    }

    /// <summary>How many weeks, months or quarters the days from the one to the other touch.</summary>
    private static int Count(Cadence cadence, DateOnly first, DateOnly last) => cadence switch
    {
        Cadence.Weekly => (Period.Week(last).Start.DayNumber - Period.Week(first).Start.DayNumber) / 7 + 1,
        Cadence.Monthly => (last.Year - first.Year) * 12 + last.Month - first.Month + 1,
        _ => (last.Year - first.Year) * 4 + (last.Month - 1) / 3 - (first.Month - 1) / 3 + 1,
    };
}
