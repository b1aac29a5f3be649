using CheckinBot.Objectives.Checkins;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// What whoever carries it says of whether it will be met. <i>Off track</i> said once in the last two, or both of the last two lower than what
/// was said before, makes the verdict a class worse, and at least <i>watch</i>. Numbers may be fine: people know earlier.
/// </summary>
internal static class OwnersSay
{
    /// <returns>The signal, and the day from which it holds; null when nothing of the kind was said.</returns>
    public static (Signals Signal, DateOnly Since)? Of(Readings readings)
    {
        Checkin? last = null, before = null;
        var earlier = Confidence.OnTrack;
        for (var at = readings.All.Count - 1; at >= 0; at--)
        {
            if (readings.All[at] is not { Confidence: { } said } reading) continue;
            if (last is null)
            {
                last = reading;
            }
            else if (before is null)
            {
                before = reading;
            }
            else
            {
                earlier = said;
                break;
            }
        }
        if (last is null) return null;
        if (last.Confidence == Confidence.OffTrack) return (Signals.SaidOffTrack, last.AsOf);
        if (before?.Confidence == Confidence.OffTrack) return (Signals.SaidOffTrack, before.AsOf);
        return before is not null && last.Confidence > earlier && before.Confidence > earlier ? (Signals.SaidLower, last.AsOf) : null;
    }

    /// <summary>A class worse, and at least watched.</summary>
    public static Verdict Worse(Verdict verdict) => verdict switch
    {
        Verdict.Watch => Verdict.Slipping,
        Verdict.Slipping or Verdict.OffTrack => Verdict.OffTrack,
        _ => Verdict.Watch,
    };
}
