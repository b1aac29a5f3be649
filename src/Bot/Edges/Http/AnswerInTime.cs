namespace CheckinBot.Bot.Edges.Http;

/// <summary>How long an answer is waited for, and how long it may be. The time is counted from when the request leaves, and not from when it began to wait for its turn.</summary>
internal sealed class AnswerInTime : DelegatingHandler
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Many times the longest list of people that a platform sends at once.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        var response = await base.SendAsync(request, limit.Token);
        try
        {
            // The headers may come and the rest not: both limits are for all of it.
            await response.Content.LoadIntoBufferAsync(MostBytes, limit.Token);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
