using CheckinBot.Bot.Import;
using CheckinBot.Bot.Rehearsing;
using CheckinBot.Bot.Scoring;
using CheckinBot.Storage.Opening;
using Spectre.Console;

namespace CheckinBot.Bot.Hosting;

/// <summary>What <c>./run</c> was asked for. Exit codes: 0 done, 1 it failed, 2 it was asked wrongly.</summary>
public static class CommandLine
{
    private const string RehearseUsage = "./run rehearse [--last-quarter | --cycle NAME] [--organisation NAME] [--team NAME]   "
        + "replay a cycle that is over: with each sensitivity, how many alerts it would have sent, and how many ended missed";

    private const string Usage = $"""
        ./run                     serve Teams and Slack (Production)
        ./run demo [--keep]       the Local page with a sample company; made anew unless --keep
        ./run import FILE         read an organisation from a workbook (.xlsx) or a folder of .csv files
        ./run import --template FILE   write an empty workbook to fill in
        ./run export FILE.xlsx [--organisation NAME] [--language fr or en]   write what is stored as a workbook that import reads
        ./run holidays FILE.ics   read free days of an organisation's own, beside the public holidays that are known
        ./run manifest teams [FILE.zip]   write the app package that a Teams admin uploads
        ./run manifest slack [--socket] [--oauth] [FILE.json]   write the manifest from which a Slack app is created
        ./run install-link ORGANISATION   print the address by which a further Slack workspace joins that organisation
        ./run drift-score TASKS OUT [--folds N]   judge a benchmark's key results as the drift forecast does; with --folds, learn it anew without the series judged
        {RehearseUsage}
        ./run bench NAME          measure a yardstick (wave, status, answer, sweep), beside a floor of the same run, and write it to docs/performance.md
        ./run help                this list
        """;

    /// <summary>Where the SQLite files are: <c>Data__Directory</c>, else that folder.</summary>
    internal static string Folder(string otherwise) => Path.GetFullPath(System.Environment.GetEnvironmentVariable("Data__Directory") ?? otherwise);

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            switch (args)
            {
                case []: return await Serve.Run(output, errors);
                case ["demo"]: return await Demo.Run(keep: false, output, errors);
                case ["demo", "--keep"]: return await Demo.Run(keep: true, output, errors);
                case ["import", .. var rest]: return await ImportCommand.Run(rest, Data, TimeProvider.System, AnsiConsole.Console);
                case ["export", .. var rest]: return await ExportCommand.Run(rest, Data, output);
                case ["holidays", .. var rest]: return await HolidaysCommand.Run(rest, Data, TimeProvider.System, output);
                case ["manifest", .. var rest]: return await ManifestCommand.Run(rest, () => WebApplication.CreateBuilder().Configuration, output, errors);
                case ["install-link", .. var rest]: return await InstallLinkCommand.Run(rest, Settings, TimeProvider.System, output, errors);
                case ["rehearse", .. var rest]: return await RehearseCommand.Run(rest, Data, TimeProvider.System, output, errors);
                case ["drift-score", .. var rest]: return await ScoreCommand.Run(rest, output, errors);
                case ["help" or "--help" or "-h"]:
                    await output.WriteLineAsync(Usage);
                    return 0;
                default:
                    await errors.WriteLineAsync($"'{string.Join(' ', args)}' is not something to run. There is:\n{Usage}");
                    return 2;
            }
        }
        catch (Exception error) when (error is DataInUseException or DatabaseUnavailableException or KeyRing.UnreadableKeysException or IOException)
        {
            // What a person at a terminal can mend is said in a sentence; anything else is a bug and shows its trace.
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    /// <summary>What the service is told by this environment and by the files of this folder.</summary>
    internal static ServiceSettings Settings(List<string> faults) => ReadServiceSettings.From(ReadServiceSettings.Configuration(Environment()), Environment(), Folder("data"), faults);

    /// <summary>Of that, where the data are.</summary>
    private static DatabaseSettings Data(List<string> faults) => ReadDatabaseSettings.From(ReadServiceSettings.Configuration(Environment()), Folder("data"), faults);

    private static string Environment() =>
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
}
