using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift;

/// <summary>Where one key result stands on a day: every figure that a card shows of it comes from here, so no two cards disagree.</summary>
public sealed record Standing(
    KeyResult KeyResult,
    Objective Objective,
    Readings Readings,
    DateOnly Day,
    decimal? Expected,
    Projection? Projection,
    Judgement Judgement,
    int MissedCadences)
{
    /// <summary>A cause once given holds for this long, and is not asked for again meanwhile.</summary>
    internal const int CauseHoldsDays = 28;

    /// <summary>What it was first; null while it goes by the terms that were agreed first.</summary>
    public Revised? Revised { get; init; }

    /// <summary>What the first plan would ask for on that day; null when it asks for the same, or for nothing that can be said.</summary>
    public decimal? FirstExpected => Revised is { First: var first } && ExpectedLine.Value(first.On(KeyResult), Day) is { } then && then != Expected ? then : null;

    public Verdict Verdict => Judgement.Verdict;
    public Checkin? Last => Readings.LastValued;
    public Cadence Cadence => KeyResult.AskedEvery(Objective);
    public bool Behind => Verdict is Verdict.Slipping or Verdict.OffTrack;

    public Checkin? CauseGiven => Readings.All.LastOrDefault(c => c.Cause is not null && c.AsOf.AddDays(CauseHoldsDays) > Day);

    /// <summary>Whole weeks since the last value was true; null before the first.</summary>
    public int? WeeksSilent => Last is { } last ? (Day.DayNumber - last.AsOf.DayNumber) / 7 : null;

    /// <summary>What it leads to, and what leads to it, where that has a say in the verdict.</summary>
    public Tie? Tie { get; init; }

    /// <summary>Something on the same board is tied to a key result that is not on it, and that may have a say today or tomorrow.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>What the verdict rests on, the weightiest first.</summary>
    public IEnumerable<Signals> Reasons => Enum.GetValues<Signals>().Where(s => s != Signals.None && Judgement.Signals.HasFlag(s));

    /// <param name="keyResult">On its terms of today.</param>
    /// <param name="objective">Its objective.</param>
    /// <param name="checkins">All check-ins of this key result, superseded ones included.</param>
    /// <param name="day">How it stood on that day, by what was read until then.</param>
    /// <param name="sensitivity">Of the drift rule; see <see cref="Forecast.Alert"/>.</param>
    public static Standing Of(KeyResult keyResult, Objective objective, IEnumerable<Checkin> checkins, DateOnly day, double sensitivity = 0)
    {
        var readings = new Readings(checkins).Until(day);
        var missed = Missed(keyResult, objective, readings, day);
        var asked = keyResult.AskedEvery(objective);
        var judgement = Judge.Of(keyResult, asked, readings, day, missed, sensitivity);
        return new Standing(
            keyResult, objective, readings, day,
            ExpectedLine.Value(keyResult, day),
            Projection.Of(keyResult, asked, readings, judgement.Foreseen, day),
            judgement,
            missed);
    }

    /// <summary>How it stood at each reading, by its numbers alone: a past week's verdict.</summary>
    public IReadOnlyList<Step> Steps => Judge.Each(KeyResult, Cadence, Readings);

    /// <summary>Monday's answer to last week's question is last week's: a weekly reading stands for the period it was given for.</summary>
    private static Period Answered(Cadence cadence, Checkin last) =>
        Period.Parse(last.Period) is { Cadence: Cadence.Weekly } week && cadence == Cadence.Weekly ? week : Period.Of(cadence, last.AsOf);

    /// <summary>Whole periods of its cadence, since the last reading or the start, that ended without any.</summary>
    private static int Missed(KeyResult keyResult, Objective objective, Readings readings, DateOnly day)
    {
        var cadence = keyResult.AskedEvery(objective);
        var until = day < keyResult.Due || keyResult.Standing ? day : keyResult.Due;
        var period = readings.Last is { } last ? Answered(cadence, last).Next : Period.Of(cadence, keyResult.Start);
        var missed = 0;
        for (; period.End < until; period = period.Next) missed++;
        return missed;
    }
}
