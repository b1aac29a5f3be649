using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Hosting.KeyRing;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Hosting;

/// <summary>
/// <c>./run install-link ORGANISATION</c>: the address by which a further Slack workspace joins an organisation. It is sealed with the service's
/// keys, which are in the database; so with SQLite the service is stopped meanwhile, as for an import.
/// </summary>
public static class InstallLinkCommand
{
    private const string Usage = """
        ./run install-link ORGANISATION   print the address by which a Slack workspace joins that organisation; it holds for a week
        """;

    /// <param name="args">What follows the words <c>install-link</c>.</param>
    /// <param name="settings">What the service is told from outside; asked for late.</param>
    /// <param name="clock">From when the week counts.</param>
    /// <param name="output">The address, and nothing else.</param>
    /// <param name="errors">What is wrong.</param>
    /// <returns>0 when it is printed, 1 when it is not, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<List<string>, ServiceSettings> settings, TimeProvider clock, TextWriter output, TextWriter errors)
    {
        if (args is not [{ Length: > 0 } name] || name.StartsWith('-'))
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }
        var faults = new List<string>();
        var told = settings(faults);
        if (faults.Count == 0 && told is not { Slack.HasOAuth: true, PublicUrl: not null })
            faults.Add("Slack__ClientId is missing: only workspaces that install the app themselves need a link.");
        if (faults.Count > 0)
        {
            await errors.WriteLineAsync("There is no link:\n" + string.Join('\n', faults.Select(f => "- " + f)));
            return 1;
        }
        using var alone = SingleProcess.HoldFor(told.Database);
        using var database = await Database.Open(told.Database);
        var organisations = await database.Organisations();
        if (organisations.Where(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is not [var organisation])
        {
            await errors.WriteLineAsync($"There is no one organisation called '{name}'. There are: {string.Join(", ", organisations.Select(o => o.Name))}.");
            return 1;
        }
        await output.WriteLineAsync(await Link(organisation.Id, told, database, clock));
        return 0;
    }

    private static async Task<string> Link(Guid organisation, ServiceSettings told, Database database, TimeProvider clock)
    {
        var parts = new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(clock).AddSingleton(told).AddSingleton<InstallLinks>();
        parts.AddKeys(told.Security);
        await using var services = parts.BuildServiceProvider();
        await services.GetRequiredService<OpenKeyRing>().All();
        return services.GetRequiredService<InstallLinks>().To(organisation, told.PublicUrl!);
    }
}
