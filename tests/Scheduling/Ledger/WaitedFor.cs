using CheckinBot.Scheduling.Clocks;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>A clock as one node has it: it tells whether the node waits for a moment. A node that waits for none works, however long its threads are kept from it.</summary>
/// <param name="clock">The time, and what makes it pass.</param>
/// <param name="asks">Called whenever the node asks for the time.</param>
public sealed class WaitedFor(DemoClock clock, Action? asks) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<Alarm> alarms = [];

    /// <summary>It waits for a moment that is to come. One that has come is no more waited for, be it noticed or not.</summary>
    public bool Any
    {
        get
        {
            var now = clock.GetUtcNow();
            lock (gate) return alarms.Any(a => a.At > now);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        asks?.Invoke();
        return clock.GetUtcNow();
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, clock.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private void Set(Alarm alarm, TimeSpan? after)
    {
        lock (gate)
        {
            alarm.At = clock.GetUtcNow() + after;
            if (after is null) alarms.Remove(alarm);
            else alarms.Add(alarm);
        }
    }

    private sealed class Alarm(WaitedFor waits, ITimer timer) : ITimer
    {
        public DateTimeOffset? At { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changes = timer.Change(dueTime, period);
            waits.Set(this, dueTime == Timeout.InfiniteTimeSpan ? null : dueTime);
            return changes;
        }

        public void Dispose()
        {
            timer.Dispose();
            waits.Set(this, null);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
