using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// What was taken from Slack and is not done. It goes on when its request is over, and the service does not stop before it; so much of it is kept,
/// and beyond that nothing more is taken.
/// </summary>
public sealed class SlackBacklog(Afterwork afterwork)
{
    /// <summary>Some tens of megabytes at most: a payload is a few kilobytes.</summary>
    public const int Most = 5000;

    private int waiting;

    /// <summary>Begins it, and returns how it ends; null when there is no room, and nothing was begun.</summary>
    public Task? Begin(Func<Task> work)
    {
        if (Interlocked.Increment(ref waiting) > Most)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }
        var begun = Do(work);
        afterwork.Keep(begun);
        return begun;
    }

    /// <summary>Says something beside it, such as that it takes a while.</summary>
    public void Beside(Task work) => afterwork.Keep(work);

    private async Task Do(Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
