using CheckinBot.Bot.Edges.Teams.Manifest;

namespace CheckinBot.Bot.Hosting;

/// <summary><c>./run manifest teams [FILE.zip]</c>: what an admin uploads.</summary>
public static class ManifestCommand
{
    /// <summary>The package's name when none is given, or a folder.</summary>
    public const string TeamsFile = "checkinbot-teams.zip";

    private const string Usage = """
        ./run manifest teams [FILE.zip]   write the app package for Microsoft Teams; without FILE, checkinbot-teams.zip here
        """;

    /// <param name="args">What follows the word <c>manifest</c>.</param>
    /// <param name="configuration">Asked for late: wrong use is said before a faulty file of settings.</param>
    /// <param name="output">What was written.</param>
    /// <param name="errors">Every fault of the configuration at once, or how the command is used.</param>
    /// <returns>0 when the package is written, 1 when it is not, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<IConfiguration> configuration, TextWriter output, TextWriter errors)
    {
        if (args is not ["teams", .. { Length: <= 1 } rest] || Target(rest) is not { } file)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }
        try
        {
            var (settings, faults) = ReadManifestSettings.From(configuration());
            if (settings is null)
            {
                await errors.WriteLineAsync($"The package for Teams was not written:\n{string.Join('\n', faults.Select(f => "- " + f))}");
                return 1;
            }
            await File.WriteAllBytesAsync(file, PackManifest.For(settings));
            await output.WriteLineAsync($"{file} is written: version {settings.Version} for the app {settings.AppId}. Upload it in the Teams admin centre.");
            if (settings.Privacy == settings.Website || settings.Terms == settings.Website)
                await output.WriteLineAsync($"Privacy or terms of use lead to {settings.Website}; Manifest__PrivacyUrl and Manifest__TermsOfUseUrl give them pages of their own.");
            return 0;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or InvalidDataException)
        {
            // A folder that may not be written to, or an appsettings.json that is no JSON.
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static string? Target(string[] rest) => rest switch
    {
        [] => TeamsFile,
        [var folder] when Directory.Exists(folder) => Path.Combine(folder, TeamsFile),
        [var file] when file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !file.StartsWith('-') => file,
        _ => null,
    };
}
