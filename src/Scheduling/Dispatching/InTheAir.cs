namespace CheckinBot.Scheduling.Dispatching;

/// <summary>How many messages a node draws and sends at once. Drawing is work and sending is waiting: while some are on their way the next are drawn, and none waits for the other.</summary>
internal sealed class InTheAir : IDisposable
{
    /// <summary>Some more are written than there are connections, so that one that comes free finds its next request.</summary>
    private const int MostSent = Connections.Most + 32;

    /// <summary>Enough for a connection that comes free to find its next request; more would grow old while they wait.</summary>
    private const int MostDrawn = 16;

    /// <summary>Those that are on their way, and those drawn that are to follow.</summary>
    private readonly SemaphoreSlim all = new(MostSent + MostDrawn), sent = new(MostSent);

    /// <summary>Half of the cores draw, in the order in which they are asked: what comes back from a platform finds a thread meanwhile, and waits behind no drawing.</summary>
    public TaskScheduler Drawing { get; } = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount / 2)).ConcurrentScheduler;

    public Task<bool> Begin(TimeSpan within) => all.WaitAsync(within, CancellationToken.None);

    public void End() => all.Release();

    public Task Leave() => sent.WaitAsync(CancellationToken.None);

    public void Arrive() => sent.Release();

    public void Dispose()
    {
        all.Dispose();
        sent.Dispose();
    }
}
