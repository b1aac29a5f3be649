using CheckinBot.Bot.Edges.Slack.Manifest;
using CheckinBot.Bot.Edges.Teams.Manifest;

namespace CheckinBot.Bot.Hosting;

/// <summary><c>./run manifest teams|slack</c>: what an admin uploads.</summary>
public static class ManifestCommand
{
    /// <summary>The name when none is given, or a folder.</summary>
    public const string TeamsFile = "checkinbot-teams.zip", SlackFile = "checkinbot-slack.json";

    private const string Usage = """
        ./run manifest teams [FILE.zip]   write the app package for Microsoft Teams; without FILE, checkinbot-teams.zip here
        ./run manifest slack [--socket] [--oauth] [FILE.json]   write the app manifest for Slack; without FILE, checkinbot-slack.json here
            --socket   Socket Mode: for a service without a public address
            --oauth    several workspaces, which install the app themselves
        """;

    /// <param name="args">What follows the word <c>manifest</c>.</param>
    /// <param name="configuration">Asked for late: wrong use is said before a faulty file of settings.</param>
    /// <param name="output">What was written.</param>
    /// <param name="errors">Every fault of the configuration at once, or how the command is used.</param>
    /// <returns>0 when the file is written, 1 when it is not, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<IConfiguration> configuration, TextWriter output, TextWriter errors)
    {
        try
        {
            switch (args)
            {
                case ["teams", .. { Length: <= 1 } rest] when Target(rest, TeamsFile) is { } file:
                    return await Teams(file, configuration(), output, errors);
                case ["slack", .. var rest] when Target([.. rest.Where(a => a is not ("--socket" or "--oauth"))], SlackFile) is { } file:
                    return await Slack(file, ReadSlackManifestSettings.From(configuration(), rest.Contains("--socket"), rest.Contains("--oauth")), output, errors);
                default:
                    await errors.WriteLineAsync(Usage);
                    return 2;
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or InvalidDataException)
        {
            // A folder that may not be written to, or an appsettings.json that is no JSON.
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<int> Teams(string file, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        var (settings, faults) = ReadManifestSettings.From(configuration);
        if (settings is null) return await Refuse("The package for Teams", faults, errors);
        await File.WriteAllBytesAsync(file, PackManifest.For(settings));
        await output.WriteLineAsync($"{file} is written: version {settings.Version} for the app {settings.AppId}. Upload it in the Teams admin centre.");
        if (settings.Privacy == settings.Website || settings.Terms == settings.Website)
            await output.WriteLineAsync($"Privacy or terms of use lead to {settings.Website}; Manifest__PrivacyUrl and Manifest__TermsOfUseUrl give them pages of their own.");
        return 0;
    }

    private static async Task<int> Slack(string file, (SlackManifestSettings? Settings, IReadOnlyList<string> Faults) read, TextWriter output, TextWriter errors)
    {
        if (read.Settings is not { } settings) return await Refuse("The manifest for Slack", read.Faults, errors);
        await File.WriteAllTextAsync(file, FillSlackManifest.With(settings));
        await output.WriteLineAsync($"{file} is written, for {(settings.SeveralWorkspaces ? "workspaces that install it themselves" : "one workspace")}, "
            + $"{(settings.SocketMode ? "over Socket Mode" : $"called at {settings.PublicUrl}")}. Create the app from it at https://api.slack.com/apps.");
        return 0;
    }

    private static async Task<int> Refuse(string what, IReadOnlyList<string> faults, TextWriter errors)
    {
        await errors.WriteLineAsync($"{what} was not written:\n{string.Join('\n', faults.Select(f => "- " + f))}");
        return 1;
    }

    private static string? Target(string[] rest, string usual) => rest switch
    {
        [] => usual,
        [var folder] when Directory.Exists(folder) => Path.Combine(folder, usual),
        [var file] when file.EndsWith(Path.GetExtension(usual), StringComparison.OrdinalIgnoreCase) && !file.StartsWith('-') => file,
        _ => null,
    };
}
