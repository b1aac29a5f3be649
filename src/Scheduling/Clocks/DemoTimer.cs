namespace CheckinBot.Scheduling.Clocks;

/// <summary>A timer of the demo's clock: due at a moment of that clock, carried there by a real timer while the clock runs, or by a jump.</summary>
internal sealed class DemoTimer : ITimer
{
    private static readonly TimeSpan LongestRealWait = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly DemoClock clock;
    private readonly bool running;
    private readonly TimerCallback callback;
    private readonly object? state;
    private readonly ITimer real;
    private DateTimeOffset? due;
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public DemoTimer(DemoClock clock, bool running, TimerCallback callback, object? state)
    {
        (this.clock, this.running, this.callback, this.state) = (clock, running, callback, state);
        real = TimeProvider.System.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan every)
    {
        lock (gate)
        {
            due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            period = every;
        }
        Look();
        return true;
    }

    /// <summary>Fires if its moment has come, and sets the real timer for the next.</summary>
    public void Look()
    {
        var fires = false;
        lock (gate)
        {
            if (due is { } moment && moment <= clock.GetUtcNow())
            {
                fires = true;
                due = period > TimeSpan.Zero ? clock.GetUtcNow() + period : null;
            }
            if (running && due is { } next) SetReal(next - clock.GetUtcNow());
        }
        // Never on the thread that jumps or sets the timer: a callback may itself set timers and wait.
        if (fires) ThreadPool.UnsafeQueueUserWorkItem(static t => t.callback(t.state), this, preferLocal: false);
    }

    public void Dispose()
    {
        lock (gate) due = null;
        clock.Forget(this);
        real.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void SetReal(TimeSpan wait)
    {
        if (wait < TimeSpan.Zero) wait = TimeSpan.Zero;
        // A real timer counts from a moment ago, so it may look a hair early: one millisecond more spares it a second look.
        real.Change((wait < LongestRealWait ? wait : LongestRealWait) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }
}
