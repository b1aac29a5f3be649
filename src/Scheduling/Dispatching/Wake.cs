namespace CheckinBot.Scheduling;

/// <summary>Tells the dispatcher that there is work, so that nobody waits for its next look.</summary>
public sealed class Wake : IDisposable
{
    private readonly SemaphoreSlim work = new(0, 1);

    public void Now()
    {
        try
        {
            work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already, and looks again before it sleeps.
        }
    }

    public void Dispose() => work.Dispose();

    /// <summary>Returns when called, or after that time of the clock.</summary>
    internal async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var called = work.WaitAsync(either.Token);
        await Task.WhenAny(called, Task.Delay(atMost, clock, either.Token));
        await either.CancelAsync();
        // Whoever lost the race ends here; a call that came in the meantime counts as this one.
        await called.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        cancel.ThrowIfCancellationRequested();
    }
}
