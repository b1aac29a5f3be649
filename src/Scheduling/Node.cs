using CheckinBot.Objectives;
using CheckinBot.Scheduling.Clocks;

namespace CheckinBot.Scheduling;

/// <summary>One of the processes that send from the same ledger.</summary>
/// <param name="Id">Its own, and another one after each start: a lease of a process that is gone is nobody's.</param>
public sealed record Node(string Id)
{
    /// <summary>How long it has a message in hand before the others may take it for dead.</summary>
    public static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(60);

    public TimeSpan Lease { get; init; } = UsualLease;

    /// <summary>The clock by which the platforms count their limits: a demo may walk through a week in a second, and Slack does not.</summary>
    public TimeProvider PlatformClock { get; init; } = TimeProvider.System;

    /// <summary>A node of this moment, named so that a person who reads the ledger finds the machine.</summary>
    public static Node Start(TimeProvider clock) => new($"{Environment.MachineName}/{Ids.New(clock):N}") { PlatformClock = clock is DemoClock demo ? demo.Flowing : clock };
}
