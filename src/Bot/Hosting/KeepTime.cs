using CheckinBot.Storage;

namespace CheckinBot.Bot.Hosting;

/// <summary>Compares the machine's clock with the database's every minute: they drift, and are set.</summary>
public sealed class KeepTime(ServerClock clock, Database database, ILogger<KeepTime> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1), Noticeable = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (clock.Ahead.Duration() > Noticeable)
            log.LogWarning("The database's clock is {Seconds:0.0} s ahead of this machine's. The database's is used; the platforms' signatures are checked by it too.", clock.Ahead.TotalSeconds);
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await clock.Compare(database, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The database's clock could not be read, and the last comparison stands: {Error}", error.Message);
            }
        }
    }
}
