namespace CheckinBot.Bot.Edges.Http;

/// <summary>
/// How long an answer is waited for, and how long it may be. The time is counted from when the request leaves, and not from when it began to wait for its turn. Where no connection came
/// about in time nothing has left: that is an error like a connection that was refused, and not an answer that was lost.
/// </summary>
public sealed class AnswerInTime : DelegatingHandler
{
    /// <summary>How long a connection may take, see <see cref="SocketsHttpHandler.ConnectTimeout"/>: whoever waited for one that hangs has time for another.</summary>
    public static readonly TimeSpan ForConnection = TimeSpan.FromSeconds(5);

    /// <summary>How long connection and answer may take together.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Many times the longest list of people that a platform sends at once.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        var response = await Connected(request, limit.Token, cancellationToken);
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

    private async Task<HttpResponseMessage> Connected(HttpRequestMessage request, CancellationToken limit, CancellationToken caller)
    {
        var (body, written) = (request.Content, false);
        if (body is not null) request.Content = new WhenWritten(body, () => written = true);
        try
        {
            return await base.SendAsync(request, limit);
        }
        // The handler wraps what its own limit ended. Who waits while others have all the connections is ended by ours; without a body nobody can tell, and nothing is done twice by asking twice.
        catch (OperationCanceledException error) when (!written && (error.InnerException is TimeoutException || (body is not null && !caller.IsCancellationRequested)))
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection came about in time.", error);
        }
    }
}
