using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bot.Hosting;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bench.Wave;

/// <summary>The whole service as <c>./run</c> starts it, in a process of its own, with a stub for Slack and a Thursday's clock.</summary>
internal static class ServeNode
{
    public const string Ready = "ready";

    public static async Task<int> Run(string connection, string api)
    {
        var settings = Sender.Settings(new PostgresServer(connection), new Uri(api), null);
        using var database = await Database.Open(settings.Database);
        await using var app = Service.Build(settings, database, new ShiftedClock(Headcount.Thursday));
        await Service.Settle(app, database);
        using var memory = GiveBackMemory.OfThisProcess();
        await app.StartAsync();
        await Console.Out.WriteLineAsync(Ready);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }
}
