using CheckinBot.Scheduling.Rounds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Firing;

/// <summary>
/// What happens once as the service starts, beside the sending of what is due already: the triggers are brought up to the teams, rounds that ended
/// meanwhile are closed, and teams never judged are. With ten thousand teams that takes minutes, and nobody waits for them.
/// </summary>
public sealed class Start(Schedule schedule, CloseOverdue overdue, FirstSweep first, TimeProvider clock, ILogger<Start> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private int done;

    public bool IsDone => Volatile.Read(ref done) > 0;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !IsDone)
        {
            try
            {
                await schedule.Reconcile(stoppingToken);
                await overdue.Run(stoppingToken);
                await first.Run(stoppingToken);
                Volatile.Write(ref done, 1);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "The service could not bring its rounds up to date; tried again in {Seconds} s.", AfterTrouble.TotalSeconds);
                await Task.Delay(AfterTrouble, clock, stoppingToken);
            }
        }
    }
}
