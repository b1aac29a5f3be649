using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift.Rules;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift;

/// <summary>
/// Where a key result ends if nothing changes, and what it would take: the end from the forecast, the rest is arithmetic. Values in its unit, paces
/// in its unit per five working days; of a per-period one all are averages and amounts of its periods.
/// </summary>
/// <param name="HeadingFor">As likely to be passed as not.</param>
/// <param name="Low">One in ten ends below it; null where nothing is left to come.</param>
/// <param name="High">One in ten ends above it.</param>
/// <param name="NeededPerWeek">From today on; null once it is due.</param>
/// <param name="NowPerWeek">Since the start.</param>
public sealed record Projection(decimal HeadingFor, decimal? Low, decimal? High, decimal? NeededPerWeek, decimal? NowPerWeek)
{
    /// <summary>Null where no forecast is made: before the first value, too near to the start, of a band, a milestone, and a standing one.</summary>
    public static Projection? Of(KeyResult keyResult, Cadence asked, Readings readings, Foreseen? foreseen, DateOnly today)
    {
        if (foreseen is not { } end || readings.LastValued is not { Value: { } value } last) return null;
        if (keyResult.Kind == Kind.PerPeriod)
        {
            var met = PeriodsMet.Count(keyResult, readings);
            if (met.Of == 0) return null;
            var slots = Slots.Of(keyResult, asked);
            var periodsLeft = slots.Count - slots.At(last.AsOf);
            var missing = keyResult.Target * (met.Of + periodsLeft) - met.Average * met.Of;
            return new(end.End, end.Low, end.High, periodsLeft == 0 ? null : missing / periodsLeft, met.Average);
        }
        var gone = keyResult.Works.Between(keyResult.Start, last.AsOf < keyResult.Due ? last.AsOf : keyResult.Due);
        var left = Math.Max(ExpectedLine.DaysLeft(keyResult, today), 0);
        return new(
            end.End, end.Low, end.High,
            left == 0 ? null : (keyResult.Target - value) / left * 5,
            gone == 0 ? null : (value - keyResult.Baseline) / gone * 5);
    }
}
