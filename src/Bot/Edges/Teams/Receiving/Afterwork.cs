using System.Collections.Concurrent;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>Work that outlives its request. The service does not stop before it is done, or has had its time.</summary>
public sealed class Afterwork(ILogger<Afterwork> log) : IHostedService
{
    /// <summary>Teams waits 10 to 15 seconds before it gives up; people less.</summary>
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

    private async Task Watch(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception error)
        {
            log.LogError(error, "Something that came from Teams could not be finished.");
        }
        finally
        {
            open.TryRemove(work, out _);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(open.Keys).WaitAsync(cancellationToken);
        }
        catch (Exception error)
        {
            // Each has been logged by its watcher; what did not end in time is lost, and Teams or the person sends it again.
            log.LogWarning("The service stops with {Count} answers to Teams unfinished: {Why}.", open.Count, error.GetType().Name);
        }
    }
}
