namespace CheckinBot.Objectives.Plan;

/// <summary>How much an objective or a key result counts beside its neighbours. Only how they stand to each other matters: 2 counts twice what 1 does.</summary>
public static class Weights
{
    /// <summary>What counts as much as any other.</summary>
    public const decimal Usual = 1;

    /// <summary>More is a typing error.</summary>
    public const decimal Most = 100;

    /// <summary>0 is allowed: it is followed, and counts for nothing above.</summary>
    public static bool Allow(decimal weight) => weight is >= 0 and <= Most;
}
