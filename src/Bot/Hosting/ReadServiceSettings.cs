using System.Globalization;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Hosting;

/// <summary>Reads <c>appsettings.json</c> of the current folder and the environment, by ASP.NET Core's rules. All faults are named at once.</summary>
public static class ReadServiceSettings
{
    private const string DefaultUrl = "http://127.0.0.1:3978";

    public static IConfiguration Configuration(string environment) => new ConfigurationBuilder()
        .SetBasePath(System.IO.Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{environment}.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <param name="configuration">All of it.</param>
    /// <param name="environment">"Production", "Development" or "Demo".</param>
    /// <param name="directory">Where the files are.</param>
    /// <param name="faults">Takes a sentence for each fault; with one, the settings are not to be used.</param>
    public static ServiceSettings From(IConfiguration configuration, string environment, string directory, List<string> faults)
    {
        if (environment is not ("Production" or "Development" or "Demo"))
            faults.Add($"ASPNETCORE_ENVIRONMENT is '{environment}'; there are Production (the default) and Development.");
        var before = faults.Count;
        var publicUrl = PublicUrl(configuration, environment, faults);
        var settings = new ServiceSettings(environment, directory, configuration["ASPNETCORE_URLS"] ?? configuration["URLS"] ?? DefaultUrl)
        {
            Database = ReadDatabaseSettings.From(configuration, directory, faults),
            Teams = ReadTeamsSettings.From(configuration, environment, faults),
            Slack = ReadSlackSettings.From(configuration, environment, publicUrl, faults),
            Security = ReadSecuritySettings.From(configuration, faults),
            PublicUrl = publicUrl,
            Admins = Admins(configuration),
            SmallestGroup = Smallest(configuration, faults),
            Lease = ReadDeliverySettings.Lease(configuration, faults),
            StartingPoints = Templates(configuration, faults),
            LimitsScale = Scale(configuration, environment, faults),
        };
        if (settings is { Teams: null, Slack: null } && faults.Count == before && environment == "Production")
            faults.Add(
                "Neither Teams nor Slack is configured, so nobody could talk to the bot. "
                + "For Teams, set Teams__AppId and what the README lists under \"In Microsoft Teams\"; "
                + "for Slack, Slack__SigningSecret and what it lists under \"In Slack\".\n"
                + "To live a week of check-ins on a page of this computer instead: ./run demo");
        return settings;
    }

    private static Uri? PublicUrl(IConfiguration configuration, string environment, List<string> faults)
    {
        if (configuration["PublicUrl"] is not { Length: > 0 } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (environment != "Production" && url.IsLoopback))) return url;
        faults.Add("PublicUrl is the address under which the bot is reached from outside; it begins with https://, such as https://checkinbot.example.org.");
        return null;
    }

    private static string[] Admins(IConfiguration configuration) =>
        (configuration["Organisation:Admins"] ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>More than usual may be agreed on; with fewer, figures would be a person's.</summary>
    private static int Smallest(IConfiguration configuration, List<string> faults)
    {
        if (configuration["Organisation:SmallestGroup"] is not { Length: > 0 } text) return SmallestGroup.Usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people >= SmallestGroup.Usual) return people;
        faults.Add($"Organisation__SmallestGroup is '{text}'; it is a number of people from {SmallestGroup.Usual} on, {SmallestGroup.Usual} unless set.");
        return SmallestGroup.Usual;
    }

    /// <summary>An organisation's own templates beside those of the service: every fault of every file is named.</summary>
    private static Catalogue Templates(IConfiguration configuration, List<string> faults)
    {
        var wrong = new List<TemplateFault>();
        var read = Catalogue.Read(configuration["Templates:Directory"] is { Length: > 0 } directory ? directory : null, wrong);
        if (wrong.Count > 0) faults.Add("Templates__Directory has templates that cannot be used; docs/templates.md says what one holds.\n" + string.Join('\n', wrong.Select(f => "  " + f)));
        return read;
    }

    private static double Scale(IConfiguration configuration, string environment, List<string> faults)
    {
        if (configuration["Limits:Scale"] is not { Length: > 0 } text) return 1;
        if (environment == "Production")
            faults.Add("Limits__Scale is for tests: here it would have the platforms refuse the bot. Unset it.");
        else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) || scale <= 0)
            faults.Add("Limits__Scale is a number above 0.");
        else
            return scale;
        return 1;
    }
}
