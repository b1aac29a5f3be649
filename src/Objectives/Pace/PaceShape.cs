using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>How the way from baseline to target is spread over a key result's time. Closed: one of the shapes beside this file; how it is stored: <see cref="PaceText"/>.</summary>
public abstract record PaceShape
{
    private protected PaceShape()
    {
    }

    /// <summary>The share of the way that is expected at the end of a day between start and due; null when this shape cannot say, and the straight line speaks for it.</summary>
    internal abstract double? Share(KeyResult keyResult, DateOnly day);
}
