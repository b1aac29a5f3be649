using CheckinBot.Storage;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Storage.Opening;

/// <summary>Machines that share a server agree about the time, however their own clocks are set.</summary>
public abstract class TheClock(Store store) : Opened(store)
{
    private readonly bool shared = store == Store.Postgres;

    [Fact]
    public async Task A_machine_that_is_an_hour_behind_or_ahead_lives_by_the_servers_clock()
    {
        foreach (var hours in new[] { -1, 1 })
        {
            var clock = new ServerClock(new SetWrongly(TimeSpan.FromHours(hours)));
            await clock.Compare(Database);
            var off = (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).Duration();
            // The server of the tests lives on this machine, so its clock is the machine's.
            if (shared) Assert.InRange(off, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            else Assert.InRange(off, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        }
    }

    /// <summary>The correction shifts what it is, not how fast it goes.</summary>
    [Fact]
    public async Task Its_timers_wait_as_long_as_they_are_told()
    {
        var machine = new SetWrongly(TimeSpan.FromHours(-1));
        var clock = new ServerClock(machine);
        await clock.Compare(Database);
        await Task.Delay(TimeSpan.FromMilliseconds(1), clock);
        Assert.Equal(1, machine.Timers);
        Assert.Equal(TimeSpan.FromSeconds(1), clock.GetElapsedTime(0, clock.TimestampFrequency));
    }

    private sealed class SetWrongly(TimeSpan by) : TimeProvider
    {
        public int Timers { get; private set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Timers++;
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
