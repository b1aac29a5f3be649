namespace CheckinBot.Storage;

/// <summary>
/// The time of the database's server, so that all machines that share it agree: this machine's clock, corrected by how far it was from the
/// server's when they were last compared. Where the database is a file it is this machine's. Its timers are the machine's own.
/// </summary>
public sealed class ServerClock(TimeProvider machine) : TimeProvider
{
    /// <summary>The quickest answer of a few tells best: nobody knows which half of the way took longer.</summary>
    private const int Tries = 5;

    private long ahead;

    /// <summary>How far the server is ahead of this machine.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Volatile.Read(ref ahead));

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Ahead;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Compares the two clocks.</summary>
    public async Task Compare(Database database, CancellationToken cancel = default)
    {
        var (quickest, found) = (TimeSpan.MaxValue, TimeSpan.Zero);
        for (var i = 0; i < Tries; i++)
        {
            var began = machine.GetTimestamp();
            if (await database.ServerTime(cancel) is not { } there) return;
            var took = machine.GetElapsedTime(began);
            if (took < quickest) (quickest, found) = (took, there + took / 2 - machine.GetUtcNow());
        }
        Volatile.Write(ref ahead, found.Ticks);
    }
}
