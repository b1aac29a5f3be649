using System.Collections.Concurrent;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// A 429 stops the method in its workspace for as long as it says, and nothing else: Slack counts each by itself
/// (https://docs.slack.dev/apis/web-api/rate-limits). It does not say which channel it was about, so all of them wait.
/// </summary>
public sealed class Pauses
{
    /// <summary>Slack lives by real time, whatever the clock of a demo or a test says.</summary>
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly ConcurrentDictionary<(string Method, string Workspace), DateTimeOffset> until = [];

    public void For((string Method, string Workspace) bucket, TimeSpan time)
    {
        var end = Clock.GetUtcNow() + time;
        until.AddOrUpdate(bucket, end, (_, before) => before > end ? before : end);
    }

    /// <returns>How long it still lasts; zero when there is none.</returns>
    public TimeSpan Left((string Method, string Workspace) bucket)
    {
        if (!until.TryGetValue(bucket, out var end)) return TimeSpan.Zero;
        var left = end - Clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Returns when it is over, also when it grew meanwhile.</summary>
    public async Task Wait((string Method, string Workspace) bucket, CancellationToken cancel)
    {
        while (Left(bucket) is var left && left > TimeSpan.Zero) await Task.Delay(left, Clock, cancel);
    }
}
