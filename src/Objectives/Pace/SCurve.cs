using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>
/// Slow at first, fast in the middle, slow at the end: 3t² - 2t³ of the working time gone, so 16 % of the way after a quarter of it and half
/// after half. The smallest polynomial that begins and ends level (cubic Hermite interpolation).
/// </summary>
public sealed record SCurve : PaceShape
{
    internal override double? Share(KeyResult keyResult, DateOnly day)
    {
        var gone = ExpectedLine.TimeGone(keyResult, day);
        return gone * gone * (3 - 2 * gone);
    }
}
