using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>Where a key result should stand: a straight line over working days, from baseline on the eve of its start to target on its due day.</summary>
public static class ExpectedLine
{
    /// <summary>The share of working time gone at the end of <paramref name="day"/>, from 0 to 1.</summary>
    public static double Share(KeyResult keyResult, DateOnly day)
    {
        var all = WorkingDays.Between(keyResult.Start, keyResult.Due);
        if (all == 0) return day < keyResult.Due ? 0 : 1;
        var gone = WorkingDays.Between(keyResult.Start, day < keyResult.Due ? day : keyResult.Due);
        return (double)gone / all;
    }

    /// <summary>The value the line asks for, in the key result's unit; a per-period one asks for its target each time; null for a band.</summary>
    public static decimal? Value(KeyResult keyResult, DateOnly day) => keyResult.Kind switch
    {
        Kind.Band => null,
        Kind.PerPeriod => keyResult.Target,
        _ => keyResult.Baseline + (keyResult.Target - keyResult.Baseline) * (decimal)Share(keyResult, day),
    };

    public static int DaysLeft(KeyResult keyResult, DateOnly day) => WorkingDays.Between(day.AddDays(1), keyResult.Due);
}
