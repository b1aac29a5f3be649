namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Writes what is noted, all that has come while the last was written in one go. One writer runs at a time, and every note begins one or is taken
/// by the one that runs: a writer says that it stops under the same lock in which it sees that nothing waits.
/// </summary>
/// <param name="write">Writes a group to its end, or throws: the group is then kept for the next note, or for the next <see cref="Written"/>.</param>
/// <param name="begin">Begins a writer beside its caller.</param>
internal sealed class WriteTogether<TKey, TNote>(Func<IReadOnlyDictionary<TKey, TNote>, Task> write, Func<Func<Task>, Task> begin) where TKey : notnull
{
    private readonly Lock gate = new();
    private Dictionary<TKey, TNote> waiting = [];
    private Task writing = Task.CompletedTask;
    private bool runs;

    /// <summary>A later note by the same key takes the place of one that waits.</summary>
    public void Note(TKey key, TNote note)
    {
        lock (gate)
        {
            waiting[key] = note;
            Begin();
        }
    }

    /// <summary>Returns when all that was noted is written.</summary>
    /// <exception cref="Exception">What the writing threw.</exception>
    public async Task Written()
    {
        while (true)
        {
            Task now;
            lock (gate)
            {
                if (waiting.Count == 0 && !runs) return;
                Begin();
                now = writing;
            }
            await now;
        }
    }

    private void Begin()
    {
        if (runs) return;
        runs = true;
        writing = begin(WriteAll);
    }

    private async Task WriteAll()
    {
        while (true)
        {
            Dictionary<TKey, TNote> group;
            lock (gate)
            {
                // A task counts as completed only some time after its last line, and a note may come in between.
                runs = waiting.Count > 0;
                if (!runs) return;
                (group, waiting) = (waiting, []);
            }
            try
            {
                await write(group);
            }
            catch
            {
                lock (gate)
                {
                    foreach (var (key, note) in group) waiting.TryAdd(key, note);
                    runs = false;
                }
                throw;
            }
        }
    }
}
