namespace CheckinBot.Scheduling.Dispatching;

/// <summary>How many messages a node draws and sends at once. Drawing is work and sending is waiting: while some are on their way the next are drawn, and none waits for the other.</summary>
internal sealed class InTheAir : IDisposable
{
    /// <summary>Enough for a hundred messages a second at half a second each.</summary>
    private const int MostSent = 64;

    /// <summary>Those that are on their way, and as many drawn that are to follow.</summary>
    private readonly SemaphoreSlim all = new(2 * MostSent), sent = new(MostSent);

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
