using System.Collections.Concurrent;

namespace CheckinBot.Bot.Turns;

/// <summary>Work that outlives its request. The service does not stop before it is done, or has had its time.</summary>
public sealed class Afterwork(ILogger<Afterwork> log) : IHostedService
{
    /// <summary>A platform that waits for an answer gives up after 10 to 15 seconds; people sooner.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<Task, bool> open = [];

    /// <summary>True when the work was done while somebody still waits for it; otherwise it goes on.</summary>
    public async Task<bool> InTime(Task work)
    {
        Keep(work);
        return await Task.WhenAny(work, Task.Delay(Patience, TimeProvider.System)) == work;
    }

    /// <summary>Goes on with something by itself. What goes wrong in it is logged.</summary>
    public void Keep(Task work)
    {
        open[work] = true;
        _ = Watch(work);
    }

    /// <summary>Ends when nothing is left to do; what went wrong is in the log.</summary>
    public async Task Done()
    {
        while (!open.IsEmpty) await Task.WhenAll(open.Keys.Select(work => work.ContinueWith(_ => { }, TaskScheduler.Default)));
    }

    private async Task Watch(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception error)
        {
            log.LogError(error, "Something that came from a platform could not be finished.");
        }
        finally
        {
            open.TryRemove(work, out _);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var done = Done();
        await Task.WhenAny(done, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken));
        if (!done.IsCompleted) log.LogWarning("The service stops with {Count} answers unfinished.", open.Count);
    }
}
