using CheckinBot.Bot.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Hosting;

/// <summary>A node that has started, or has sent a wave, gives back the memory that it took for that, once it has nothing to do.</summary>
public sealed class TheQuietNode : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly FakeTimeProvider clock = new();
    private readonly GiveBackMemory memory;
    private long taken, held, needs;
    private int given;

    public TheQuietNode() => memory = new GiveBackMemory(clock, () => taken, () => held, () =>
    {
        given++;
        held = Math.Min(held, needs);
    });

    public void Dispose() => memory.Dispose();

    private void TenSeconds(long megabytes) => Seconds(10, megabytes);

    private void Seconds(int seconds, long megabytes)
    {
        taken += megabytes * Megabyte;
        clock.Advance(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void It_gives_back_once_when_its_work_is_done()
    {
        TenSeconds(300);
        Assert.Equal(0, given);
        TenSeconds(1);
        Assert.Equal(1, given);
        for (var quiet = 0; quiet < 60; quiet++) TenSeconds(1);
        Assert.Equal(1, given);
        TenSeconds(500);
        Assert.Equal(1, given);
        TenSeconds(0);
        Assert.Equal(2, given);
    }

    [Fact]
    public void One_that_is_never_quiet_gives_back_now_and_then()
    {
        for (var busy = 0; busy < 6; busy++) TenSeconds(200);
        Assert.Equal(3, given);
    }

    [Fact]
    public void One_that_holds_much_does_not_wait()
    {
        (held, needs) = (245 * Megabyte, 190 * Megabyte);
        Seconds(1, megabytes: 100);
        Assert.Equal(0, given);
        Seconds(1, megabytes: 100);
        Assert.Equal(1, given);
        held = 245 * Megabyte;
        Seconds(1, megabytes: 100);
        Assert.Equal(1, given);
        Seconds(1, megabytes: 100);
        Assert.Equal(2, given);
    }

    [Fact]
    public void What_it_needs_in_any_case_does_not_count_as_much()
    {
        (held, needs) = (500 * Megabyte, 400 * Megabyte);
        Seconds(1, megabytes: 200);
        Assert.Equal(1, given);
        held = 439 * Megabyte;
        Seconds(3, megabytes: 600);
        Assert.Equal(1, given);
        held = 441 * Megabyte;
        Seconds(1, megabytes: 1);
        Assert.Equal(2, given);
    }

    [Fact]
    public void One_that_took_little_has_nothing_to_give()
    {
        TenSeconds(60);
        for (var quiet = 0; quiet < 6; quiet++) TenSeconds(1);
        Assert.Equal(0, given);
    }
}
