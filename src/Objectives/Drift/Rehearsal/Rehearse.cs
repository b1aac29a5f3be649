using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rehearsal;

/// <summary>A key result of a cycle that is over, with all that was ever read of it.</summary>
/// <param name="KeyResult">On its last terms.</param>
/// <param name="Objective">Its objective; by whose team its lead is known.</param>
/// <param name="Checkins">Superseded ones included.</param>
/// <param name="Lead">Who would have been told; null when nobody leads the team, or carries it themselves.</param>
public sealed record Rehearsed(KeyResult KeyResult, Objective Objective, IReadOnlyList<Checkin> Checkins, Guid? Lead);

/// <summary>
/// What a sensitivity would have done in weeks gone by: every week is judged again by what was read until then, and a lead is told as
/// they would be told. The first week counts as a first sweep and tells nobody.
/// </summary>
public static class Rehearse
{
    /// <param name="one">The key result.</param>
    /// <param name="weeks">The days on which rounds ended, in order.</param>
    /// <param name="sensitivity">The knob.</param>
    public static Outcome Of(Rehearsed one, IReadOnlyList<DateOnly> weeks, Sensitivity sensitivity)
    {
        var missed = Missed(one);
        var told = new List<DateOnly>();
        bool open = false, silent = false, offTrack = false, first = true, late = false;
        foreach (var day in weeks.Where(d => d >= one.KeyResult.Start && (one.KeyResult.Standing || d <= one.KeyResult.Due) && one.KeyResult.OpenOn(d)))
        {
            var standing = Standing.Of(one.KeyResult, one.Objective, one.Checkins, day, (int)sensitivity);
            var drifting = standing.Judgement.Drifting;
            if (drifting && !open) (silent, offTrack) = (first, standing.Verdict == Verdict.OffTrack);
            var worse = drifting && open && standing.Verdict == Verdict.OffTrack && !offTrack;
            if ((drifting && !open && !silent) || worse) told.Add(day);
            offTrack |= worse;
            late |= drifting;
            (open, first) = (drifting, false);
        }
        return new(one.Lead is null ? [] : [.. told.Select(day => (one.Lead.Value, day))], told.Count > 0 && missed == true, missed == true, missed == true && !late);
    }

    /// <summary>Whether its target was missed in the end; null where that is not known.</summary>
    public static bool? Missed(Rehearsed one)
    {
        var readings = new Readings(one.Checkins);
        if (one.KeyResult.Kind == Kind.PerPeriod)
            return PeriodsMet.Count(one.KeyResult, readings) is { Of: > 0 } periods ? !Progress.Met(one.KeyResult, periods.Average) : null;
        return readings.Valued.LastOrDefault(c => c.AsOf >= one.KeyResult.Start && c.AsOf <= one.KeyResult.Due.AddDays(Grace))?.Value is { } last ? !Progress.Met(one.KeyResult, last) : null;
    }

    /// <summary>The last number of a quarter comes in the days after it.</summary>
    private const int Grace = 10;

    /// <summary>What one key result would have brought.</summary>
    /// <param name="Alerts">To whom, and on which days.</param>
    /// <param name="Right">It was told of, and missed in the end.</param>
    /// <param name="Missed">It was missed in the end.</param>
    /// <param name="Unseen">Missed, and never judged to drift.</param>
    public readonly record struct Outcome(IReadOnlyList<(Guid Lead, DateOnly Day)> Alerts, bool Right, bool Missed, bool Unseen);
}
