namespace CheckinBot.Bot.Hosting;

/// <summary>
/// Gives back what the collector keeps at hand of a start, a wave or a sweep: at once when a node becomes quiet,
/// where nothing would make it collect any more, now and then while it works, and as soon as
/// it holds much more than it did after the last time. A collection that compacts a heap of some twenty megabytes is over before anybody notices.
/// </summary>
public sealed class GiveBackMemory : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>What a node does is judged over so many looks.</summary>
    private const int Stretch = 10;

    /// <summary>Bytes: so much new memory since the last time is worth a collection, and with less than that in a stretch a node is quiet.</summary>
    private const long Worth = 128 << 20, Quiet = 4 << 20;

    /// <summary>Bytes of the process: with more it does not wait, but for so much beside what it holds in any case.</summary>
    private const long Much = 240 << 20, Beside = 40 << 20;

    /// <summary>After so many stretches without quiet it does not wait for it any more.</summary>
    private const int Longest = 2;

    private readonly Func<long> taken, held;
    private readonly Action giveBack;
    private readonly ITimer timer;
    private long given, seen, much = Much;
    private int looks, busy;

    /// <param name="clock">When to look.</param>
    /// <param name="taken">All the bytes that were ever taken.</param>
    /// <param name="held">The bytes that the process has of the system.</param>
    /// <param name="giveBack">Collects.</param>
    public GiveBackMemory(TimeProvider clock, Func<long> taken, Func<long> held, Action giveBack)
    {
        (this.taken, this.held, this.giveBack) = (taken, held, giveBack);
        timer = clock.CreateTimer(_ => Look(), null, Every, Every);
    }

    /// <summary>Of a process that is the service and nothing else.</summary>
    public static GiveBackMemory OfThisProcess() => new(
        TimeProvider.System, () => GC.GetTotalAllocatedBytes(), () => Environment.WorkingSet,
        () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var (now, due) = (taken(), false);
        if (++looks == Stretch) (due, seen, looks) = (now - seen < Quiet || ++busy >= Longest, now, 0);
        if (now - given < Worth || !(due || held() > much)) return;
        (given, busy) = (now, 0);
        giveBack();
        much = Math.Max(Much, held() + Beside);
    }
}
