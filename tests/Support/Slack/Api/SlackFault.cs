namespace CheckinBot.Tests.Support.Slack;

/// <summary>What goes wrong with one call on its way.</summary>
public abstract record SlackFault
{
    private SlackFault()
    {
    }

    /// <summary>Nothing happens, and this HTTP status is answered, without a body that could be read.</summary>
    public sealed record Status(int Code, TimeSpan? RetryAfter = null) : SlackFault;

    /// <summary><c>ok: false</c> with this word. With <paramref name="Effect"/> it happened all the same, as <c>fatal_error</c> and <c>internal_error</c> leave open.</summary>
    public sealed record Error(string Word, bool Effect = false) : SlackFault;

    /// <summary>Nothing happens, and the connection breaks.</summary>
    public sealed record Reset : SlackFault;

    /// <summary>It happens, and the connection breaks before anybody hears of it.</summary>
    public sealed record LostAnswer : SlackFault;

    /// <summary>It happens at once, and the answer comes so much later, by the real clock.</summary>
    public sealed record Slow(TimeSpan By) : SlackFault;
}
