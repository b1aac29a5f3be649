namespace CheckinBot.Scheduling.Dispatching;

/// <summary>How many messages a node draws and sends at once. Drawing is work and sending is waiting: while some are on their way the next are drawn, and none waits for the other.</summary>
internal sealed class InTheAir : IDisposable
{
    /// <summary>Some more are written than there are connections, so that one that comes free finds its next request.</summary>
    private const int MostSent = Connections.Most + 32;

    /// <summary>Enough for a connection that comes free to find its next request; more would grow old while they wait.</summary>
    private const int MostDrawn = 16;

    /// <summary>
    /// So many are marked and wait for their moment, or for a place in the air. Many lanes may have a moment at once, and more than a node can draw; what is marked when it is killed is in doubt,
    /// though nothing of it has left. Enough for a thousand workspaces of Slack, each with one message a second, marked a little ahead.
    /// </summary>
    private const int MostMarked = 256;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>One lane after the other takes its places, so that none waits with half of them for a lane that has the other half.</summary>
    private readonly SemaphoreSlim marks = new(1), marked = new(MostMarked);

    /// <summary>Those that are on their way, and those drawn that are to follow.</summary>
    private readonly SemaphoreSlim all = new(MostSent + MostDrawn), sent = new(MostSent);

    private readonly DrawingThreads drawing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Half of the cores draw: what comes back from a platform finds a thread meanwhile.</summary>
    public TaskScheduler Drawing => drawing;

    /// <summary>Waits until a group may be marked; false when it may not be any more.</summary>
    /// <param name="many">Its messages; fewer than there are places.</param>
    /// <param name="stops">Whether it may not be marked any more.</param>
    public async Task<bool> Mark(int many, Func<bool> stops)
    {
        while (!await marks.WaitAsync(Look, CancellationToken.None))
            if (stops()) return false;
        var taken = 0;
        try
        {
            while (taken < many)
                if (await marked.WaitAsync(Look, CancellationToken.None)) taken++;
                else if (stops()) break;
            return taken == many;
        }
        finally
        {
            if (taken < many) Unmark(taken);
            marks.Release();
        }
    }

    /// <summary>So many of them are in the air, or will not leave.</summary>
    public void Unmark(int many)
    {
        if (many > 0) marked.Release(many);
    }

    public Task<bool> Begin(TimeSpan within) => all.WaitAsync(within, CancellationToken.None);

    public void End() => all.Release();

    public Task Leave() => sent.WaitAsync(CancellationToken.None);

    public void Arrive() => sent.Release();

    public void Dispose()
    {
        drawing.Dispose();
        marks.Dispose();
        marked.Dispose();
        all.Dispose();
        sent.Dispose();
    }
}
