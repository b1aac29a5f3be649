namespace CheckinBot.Scheduling.Dispatching;

/// <summary>How much is under way.</summary>
internal sealed class Busy
{
    private int many;

    public bool Any => Volatile.Read(ref many) > 0;

    public void Begin() => Interlocked.Increment(ref many);

    public void End() => Interlocked.Decrement(ref many);
}
