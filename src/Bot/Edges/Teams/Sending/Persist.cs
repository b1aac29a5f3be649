using CheckinBot.Bot.Edges.Teams.Connector;
using Polly;
using Polly.Retry;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>For answers to people, which are in no ledger: what was surely not done is tried again, a few times and not for long.</summary>
public sealed class Persist
{
    private const int MostRetries = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline<ConnectorAnswer> sending = Pipeline(repeatable: false);
    private readonly ResiliencePipeline<ConnectorAnswer> updating = Pipeline(repeatable: true);

    public async Task<ConnectorAnswer> Send(Func<CancellationToken, Task<ConnectorAnswer>> send, CancellationToken cancel) =>
        await sending.ExecuteAsync(async token => await send(token), cancel);

    /// <summary>What may be repeated: an update, the opening of a chat.</summary>
    public async Task<ConnectorAnswer> Update(Func<CancellationToken, Task<ConnectorAnswer>> update, CancellationToken cancel) =>
        await updating.ExecuteAsync(async token => await update(token), cancel);

    private static ResiliencePipeline<ConnectorAnswer> Pipeline(bool repeatable) => new ResiliencePipelineBuilder<ConnectorAnswer>
    {
        // The platform lives by real time, whatever the clock of a demo or a test says.
        TimeProvider = TimeProvider.System,
    }.AddRetry(new RetryStrategyOptions<ConnectorAnswer>
    {
        MaxRetryAttempts = MostRetries,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer && Again(answer, repeatable, attempt.AttemptNumber) is { } wait && wait <= LongestWait),
        DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer ? Again(answer, repeatable, attempt.AttemptNumber) : null),
    }).Build();

    private static TimeSpan? Again(ConnectorAnswer answer, bool repeatable, int attempt) =>
        Fates.Of(answer, repeatable, attempt + 1) is Fate.Again again ? again.After : null;
}
