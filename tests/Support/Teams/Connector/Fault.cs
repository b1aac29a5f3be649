namespace CheckinBot.Tests.Support.Teams;

/// <summary>What goes wrong with one call on its way.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Nothing happens, and this is answered.</summary>
    public sealed record Status(int Code, string Error = "ServiceError", TimeSpan? RetryAfter = null) : Fault
    {
        /// <summary>The same, in Microsoft's words.</summary>
        public static Status Of(Refusal refusal) => new(refusal.Status, refusal.Code, refusal.RetryAfter);
    }

    /// <summary>Nothing happens, and the connection breaks.</summary>
    public sealed record Reset : Fault;

    /// <summary>It happens, and the connection breaks before anybody hears of it.</summary>
    public sealed record LostAnswer : Fault;

    /// <summary>It happens at once, and the answer comes so much later, by the real clock.</summary>
    public sealed record Slow(TimeSpan By) : Fault;
}
