namespace CheckinBot.Bench.Measuring;

/// <summary>The machine's clock, moved to another day: nobody is written to on a Sunday night, whenever the yardstick is run.</summary>
internal sealed class ShiftedClock(DateTimeOffset from) : TimeProvider
{
    private readonly TimeSpan by = from - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
