using CheckinBot.Objectives.Checkins;

namespace CheckinBot.Objectives.Intake;

/// <summary>A past reading; its key is the key result and the day. The objective only tells two key results of one title apart.</summary>
public sealed record CheckinRow(Place At, string? KeyResult, DateOnly? AsOf) : Row(At, null)
{
    public string? Objective { get; init; }
    public decimal? Value { get; init; }
    public Confidence? Confidence { get; init; }
    public string? Note { get; init; }
    public Cause? Cause { get; init; }
    public string? Person { get; init; }

    /// <summary>Such as <c>W2026-47</c>; null for the one that holds the day.</summary>
    public string? Period { get; init; }
}
