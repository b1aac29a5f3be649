namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// The history and the cycle so far as one unbroken course of levels, or of amounts per period. Gaps are filled by a straight line. It is kept
/// from one key result to the next, so that judging many allocates nothing.
/// </summary>
internal sealed class Course
{
    private double[] values = new double[256];
    private double[] sums = new double[257];
    private double[] steps = new double[64];

    /// <summary>Levels, or amounts per period, oldest first.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, Count);

    /// <summary>Of the check-ins so far, each change per period from the one before.</summary>
    public ReadOnlySpan<double> Steps => steps.AsSpan(0, StepCount);

    /// <summary>The same without the last one.</summary>
    public ReadOnlySpan<double> StepsBefore => steps.AsSpan(0, Math.Max(StepCount - 1, 0));

    /// <summary>n: values of history and cycle together.</summary>
    public int Count { get; private set; }

    /// <summary>n0: values of the history alone.</summary>
    public int HistoryCount { get; private set; }
    public int StepCount { get; private set; }

    /// <summary>j: the period of the last check-in, 0 before the first.</summary>
    public int At { get; private set; }

    /// <summary>v: its value, else the baseline.</summary>
    public double Value { get; private set; }

    /// <summary>The period of the check-in before the last one, 0 for the baseline, and its value.</summary>
    public int PreviousAt { get; private set; }
    public double PreviousValue { get; private set; }

    /// <summary>Periods from the check-in before the last one to the last one.</summary>
    public int Gap => At - PreviousAt;

    /// <summary>Values of history and cycle together as they were before the last check-in.</summary>
    public int CountBefore => HistoryCount + PreviousAt;

    /// <summary>Periods that passed, with a check-in or without.</summary>
    public int Passed { get; private set; }

    /// <summary>Check-ins that repeat the value before them, the last one left out.</summary>
    public int Repeats { get; private set; }

    private bool repeated;

    public void Begin(in Series series)
    {
        Count = HistoryCount = StepCount = At = PreviousAt = Passed = Repeats = 0;
        repeated = false;
        Value = PreviousValue = series.Baseline;
        Reserve(series.History.Length + Math.Max(series.Periods, series.Checkins.Length), series.Checkins.Length);
        foreach (var value in series.History) Append(value);
        HistoryCount = Count;
    }

    /// <summary>Takes the next period's check-in; false when there was none.</summary>
    public bool Advance(in Series series)
    {
        var read = series.Checkins[Passed++];
        if (double.IsNaN(read)) return false;
        var step = (read - Value) / (Passed - At);
        if (repeated) Repeats++;
        repeated = StepCount > 0 && step == 0;
        steps[StepCount++] = step;
        for (var period = At + 1; period <= Passed; period++) Append(series.Cumulative ? step : Value + step * (period - At));
        (PreviousAt, PreviousValue, At, Value) = (At, Value, Passed, read);
        return true;
    }

    /// <summary>The sum of the values from index <paramref name="from"/> up to <paramref name="to"/>, that one left out.</summary>
    public double Sum(int from, int to) => sums[to] - sums[from];

    /// <summary>The mean of the last values, as many as there are up to <paramref name="many"/>; there must be one.</summary>
    public double MeanOfLast(int many)
    {
        many = Math.Min(many, Count);
        return Sum(Count - many, Count) / many;
    }

    /// <summary>By how much the mean of the last amounts, up to <paramref name="many"/>, rises with the last step.</summary>
    public double ShareOfLast(int many) => (double)Math.Min(Gap, Math.Min(many, Count)) / Math.Min(many, Count);

    /// <summary>Of the steps before the last; 0 when there is none.</summary>
    public double MeanStepBefore => StepCount < 2 ? 0 : Mean(StepsBefore);

    /// <summary>Of the baseline and this cycle's levels.</summary>
    public double CycleMean(double baseline) => (baseline + Sum(HistoryCount, Count)) / (Count - HistoryCount + 1);

    /// <summary>The least-squares line through the baseline and this cycle's levels, at a later period; before the first, the baseline.</summary>
    public double CycleLineAt(double baseline, int period)
    {
        var count = At + 1;
        if (count < 2) return baseline;
        double middle = At / 2.0, mean = CycleMean(baseline), product = -middle * (baseline - mean), square = middle * middle;
        for (var at = 1; at < count; at++)
        {
            product += (at - middle) * (values[HistoryCount + at - 1] - mean);
            square += (at - middle) * (at - middle);
        }
        return mean + (period - middle) * product / square;
    }

    /// <summary>The standard deviation of the values from index <paramref name="from"/> up to <paramref name="to"/>, that one left out.</summary>
    public double Deviation(int from, int to)
    {
        var mean = Sum(from, to) / (to - from);
        var total = 0.0;
        for (var at = from; at < to; at++) total += (values[at] - mean) * (values[at] - mean);
        return Math.Sqrt(total / (to - from));
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var total = 0.0;
        foreach (var value in values) total += value;
        return total / values.Length;
    }

    private void Append(double value)
    {
        values[Count] = value;
        sums[Count + 1] = sums[Count] + value;
        Count++;
    }

    private void Reserve(int count, int checkins)
    {
        if (steps.Length < checkins) steps = new double[checkins * 2];
        if (values.Length >= count) return;
        values = new double[count * 2];
        sums = new double[count * 2 + 1];
    }
}
