using CheckinBot.Storage;
using CheckinBot.Storage.Boards;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Hosting;

/// <summary>Lets go of what was kept only to tell a second delivery from a first, as no platform delivers anything again after a day; and of leave that is long over.</summary>
public sealed class ForgetOld(Database database, TimeProvider clock, ILogger<ForgetOld> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6), Keep = TimeSpan.FromHours(25);
    private const int DaysOfLeave = 60;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var before = clock.GetUtcNow() - Keep;
                await database.Write(Database.Everybody, async db =>
                {
                    await db.Heard.IgnoreQueryFilters().Where(h => h.At < before).ExecuteDeleteAsync(stoppingToken);
                    var over = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-DaysOfLeave);
                    await db.Leaves.IgnoreQueryFilters().Where(l => l.Until < over).ExecuteDeleteAsync(stoppingToken);
                    await db.Inbox.IgnoreQueryFilters().Where(i => i.At < before).ExecuteDeleteAsync(stoppingToken);
                    await GatherMarks.Of(db, stoppingToken);
                }, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "What was heard long ago could not be let go; tried again in {Hours} h.", Every.TotalHours);
            }
        }
    }
}
