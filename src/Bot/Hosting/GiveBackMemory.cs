namespace CheckinBot.Bot.Hosting;

/// <summary>
/// Gives back what the collector keeps at hand of a start, a wave or a sweep: at once when a node becomes quiet, where nothing would make it collect any more, and now and then while it works. A collection that
/// compacts a heap of some twenty megabytes is over before anybody notices.
/// </summary>
public sealed class GiveBackMemory : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Bytes: so much new memory since the last time is worth a collection, and with less than that between two looks a node is quiet.</summary>
    private const long Worth = 128 << 20, Quiet = 4 << 20;

    /// <summary>After so many looks without quiet it does not wait for it any more.</summary>
    private const int Longest = 2;

    private readonly Func<long> taken;
    private readonly Action giveBack;
    private readonly ITimer timer;
    private long given, seen;
    private int busy;

    /// <param name="clock">When to look.</param>
    /// <param name="taken">All the bytes that were ever taken.</param>
    /// <param name="giveBack">Collects.</param>
    public GiveBackMemory(TimeProvider clock, Func<long> taken, Action giveBack)
    {
        (this.taken, this.giveBack) = (taken, giveBack);
        timer = clock.CreateTimer(_ => Look(), null, Every, Every);
    }

    /// <summary>Of a process that is the service and nothing else.</summary>
    public static GiveBackMemory OfThisProcess() => new(TimeProvider.System, () => GC.GetTotalAllocatedBytes(), () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var (before, now) = (seen, taken());
        seen = now;
        if (now - given < Worth || (now - before >= Quiet && ++busy < Longest)) return;
        (given, busy) = (now, 0);
        giveBack();
    }
}
