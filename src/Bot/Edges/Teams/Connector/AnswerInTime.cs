namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>How long an answer is waited for, counted from when the request leaves and not from when it began to wait for its turn.</summary>
internal sealed class AnswerInTime : DelegatingHandler
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        return await base.SendAsync(request, limit.Token);
    }
}
