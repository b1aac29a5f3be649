using CheckinBot.Bot.Edges.Slack.Web;
using Polly;
using Polly.Retry;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>For answers to people and questions to Slack, which are in no ledger: what was surely not done is tried again, a few times and not for long.</summary>
public sealed class Persist
{
    private const int MostRetries = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline<SlackAnswer> sending = Pipeline(repeatable: false);
    private readonly ResiliencePipeline<SlackAnswer> repeating = Pipeline(repeatable: true);

    public async Task<SlackAnswer> Send(Func<CancellationToken, Task<SlackAnswer>> send, CancellationToken cancel) =>
        await sending.ExecuteAsync(async token => await send(token), cancel);

    /// <summary>What may be repeated: an update, a question, the opening of a conversation.</summary>
    public async Task<SlackAnswer> Repeat(Func<CancellationToken, Task<SlackAnswer>> ask, CancellationToken cancel) =>
        await repeating.ExecuteAsync(async token => await ask(token), cancel);

    private static ResiliencePipeline<SlackAnswer> Pipeline(bool repeatable) => new ResiliencePipelineBuilder<SlackAnswer>
    {
        // The platform lives by real time, whatever the clock of a demo or a test says.
        TimeProvider = TimeProvider.System,
    }.AddRetry(new RetryStrategyOptions<SlackAnswer>
    {
        MaxRetryAttempts = MostRetries,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer && Again(answer, repeatable, attempt.AttemptNumber) is { } wait && wait <= LongestWait),
        DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer ? Again(answer, repeatable, attempt.AttemptNumber) : null),
    }).Build();

    private static TimeSpan? Again(SlackAnswer answer, bool repeatable, int attempt) =>
        SlackFates.Of(answer, repeatable, attempt + 1) is Fate.Again again ? again.After : null;
}
