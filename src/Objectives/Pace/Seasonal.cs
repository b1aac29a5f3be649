using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>As the same days of last year went, and of the year before where they are known: see <see cref="Season"/>.</summary>
public sealed record Seasonal : PaceShape
{
    internal override double? Share(KeyResult keyResult, DateOnly day) => keyResult.Season?.Share(keyResult, day);
}
