namespace CheckinBot.Tests.Support;

/// <summary>A list that only grows, and in which a story can wait for what it expects, without looking again and again.</summary>
internal sealed class WatchedLog<T> where T : class
{
    /// <summary>By the real clock: what has not come by then will not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly List<T> entries = [];
    private readonly List<(Func<T, bool> Expected, TaskCompletionSource<T> Seen)> waiting = [];

    public int Count
    {
        get
        {
            lock (gate) return entries.Count;
        }
    }

    public IReadOnlyList<T> All
    {
        get
        {
            lock (gate) return [.. entries];
        }
    }

    public void Add(T entry) => Add(_ => entry);

    /// <param name="make">Given the number of the entry, from 1.</param>
    public T Add(Func<int, T> make)
    {
        T entry;
        List<(Func<T, bool> Expected, TaskCompletionSource<T> Seen)> told;
        lock (gate)
        {
            entry = make(entries.Count + 1);
            entries.Add(entry);
            told = [.. waiting];
        }
        // Outside of the lock, for what a story expects may look into other things that are locked.
        foreach (var (_, seen) in told.Where(w => w.Expected(entry))) seen.TrySetResult(entry);
        return entry;
    }

    /// <summary>The first entry after so many that is as expected, now or when it comes.</summary>
    /// <param name="describe">What there is instead, for the one who waited in vain.</param>
    public async Task<T> Next(int after, Func<T, bool> expected, Func<string> describe)
    {
        var seen = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        IReadOnlyList<T> before;
        lock (gate)
        {
            before = [.. entries.Skip(after)];
            waiting.Add((expected, seen));
        }
        try
        {
            return before.FirstOrDefault(expected) ?? await seen.Task.WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Waited {Patience.TotalSeconds} s in vain. There is:\n{describe()}");
        }
        finally
        {
            lock (gate) waiting.RemoveAll(w => w.Seen == seen);
        }
    }
}
