using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// Between the figures of a key result and those of the forecast. The forecast knows levels, and totals that start at nought and shall rise. A
/// total that shall fall is counted by how far it fell; one that must stay below a limit is mirrored at an even pace, so that what is saved counts.
/// </summary>
/// <param name="Adds">A total rather than a level.</param>
/// <param name="Up">More is better, as the forecast counts.</param>
/// <param name="Begins">The baseline of the forecast.</param>
/// <param name="Aims">Its target.</param>
internal readonly record struct Unit(bool Adds, bool Up, double Begins, double Aims)
{
    private decimal Baseline { get; init; }
    private double Sign { get; init; }
    private bool Limit { get; init; }

    /// <summary>What each period shall bring.</summary>
    private double Each { get; init; }
    private int Periods { get; init; }
    private bool OfPeriods { get; init; }

    public static Unit Of(KeyResult keyResult, Slots slots)
    {
        var (baseline, target, up) = ((double)keyResult.Baseline, (double)keyResult.Target, keyResult.Direction == Direction.Increase);
        switch (keyResult.Kind)
        {
            case Kind.PerPeriod:
                return new(true, true, 0, target * slots.Count) { Sign = 1, Limit = !up, Each = target, Periods = slots.Count, OfPeriods = true };
            case Kind.Cumulative:
                var way = Math.Abs(target - baseline);
                var falls = target < baseline || (target == baseline && !up);
                return new(true, true, 0, way) { Baseline = keyResult.Baseline, Sign = falls ? -1 : 1, Limit = up == falls, Each = way / slots.Count, Periods = slots.Count };
            default:
                return new(false, up, baseline, target) { Sign = 1 };
        }
    }

    /// <summary>A total that must not be passed.</summary>
    public bool IsLimit => Limit && !OfPeriods;

    /// <summary>A reading of a level or a total, at the end of that period.</summary>
    public double Told(decimal value, int period)
    {
        if (!Adds) return (double)value;
        var made = Sign * (double)(value - Baseline);
        return Limit ? 2 * Each * period - made : made;
    }

    /// <summary>The amount of a period; of a level its value, and of a total how far it has come.</summary>
    public double Amount(decimal value) => !Adds ? (double)value
        : OfPeriods ? Limit ? 2 * Each - (double)value : (double)value
        : Sign * (double)(value - Baseline);

    /// <summary>An end value in the key result's own figures; of a per-period one, the average of its periods.</summary>
    public decimal Said(double end)
    {
        if (!Adds) return Exact(end);
        if (Limit) end = 2 * Each * Periods - end;
        return OfPeriods ? Exact(end / Periods) : Baseline + Exact(Sign * end);
    }

    private static decimal Exact(double value) => (decimal)Math.Clamp(value, -1e24, 1e24);
}
