namespace CheckinBot.Tests.Support.Edges;

/// <summary>The clock of whichever service stands in front now: a platform dates its messages by the story.</summary>
internal sealed class OfficeClock : TimeProvider
{
    public TimeProvider Behind { get; set; } = System;

    public override DateTimeOffset GetUtcNow() => Behind.GetUtcNow();
}
