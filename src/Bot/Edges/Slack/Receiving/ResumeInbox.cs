using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>At start, does what was taken from Slack and not done when the service ended.</summary>
public sealed class ResumeInbox(SlackInbox inbox, HearSlack hear, Afterwork afterwork) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var input in await inbox.Open()) afterwork.Keep(Do(input));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Do(SlackInput input)
    {
        await hear.Resume(input);
        await inbox.Done(input);
    }
}
