using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift.Rules;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift;

/// <summary>What the readings say: the verdict, whether a drift is open and since when, and the points behind at the last reading.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Drifting">A drift is open. It may be <see cref="Verdict.Watch"/> meanwhile: better, and not yet for good.</param>
/// <param name="Since">The day of the reading that opened it.</param>
/// <param name="PointsBehind">Behind the expected line, in percent of the way.</param>
/// <param name="Signals">What the verdict rests on.</param>
/// <param name="Foreseen">Where it ends; null where no forecast is made.</param>
public readonly record struct Judgement(Verdict Verdict, bool Drifting, DateOnly? Since, double PointsBehind, Signals Signals = Signals.None, Foreseen? Foreseen = null);

/// <summary>
/// The verdict of a key result on a day, from the readings until that day and nothing else. Numbers first, each kind by its own rule in
/// <c>Rules</c>; then what its owner says of it; then silence. Everything that asks "does it drift?" asks here.
/// </summary>
public static class Judge
{
    /// <summary>Counts up when verdicts come about otherwise: what was judged by an older rule starts anew and alerts nobody.</summary>
    public const int Rule = 2;

    private const double FirstFifth = 0.2;

    [ThreadStatic]
    private static ByForecast? forecast;

    [ThreadStatic]
    private static List<Step>? walked;

    /// <param name="keyResult">On its terms of today.</param>
    /// <param name="asked">How often it is asked about.</param>
    /// <param name="readings">Until that day.</param>
    /// <param name="today">The day.</param>
    /// <param name="missedCadences">Askings in a row without an answer.</param>
    /// <param name="sensitivity">0 by default, 1 louder, -1 quieter; see <see cref="Forecast.Alert"/>.</param>
    public static Judgement Of(KeyResult keyResult, Cadence asked, Readings readings, DateOnly today, int missedCadences, double sensitivity = 0)
    {
        var steps = walked ??= [];
        var foreseen = Walk(keyResult, asked, readings, sensitivity, steps);
        DateOnly? since = null;
        foreach (var step in steps)
            since = step.Behind ? since ?? step.Reading.AsOf : step.Holds ? since : null;
        var slots = Slots.Of(keyResult, asked);
        var verdict = steps.Count > 0 ? steps[^1].Verdict : Verdict.TooEarly;
        if (keyResult is { Kind: Kind.Milestone, Standing: false } && verdict is not Verdict.OffTrack)
        {
            // Time passes without a reading, too.
            var now = ByMilestone.Of(keyResult, slots.Passed(today < keyResult.Due ? today : keyResult.Due.AddDays(-1)), readings.LastValued?.Value, LastSaid(readings));
            if (today > keyResult.Due && !(readings.LastValued is { Value: { } done } && Progress.Met(keyResult, done))) now = Verdict.OffTrack;
            if (now < verdict) verdict = now;
            if (verdict is Verdict.Slipping or Verdict.OffTrack) since ??= today;
        }
        var signals = Numbers(keyResult, verdict, since, readings, today);
        if (OwnersSay.Of(readings) is { } say && keyResult.Kind != Kind.Milestone && !signals.HasFlag(Signals.Reached))
        {
            (verdict, signals) = (OwnersSay.Worse(verdict), signals | say.Signal);
            if (verdict is Verdict.Slipping or Verdict.OffTrack) since ??= say.Since;
        }
        var early = !ByBand.Judges(keyResult) && slots.Passed(today) < FirstFifth;
        if (missedCadences >= 2 && !early) (verdict, signals) = (Verdict.NoNews, signals | Signals.Silent);
        else if (missedCadences == 1 && verdict == Verdict.OnPace && !signals.HasFlag(Signals.Reached)) (verdict, signals) = (Verdict.Watch, signals | Signals.Stale);
        var points = readings.LastValued is { Value: { } value } last && steps.Count > 0 ? Behind(keyResult, value, last.AsOf) : 0;
        return new Judgement(verdict, since is not null, since, points, signals, foreseen);
    }

    /// <summary>How it stood at each reading, by its numbers alone.</summary>
    public static IReadOnlyList<Step> Each(KeyResult keyResult, Cadence asked, Readings readings, double sensitivity = 0)
    {
        var steps = new List<Step>();
        Walk(keyResult, asked, readings, sensitivity, steps);
        return steps;
    }

    private static Foreseen? Walk(KeyResult keyResult, Cadence asked, Readings readings, double sensitivity, List<Step> steps)
    {
        steps.Clear();
        if (ByBand.Judges(keyResult)) ByBand.Walk(keyResult, readings, steps);
        else if (keyResult.Kind == Kind.Milestone) ByMilestone.Walk(keyResult, Slots.Of(keyResult, asked), readings, steps);
        else return (forecast ??= new()).Walk(keyResult, asked, readings, sensitivity, steps);
        return null;
    }

    private static Signals Numbers(KeyResult keyResult, Verdict verdict, DateOnly? since, Readings readings, DateOnly today)
    {
        if (keyResult.Kind is Kind.Cumulative or Kind.Milestone && readings.LastValued is { Value: { } value } && Progress.Met(keyResult, value) && verdict == Verdict.OnPace) return Signals.Reached;
        if (verdict == Verdict.Watch && since is not null) return Signals.NotYetSure;
        if (verdict is Verdict.OnPace or Verdict.TooEarly) return Signals.None;
        if (ByBand.Judges(keyResult)) return Signals.OutOfBand;
        if (verdict == Verdict.OffTrack && (today > keyResult.Due || readings.LastValued?.AsOf >= keyResult.Due)) return Signals.Missed;
        if (keyResult.Kind != Kind.Milestone) return Signals.HeadsShort;
        return LastSaid(readings) switch { Confidence.OffTrack => Signals.SaidOffTrack, Confidence.AtRisk => Signals.SaidLower, _ => Signals.StepsLate };
    }

    private static Confidence? LastSaid(Readings readings) => readings.All.LastOrDefault(c => c.Confidence is not null)?.Confidence;

    private static double Behind(KeyResult keyResult, decimal value, DateOnly day) =>
        ByBand.Judges(keyResult) ? ByBand.Outside(keyResult, value) * 100 : Progress.PointsBehind(keyResult, value, day);
}
