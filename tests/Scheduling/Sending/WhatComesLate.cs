using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Dispatching;

namespace CheckinBot.Tests.Scheduling.Sending;

/// <summary>A workspace takes fifty messages a second, and this node may make up for a fifth of a second at once.</summary>
public sealed class WhatComesLate
{
    private static readonly Lane Sales = new("slack", "T1", 50), Care = new("slack", "T2", 50);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly Clock clock = new();
    private readonly Pace pace;

    public WhatComesLate() => pace = new Pace(clock, TimeSpan.FromSeconds(0.2));

    [Fact]
    public void What_comes_at_its_slot_leaves_at_it()
    {
        for (var slot = 0; slot < 100; slot++, clock.Now += Interval) Assert.Equal(TimeSpan.Zero, pace.Take(Sales, 1));
    }

    [Fact]
    public void A_second_s_worth_that_comes_at_once_leaves_in_a_second_and_no_other_lane_waits()
    {
        var waits = Enumerable.Range(0, 50).Select(_ => pace.Take(Sales, 1)).ToList();
        Assert.Equal(11, waits.Count(w => w == TimeSpan.Zero));
        Assert.Equal(Enumerable.Range(1, 39).Select(n => Interval * n), waits.Skip(11));
        Assert.Equal(TimeSpan.Zero, pace.Take(Care, 1));
    }

    [Fact]
    public void What_takes_two_requests_leaves_room_for_two() => Assert.Equal(6, Enumerable.Range(0, 10).Count(_ => pace.Take(Sales, 2) == TimeSpan.Zero));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
