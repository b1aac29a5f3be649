using CheckinBot.Scheduling.Clocks;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Scheduling.Clocks;

public sealed class DemoClockTimers : IDisposable
{
    private static readonly DateTimeOffset Noon = Day.At("2026-11-19 12:00");
    private readonly DemoClock clock = new(Noon, running: false);
    private readonly SemaphoreSlim rings = new(0);

    public void Dispose() => rings.Dispose();

    private ITimer Timer(TimeSpan due, TimeSpan? every = null) =>
        clock.CreateTimer(_ => rings.Release(), null, due, every ?? Timeout.InfiniteTimeSpan);

    private async Task Rings() => Assert.True(await rings.WaitAsync(TimeSpan.FromSeconds(30)), "It did not ring.");

    /// <summary>Rings come on other threads: one that is set now and comes tells that none was on its way before it.</summary>
    private async Task IsSilent()
    {
        using var bell = new SemaphoreSlim(0);
        using var probe = clock.CreateTimer(_ => bell.Release(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Assert.True(await bell.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, rings.CurrentCount);
    }

    [Fact]
    public async Task A_jump_rings_what_is_due_and_nothing_before()
    {
        using var timer = Timer(TimeSpan.FromHours(1));
        clock.JumpTo(Noon.AddMinutes(59));
        await IsSilent();
        clock.JumpTo(Noon.AddHours(1));
        await Rings();
        clock.JumpTo(Noon.AddHours(9));
        await IsSilent();
    }

    [Fact]
    public async Task A_periodic_one_rings_once_a_jump_and_then_from_there()
    {
        using var timer = Timer(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        clock.JumpTo(Noon.AddMinutes(35));
        await Rings();
        clock.JumpTo(Noon.AddMinutes(44));
        await IsSilent();
        clock.JumpTo(Noon.AddMinutes(45));
        await Rings();
    }

    [Fact]
    public async Task One_that_was_put_off_or_thrown_away_does_not_ring()
    {
        using var later = Timer(TimeSpan.FromMinutes(5));
        later.Change(TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);
        var gone = Timer(TimeSpan.FromMinutes(5));
        gone.Dispose();
        clock.JumpTo(Noon.AddMinutes(29));
        await IsSilent();
        clock.JumpTo(Noon.AddMinutes(30));
        await Rings();
        await IsSilent();
    }

    [Fact]
    public async Task A_wait_ends_when_its_moment_comes()
    {
        var wait = Task.Delay(TimeSpan.FromDays(7), clock);
        clock.JumpTo(Noon.AddDays(6));
        Assert.False(wait.IsCompleted);
        clock.JumpTo(Noon.AddDays(7));
        await wait.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void It_never_goes_back_and_stands_between_jumps()
    {
        clock.JumpTo(Noon.AddDays(-1));
        Assert.Equal(Noon, clock.GetUtcNow());
        clock.JumpTo(Noon.AddDays(1));
        Assert.Equal(Noon.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_running_one_rings_by_itself()
    {
        var running = new DemoClock(Noon, running: true);
        using var timer = running.CreateTimer(_ => rings.Release(), null, TimeSpan.FromMilliseconds(20), Timeout.InfiniteTimeSpan);
        await Rings();
        Assert.True(running.GetUtcNow() >= Noon.AddMilliseconds(20));
    }
}
