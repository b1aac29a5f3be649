using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>The same on every working day of the team.</summary>
public sealed record Straight : PaceShape
{
    internal override double? Share(KeyResult keyResult, DateOnly day) => ExpectedLine.TimeGone(keyResult, day);
}
