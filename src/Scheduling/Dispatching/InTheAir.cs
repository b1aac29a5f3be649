namespace CheckinBot.Scheduling.Dispatching;

/// <summary>How many messages a node draws and sends at once. Drawing is work and sending is waiting: while some are on their way the next are drawn, and none waits for the other.</summary>
internal sealed class InTheAir : IDisposable
{
    /// <summary>Some more are written than there are connections, so that one that comes free finds its next request.</summary>
    private const int MostSent = Connections.Most + 32;

    /// <summary>Enough for those who come back not to wait; more would be drawn in one go, and the answers to those on their way would wait behind that.</summary>
    private const int MostDrawn = 16;

    /// <summary>Those that are on their way, and those drawn that are to follow.</summary>
    private readonly SemaphoreSlim all = new(MostSent + MostDrawn), sent = new(MostSent);

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
