using CheckinBot.Bot.Turns;
using CheckinBot.Storage;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Does what was taken from Slack and not done when a process ended: at start, and where other nodes share the database, whenever what one of them
/// had in hand has been there for too long.
/// </summary>
public sealed class ResumeInbox(SlackInbox inbox, HearSlack hear, Afterwork afterwork, Database database, TimeProvider clock, ILogger<ResumeInbox> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Take(alone: !database.IsShared);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.IsShared) return;
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Take(alone: false);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "What other nodes may have left undone could not be looked for; tried again in {Seconds} s.", Every.TotalSeconds);
            }
        }
    }

    private async Task Take(bool alone)
    {
        foreach (var input in await inbox.TakeOver(alone)) afterwork.Keep(Do(input));
    }

    private async Task Do(SlackInput input)
    {
        await hear.Resume(input);
        await inbox.Done(input);
    }
}
