using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift.Forecast;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// The readings of one key result laid out by periods, as the forecast wants them: levels as they are, running totals from nought, per-period
/// amounts added up. What stands in one period twice counts with the last; a period without a reading is a gap. It is kept from one key result to
/// the next, so that judging many allocates nothing.
/// </summary>
internal sealed class Laid
{
    /// <summary>So much past is plenty, and no reading of ages ago makes a long gap.</summary>
    private const int YearsOfHistory = 5;

    private double[] history = [];
    private double[] values = [];
    private Checkin?[] readings = [];
    private int historyCount;
    private Unit unit;

    public Slots Slots { get; private set; }

    /// <summary>The last period with a reading; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>The reading of a period from 1 on; null in a gap.</summary>
    public Checkin? In(int period) => readings[period - 1];

    public double Value(int period) => values[period - 1];

    public Unit Unit => unit;

    /// <summary>A year of history and more: it knows its seasons.</summary>
    public bool KnowsAYear => historyCount >= Slots.Season;

    /// <param name="periods">Check-ins of so many periods.</param>
    public Series Series(int periods) => new()
    {
        Cumulative = unit.Adds, Up = unit.Up, Periods = Slots.Count, Season = Slots.Season, Baseline = unit.Begins, Target = unit.Aims,
        History = history.AsSpan(0, historyCount), Checkins = values.AsSpan(0, periods),
    };

    public void Lay(KeyResult keyResult, Slots slots, Readings all)
    {
        (Slots, unit, Last, historyCount) = (slots, Unit.Of(keyResult, slots), 0, 0);
        Reserve(slots.Count);
        Array.Clear(readings, 0, slots.Count);
        Array.Fill(values, double.NaN, 0, slots.Count);
        foreach (var reading in all.Valued)
            if (reading.AsOf >= slots.Start && slots.At(reading.AsOf) is > 0 and var at)
            {
                readings[at - 1] = reading;
                Last = Math.Max(Last, at);
            }
        LayPast(keyResult, all);
        if (keyResult.Kind == Kind.PerPeriod) AddUp();
        else LayCycle(keyResult);
    }

    /// <summary>
    /// The forecast takes an even pace for granted unless a year says otherwise. So what goes by another one is told by how far it is from its own
    /// line, put beside the even line: both end at the target. And a total is put at the end of its period, which its reading seldom hits.
    /// </summary>
    private void LayCycle(KeyResult keyResult)
    {
        var bent = !KnowsAYear && ExpectedLine.Shape(keyResult) is not Straight;
        for (var period = 1; period <= Last; period++)
        {
            if (readings[period - 1] is not { Value: { } value } reading) continue;
            var passed = Slots.Passed(reading.AsOf);
            // In the last period it goes by its days, see LastStretch.
            var beside = (unit.Adds && period < Slots.Count ? (double)period / Slots.Count : passed) - (bent ? ExpectedLine.Share(keyResult, reading.AsOf) : passed);
            values[period - 1] = unit.Told(value + (keyResult.Target - keyResult.Baseline) * (decimal)beside, period);
        }
    }

    /// <summary>A gap between two periods is taken for their mean, one before the first for the first.</summary>
    private void AddUp()
    {
        double total = 0, before = double.NaN;
        var read = 0;
        for (var period = 1; period <= Last; period++)
        {
            if (readings[period - 1] is not { Value: { } value }) continue;
            var amount = unit.Amount(value);
            total += amount + (period - read - 1) * (double.IsNaN(before) ? amount : (before + amount) / 2);
            (values[period - 1], before, read) = (total, amount, period);
        }
    }

    /// <summary>
    /// What was read before the start: levels and amounts on a straight line from one to the next, and of running totals what each period brought,
    /// a fall being a new beginning. What was read last stands until the start.
    /// </summary>
    private void LayPast(KeyResult keyResult, Readings all)
    {
        var totals = keyResult.Kind == Kind.Cumulative;
        double before = double.NaN, last = double.NaN;
        var slot = 0;
        foreach (var reading in all.Valued)
        {
            if (reading.AsOf >= Slots.Start) break;
            var (at, value) = (Slots.Before(reading.AsOf), unit.Amount(reading.Value!.Value));
            if (at >= YearsOfHistory * Slots.Season) continue;
            if (!double.IsNaN(before) && at == slot)
            {
                // Of a total, what it brought since counts with the next period.
                if (!totals) before = last = history[historyCount - 1] = value;
                continue;
            }
            if (double.IsNaN(before))
            {
                if (!totals) Append(last = value);
            }
            else
            {
                var steps = slot - at;
                var amount = (value >= before ? value - before : value) / steps;
                for (var step = 1; step <= steps; step++) Append(last = totals ? amount : before + (value - before) * step / steps);
            }
            (before, slot) = (value, at);
        }
        if (historyCount > 0)
            for (; slot > 0; slot--) Append(last);
    }

    private void Append(double value)
    {
        if (history.Length == historyCount) Array.Resize(ref history, Math.Max(64, historyCount * 2));
        history[historyCount++] = value;
    }

    private void Reserve(int periods)
    {
        if (values.Length >= periods) return;
        (values, readings) = (new double[periods * 2], new Checkin?[periods * 2]);
    }
}
