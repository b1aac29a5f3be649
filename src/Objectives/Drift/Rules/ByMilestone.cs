using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// A milestone is done or not by its due day; its steps come as they come, so no forecast is made of them. Until then what its owner says counts:
/// <i>off track</i> is behind, <i>at risk</i> is watched. A quarter of the way behind its time is watched too, and behind in the last fifth; so is one of
/// which nobody says anything then.
/// </summary>
internal static class ByMilestone
{
    private const double FirstFifth = 0.2, LastFifth = 0.8, QuarterOfTheWay = 25;

    public static void Walk(KeyResult keyResult, Slots slots, Readings readings, List<Step> steps)
    {
        Confidence? said = null;
        decimal? value = null;
        foreach (var reading in readings.All)
        {
            (said, value) = (reading.Confidence ?? said, reading.Value ?? value);
            var verdict = Of(keyResult, slots.Passed(reading.AsOf), value, said);
            steps.Add(new(reading, verdict, verdict is Verdict.Slipping or Verdict.OffTrack));
        }
    }

    /// <param name="keyResult">The milestone.</param>
    /// <param name="passed">The share of its time.</param>
    /// <param name="value">Its steps done; null before the first was said.</param>
    /// <param name="said">What was said last of whether it will be met.</param>
    internal static Verdict Of(KeyResult keyResult, double passed, decimal? value, Confidence? said)
    {
        if (value is { } done && Progress.Met(keyResult, done)) return Verdict.OnPace;
        if (passed >= 1) return Verdict.OffTrack;
        if (said == Confidence.OffTrack) return Verdict.Slipping;
        // One step alone is behind its time until it is made.
        var late = Math.Abs(keyResult.Target - keyResult.Baseline) > 1 && passed * 100 - Progress.Of(keyResult, value ?? keyResult.Baseline) >= QuarterOfTheWay;
        if (late && passed >= LastFifth) return Verdict.Slipping;
        if (said == Confidence.AtRisk || late || (said is null && passed >= LastFifth)) return Verdict.Watch;
        return passed < FirstFifth && said is null ? Verdict.TooEarly : Verdict.OnPace;
    }
}
