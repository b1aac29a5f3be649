using Polly;
using Polly.Retry;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>For answers to people and questions to a platform, which are in no ledger: what was surely not done is tried again, a few times and not for long.</summary>
/// <param name="fate">What an answer means; whether it may be repeated; how often it was tried, from 1.</param>
public sealed class Persist<TAnswer>(Func<TAnswer, bool, int, Fate> fate) where TAnswer : class
{
    private const int MostRetries = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline<TAnswer> sending = Pipeline(fate, repeatable: false);
    private readonly ResiliencePipeline<TAnswer> repeating = Pipeline(fate, repeatable: true);

    public async Task<TAnswer> Send(Func<CancellationToken, Task<TAnswer>> send, CancellationToken cancel) =>
        await sending.ExecuteAsync(async token => await send(token), cancel);

    /// <summary>What may be done twice: an update, a question, the opening of a conversation.</summary>
    public async Task<TAnswer> Repeat(Func<CancellationToken, Task<TAnswer>> ask, CancellationToken cancel) =>
        await repeating.ExecuteAsync(async token => await ask(token), cancel);

    private static ResiliencePipeline<TAnswer> Pipeline(Func<TAnswer, bool, int, Fate> fate, bool repeatable)
    {
        return new ResiliencePipelineBuilder<TAnswer>
        {
            // The platform lives by real time, whatever the clock of a demo or a test says.
            TimeProvider = TimeProvider.System,
        }.AddRetry(new RetryStrategyOptions<TAnswer>
        {
            MaxRetryAttempts = MostRetries,
            ShouldHandle = tried => ValueTask.FromResult(Wait(tried.Outcome.Result, tried.AttemptNumber) is { } wait && wait <= LongestWait),
            DelayGenerator = tried => ValueTask.FromResult(Wait(tried.Outcome.Result, tried.AttemptNumber)),
        }).Build();

        TimeSpan? Wait(TAnswer? answer, int attempt) => answer is not null && fate(answer, repeatable, attempt + 1) is Fate.Again again ? again.After : null;
    }
}
