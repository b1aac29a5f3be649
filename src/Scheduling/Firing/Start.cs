using CheckinBot.Scheduling.Rounds;
using Microsoft.Extensions.Hosting;

namespace CheckinBot.Scheduling.Firing;

/// <summary>What happens once as the service starts: the triggers are brought up to the teams, rounds that ended meanwhile are closed, and teams never judged are.</summary>
internal sealed class Start(Schedule schedule, CloseOverdue overdue, FirstSweep first) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await schedule.Reconcile(cancellationToken);
        await overdue.Run(cancellationToken);
        await first.Run(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
