using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift.Forecast;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>Levels, running totals and per-period numbers are judged by the forecast, period by period. One thread at a time.</summary>
internal sealed class ByForecast
{
    /// <summary>A first fifth of the time says too little of the end.</summary>
    private const double FirstFifth = 0.2;

    /// <summary>Points behind the line that are as good as none, that are none to speak of, that are worth a look, and that are many.</summary>
    private const double None = 0.5, Close = 5, Late = 10, Far = 25;

    /// <summary>The line holds alerts back; by so much lower a bound as many are told as by the odds alone.</summary>
    private const double SoonerByTheLine = 0.08;

    /// <summary>So many readings in a row on the line end a drift.</summary>
    private const int Kept = 2;

    private readonly Laid laid = new();
    private readonly Foresee foresee = new();
    private Outlook[] outlooks = [];

    /// <summary>Whether the line has a say, and how many readings in a row kept it.</summary>
    private bool byLine;
    private int kept;

    /// <param name="keyResult">On its terms of today.</param>
    /// <param name="asked">How often it is asked about.</param>
    /// <param name="readings">All that stand.</param>
    /// <param name="sensitivity">See <see cref="Alert"/>.</param>
    /// <param name="steps">Takes one for each period with a reading.</param>
    /// <returns>Where it ends; null while that cannot be said.</returns>
    public Foreseen? Walk(KeyResult keyResult, Cadence asked, Readings readings, double sensitivity, List<Step> steps)
    {
        var slots = Slots.Of(keyResult, asked);
        laid.Lay(keyResult, slots, readings);
        if (laid.Last == 0) return null;
        if (outlooks.Length < laid.Last) outlooks = new Outlook[laid.Last * 2];
        var series = laid.Series(laid.Last);
        var foreseen = foresee.Each(series, outlooks);
        // Without a year that says otherwise nobody understands how what keeps its line can be late; nor where somebody chose the line.
        (byLine, kept) = (!laid.KnowsAYear || keyResult.Pace is not (null or Seasonal), 0);
        var ladder = new Ladder(sensitivity, byLine ? SoonerByTheLine : 0);
        for (var period = 1; period <= laid.Last; period++)
        {
            var reading = laid.In(period);
            // The last half period before the due day is no whole one any more.
            if (period > foreseen && reading is not null && reading.AsOf < slots.Due) outlooks[period - 1] = LastStretch.Of(series, slots, reading.AsOf);
            if (period <= foreseen || reading?.AsOf < slots.Due) ladder = ladder.After(outlooks[period - 1].Missing, (double)period / slots.Count);
            if (reading is not null) steps.Add(StepOf(keyResult, reading, period, ladder));
        }
        return End(keyResult, laid.In(laid.Last)!, outlooks[laid.Last - 1]);
    }

    private Step StepOf(KeyResult keyResult, Checkin reading, int period, Ladder ladder)
    {
        var slots = laid.Slots;
        var met = keyResult.Kind != Kind.PerPeriod ? Progress.Met(keyResult, reading.Value!.Value) : laid.Value(period) >= laid.Unit.Aims;
        if (reading.AsOf >= slots.Due) return new(reading, met ? Verdict.OnPace : Verdict.OffTrack, !met);
        if (laid.Unit.IsLimit && !met) return new(reading, Verdict.OffTrack, true);
        if (laid.Unit is { Adds: true, IsLimit: false } && keyResult.Kind == Kind.Cumulative && met) return new(reading, Verdict.OnPace, false);
        if (slots.Passed(reading.AsOf) < FirstFifth) return new(reading, Verdict.TooEarly, ladder.Holds);
        var (verdict, holds) = (ladder.Verdict, ladder.Holds);
        if (byLine)
        {
            var points = Progress.PointsBehind(keyResult, OnItsLine(keyResult, reading, period), reading.AsOf);
            kept = points <= None ? kept + 1 : 0;
            holds &= kept < Kept;
            verdict = (points, verdict) switch
            {
                (<= Close, _) => holds ? Verdict.Watch : Verdict.OnPace,
                (>= Late, Verdict.OnPace) => Verdict.Watch,
                // The odds stay humble without a past; a quarter of the way behind is lost in anybody's eyes.
                (>= Far, Verdict.Slipping) => Verdict.OffTrack,
                _ => verdict,
            };
        }
        // What stands at its target is not behind, though it may not stay there.
        if (met && keyResult.Kind == Kind.Level && verdict < Verdict.Watch) verdict = Verdict.Watch;
        return new(reading, verdict, holds);
    }

    /// <summary>What is compared with the line: the value, or of a per-period one its average so far.</summary>
    private decimal OnItsLine(KeyResult keyResult, Checkin reading, int period) =>
        keyResult.Kind == Kind.PerPeriod ? laid.Unit.Said(laid.Value(period) / period * laid.Slots.Count) : reading.Value!.Value;

    private Foreseen End(KeyResult keyResult, Checkin last, Outlook outlook)
    {
        if (last.AsOf >= laid.Slots.Due)
            return new(keyResult.Kind == Kind.PerPeriod ? laid.Unit.Said(laid.Value(laid.Last)) : last.Value!.Value, null, null);
        var (one, other) = (laid.Unit.Said(outlook.Low), laid.Unit.Said(outlook.High));
        return new(Possible(keyResult, laid.Unit.Said(outlook.End)), Possible(keyResult, Math.Min(one, other)), Possible(keyResult, Math.Max(one, other)));
    }

    /// <summary>What was never meant to be below nought does not end there, nor a share above the whole.</summary>
    private static decimal Possible(KeyResult keyResult, decimal end)
    {
        if (keyResult is { Baseline: >= 0, Target: >= 0 } && end < 0) return 0;
        return keyResult is { Unit: "%", Kind: Kind.Level, Baseline: <= 100, Target: <= 100 } && end > 100 ? 100 : end;
    }
}
