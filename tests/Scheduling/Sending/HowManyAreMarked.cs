using CheckinBot.Scheduling.Dispatching;

namespace CheckinBot.Tests.Scheduling.Sending;

/// <summary>Lanes mark what they are about to send. What is marked when a node is killed is in doubt, so all of them together mark only so much.</summary>
public sealed class HowManyAreMarked : IDisposable
{
    private const int Most = 256;

    private readonly InTheAir air = new();

    public void Dispose() => air.Dispose();

    private Task<bool> Mark(int many) => air.Mark(many, () => false);

    [Fact]
    public async Task A_lane_waits_until_enough_of_the_others_have_left()
    {
        Assert.True(await Mark(200));
        var waits = Mark(100);
        air.Unmark(43);
        Assert.False(waits.IsCompleted);
        air.Unmark(1);
        Assert.True(await waits);
    }

    [Fact]
    public async Task Two_that_wait_do_not_hold_up_each_other_and_the_first_goes_first()
    {
        Assert.True(await Mark(Most));
        var (first, second) = (Mark(200), Mark(200));
        air.Unmark(200);
        Assert.True(await first);
        Assert.False(second.IsCompleted);
        air.Unmark(200);
        Assert.True(await second);
    }
}
