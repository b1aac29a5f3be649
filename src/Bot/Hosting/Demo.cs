using System.Globalization;
using CheckinBot.Bot.Edges.Local;
using CheckinBot.Bot.Import;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Hosting;

/// <summary><c>./run demo</c>: a sample company on the Local page, on the Thursday that its figures lead up to.</summary>
public static class Demo
{
    public const string Sample = "samples/ventes";

    /// <summary>Thursday 19 November 2026, two in the afternoon in Paris: two hours before people are asked.</summary>
    public static readonly DateTimeOffset FirstDay = new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero);

    private const string Directory = "data/demo", DefaultUrl = "http://127.0.0.1:3978";

    public static async Task<int> Run(bool keep, TextWriter output, TextWriter errors)
    {
        // A database that was asked for and would not be used is refused, not forgotten.
        if (new[] { "Database__Provider", "Database__ConnectionString" }.FirstOrDefault(n => Environment.GetEnvironmentVariable(n) is { Length: > 0 }) is { } asked)
        {
            await errors.WriteLineAsync($"The demo keeps its data in a folder of its own: unset {asked}.");
            return 1;
        }
        var directory = CommandLine.Folder(Directory);
        using var alone = SingleProcess.Hold(directory);
        if (!keep) Empty(directory);
        using var database = await Database.Open(directory);
        var clock = new DemoClock(await DemoOffset.Kept(database) ?? FirstDay, running: true);
        if ((await database.Organisations()).Count == 0 && await ImportSample(database, clock, output) is not 0 and var failed) return failed;

        var url = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrl;
        await using var app = Service.Build(new ServiceSettings("Demo", directory, url), database, clock);
        await Service.Settle(app, database);
        await app.StartAsync();
        await output.WriteLineAsync($"""

            CheckinBot is ready. Open {app.Urls.First()}
            Today is {clock.GetUtcNow().ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}; the bar at the top walks the days. Ctrl+C stops.
            """);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> ImportSample(Database database, TimeProvider clock, TextWriter output)
    {
        await output.WriteLineAsync($"Reading the sample company from {Sample}.");
        var imported = await ImportFile.Into(database, Sample, clock);
        foreach (var line in ReportImport.Lines(imported)) await output.WriteLineAsync(line);
        return imported.Refused ? 1 : 0;
    }

    /// <summary>Everything of the last demo but the lock that we hold.</summary>
    private static void Empty(string directory)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(directory))
            if (Path.GetFileName(file) != SingleProcess.FileName) File.Delete(file);
        foreach (var folder in System.IO.Directory.EnumerateDirectories(directory))
            System.IO.Directory.Delete(folder, recursive: true);
    }
}
