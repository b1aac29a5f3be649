using CheckinBot.Bot.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Hosting;

/// <summary>A node that has started, or has sent a wave, gives back the memory that it took for that, once it has nothing to do.</summary>
public sealed class TheQuietNode : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly FakeTimeProvider clock = new();
    private readonly GiveBackMemory memory;
    private long taken;
    private int given;

    public TheQuietNode() => memory = new GiveBackMemory(clock, () => taken, () => given++);

    public void Dispose() => memory.Dispose();

    private void TenSeconds(long megabytes)
    {
        taken += megabytes * Megabyte;
        clock.Advance(TimeSpan.FromSeconds(10));
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
    public void One_that_took_little_has_nothing_to_give()
    {
        TenSeconds(60);
        for (var quiet = 0; quiet < 6; quiet++) TenSeconds(1);
        Assert.Equal(0, given);
    }
}
