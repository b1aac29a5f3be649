namespace CheckinBot.Bot.Edges.Http;

/// <summary>Something of ours kept a request from leaving.</summary>
public sealed class NotSentException(string code, string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    public string Code => code;

    /// <summary>When to try again; null when trying again is of no use.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Nothing new: it was said of an earlier request.</summary>
    public bool Known { get; init; }
}
