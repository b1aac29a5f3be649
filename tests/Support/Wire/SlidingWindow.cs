namespace CheckinBot.Tests.Support;

/// <summary>At most so many in any span of that length.</summary>
internal sealed class SlidingWindow(int limit, TimeSpan span)
{
    private readonly Queue<DateTimeOffset> taken = new();

    /// <summary>Until there is room; nothing when there is.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && oldest + span <= now) taken.Dequeue();
        return taken.Count < limit ? TimeSpan.Zero : taken.Peek() + span - now;
    }

    public void Take(DateTimeOffset now) => taken.Enqueue(now);
}
