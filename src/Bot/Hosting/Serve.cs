using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Hosting;

/// <summary><c>./run</c> alone: the service for Teams and Slack.</summary>
public static class Serve
{
    /// <summary>Refuses what is wrongly set up, with every fault: a service that nobody can talk to would only look as if it worked.</summary>
    public static async Task<int> Run(TextWriter output, TextWriter errors)
    {
        var faults = new List<string>();
        var settings = CommandLine.Settings(faults);
        if (faults.Count > 0)
        {
            await errors.WriteLineAsync("CheckinBot cannot start:\n" + string.Join('\n', faults.Select(f => "- " + f.ReplaceLineEndings("\n  "))));
            return 1;
        }
        await With(settings, output);
        return 0;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task With(ServiceSettings settings, TextWriter output)
    {
        using var alone = SingleProcess.HoldFor(settings.Database);
        using var database = await Database.Open(settings.Database);
        var time = new ServerClock(TimeProvider.System);
        await time.Compare(database);
        // The Local page walks its clock; where there is none, time is the database's.
        TimeProvider clock = settings.HasLocalPage ? new DemoClock(time.GetUtcNow(), running: true) : time;
        await using var app = Service.Build(settings, database, clock);
        await Service.Settle(app, database);
        using var memory = GiveBackMemory.OfThisProcess();
        await app.StartAsync();
        await output.WriteLineAsync($"CheckinBot listens at {string.Join(", ", app.Urls)}. Ctrl+C stops.");
        await app.WaitForShutdownAsync();
    }
}
