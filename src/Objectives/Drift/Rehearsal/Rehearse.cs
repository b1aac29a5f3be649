using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rehearsal;

/// <summary>
/// What a sensitivity would have done in weeks gone by: at the end of every round it is judged again by what was known then, beside what it is
/// tied to, and a lead is told as they would be told. The first round counts as a first sweep and tells nobody.
/// </summary>
public static class Rehearse
{
    /// <param name="one">The key result.</param>
    /// <param name="ends">The ends of its team's rounds, in order.</param>
    /// <param name="sensitivity">The knob.</param>
    /// <param name="tied">What it leads to, and what leads to it.</param>
    public static Outcome Of(Rehearsed one, IReadOnlyList<RoundEnd> ends, Sensitivity sensitivity, IReadOnlyList<Rehearsed>? tied = null)
    {
        var missed = Missed(one);
        var told = new List<DateOnly>();
        bool open = false, offTrack = false, late = false;
        foreach (var (end, standing) in Judged(one, ends, sensitivity, tied ?? []))
        {
            if (standing is null)
            {
                open = false;
                continue;
            }
            var drifting = standing.Judgement.Drifting;
            var begins = drifting && !open;
            if (begins) offTrack = standing.Verdict == Verdict.OffTrack;
            var worse = drifting && open && standing.Verdict == Verdict.OffTrack && !offTrack;
            // Who carries it and leads the team has read it in the receipt.
            var heard = standing.KeyResult.OwnerId != one.Lead;
            if (heard && (worse || (begins && end != ends[0]))) told.Add(end.Day);
            offTrack |= worse && heard;
            late |= drifting || standing.Judgement.Signals.HasFlag(Signals.LeadFalls);
            open = drifting;
        }
        return new(one.Lead is null ? [] : [.. told.Select(day => (one.Lead.Value, day))], told.Count > 0 && missed == true, missed == true, missed == true && !late);
    }

    /// <summary>How it stood at the end of each round; null at those at which it was not judged.</summary>
    public static IEnumerable<(RoundEnd End, Standing? Standing)> Judged(Rehearsed one, IReadOnlyList<RoundEnd> ends, Sensitivity sensitivity, IReadOnlyList<Rehearsed> tied)
    {
        foreach (var end in ends)
        {
            var standing = one.InPlay(end) ? one.At(end, sensitivity) : null;
            yield return (end, standing is null || tied.Count == 0 ? standing : Tie.Together([standing], [.. tied.Select(t => t.At(end, sensitivity)).OfType<Standing>()])[0]);
        }
    }

    /// <summary>Whether its target, on its last terms, was missed in the end; null where that is not known.</summary>
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
    /// <param name="Unseen">Missed, never judged to drift, and put on watch by nothing that leads to it.</param>
    public readonly record struct Outcome(IReadOnlyList<(Guid Lead, DateOnly Day)> Alerts, bool Right, bool Missed, bool Unseen);
}
