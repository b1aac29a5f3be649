namespace CheckinBot.Scheduling.Clocks;

/// <summary>
/// A clock that can be walked forward, and whose timers follow: a clock that only told another time would leave everybody who waits
/// asleep. It flows with real time between jumps, or stands still until the next one.
/// </summary>
public sealed class DemoClock(DateTimeOffset startsAt, bool running) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<DemoTimer> timers = [];
    private readonly long started = System.GetTimestamp();
    private TimeSpan jumped;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return startsAt + jumped + (running ? System.GetElapsedTime(started) : TimeSpan.Zero);
    }

    public override long GetTimestamp() => (GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new DemoTimer(this, running, callback, state);
        lock (gate) timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps with this clock, and flows with real time also while this one stands: what a platform allows in a second takes a second.</summary>
    public TimeProvider Flowing => new WithRealTime(this);

    /// <summary>Goes to that moment; the timers that fall due on the way fire. Never goes back.</summary>
    public void JumpTo(DateTimeOffset moment)
    {
        List<DemoTimer> all;
        lock (gate)
        {
            var by = moment - GetUtcNow();
            if (by > TimeSpan.Zero) jumped += by;
            all = [.. timers];
        }
        foreach (var timer in all) timer.Look();
    }

    private sealed class WithRealTime(DemoClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            lock (clock.gate) return System.GetUtcNow() + clock.jumped;
        }
    }

    internal void Forget(DemoTimer timer)
    {
        lock (gate) timers.Remove(timer);
    }
}
