using CheckinBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Firing;

/// <summary>
/// Brings the triggers up to the teams whenever a team, its members or their zones have changed, so that a team set up today is asked tomorrow: at
/// once when this process changed them, and within a minute when another one did, such as an import.
/// </summary>
public sealed class KeepSchedule : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1), AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly Database database;
    private readonly Schedule schedule;
    private readonly TimeProvider clock;
    private readonly ILogger<KeepSchedule> log;
    private readonly Wake changed = new();
    private int behind;
    private long looked;

    public KeepSchedule(Database database, Schedule schedule, TimeProvider clock, ILogger<KeepSchedule> log)
    {
        (this.database, this.schedule, this.clock, this.log) = (database, schedule, clock, log);
        looked = clock.GetTimestamp();
        database.TeamsChanged += Note;
    }

    /// <summary>True while a change is not in the triggers yet, or it is time to look whether there is one.</summary>
    public bool IsBehind => Volatile.Read(ref behind) > 0 || clock.GetElapsedTime(Volatile.Read(ref looked)) >= Every;

    /// <summary>Looks now. A clock that jumps would leave the next look where it was.</summary>
    public void Look() => changed.Now();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.Wait(Every, clock, stoppingToken);
            var (seen, now) = (Volatile.Read(ref behind), clock.GetTimestamp());
            try
            {
                if (seen > 0 || await schedule.IsBehind(stoppingToken)) await schedule.Reconcile(stoppingToken);
                Volatile.Write(ref looked, now);
                Interlocked.Add(ref behind, -seen);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "The triggers could not be brought up to the teams; tried again in {Seconds} s.", AfterTrouble.TotalSeconds);
                await Task.Delay(AfterTrouble, clock, stoppingToken);
                changed.Now();
            }
        }
    }

    private void Note()
    {
        Interlocked.Increment(ref behind);
        changed.Now();
    }

    public override void Dispose()
    {
        database.TeamsChanged -= Note;
        changed.Dispose();
        base.Dispose();
    }
}
