using System.Globalization;

namespace CheckinBot.Bot.Edges.Slack.Settings;

/// <summary>Reads the section <c>Slack</c>. Every fault is named, none of them with the value of a secret.</summary>
public sealed class ReadSlackSettings
{
    private const string DefaultApi = "https://slack.com/api/";
    private const double MostMessagesPerSecond = 50;

    private static readonly string[] Known = ["SigningSecret", "BotToken", "AppToken", "ClientId", "ClientSecret", "ApiUrl", "MessagesPerSecond"];

    private readonly IConfigurationSection section;
    private readonly List<string> faults;

    private ReadSlackSettings(IConfigurationSection section, List<string> faults) => (this.section, this.faults) = (section, faults);

    /// <summary>Null when nothing of Slack is configured, or when something is wrong; then <paramref name="faults"/> has grown.</summary>
    /// <param name="configuration">All of it.</param>
    /// <param name="environment">"Production", "Development" or "Demo".</param>
    /// <param name="publicUrl">Where the service is reached from outside; null when it is not.</param>
    /// <param name="faults">Takes a sentence for each fault.</param>
    public static SlackSettings? From(IConfiguration configuration, string environment, Uri? publicUrl, List<string> faults)
    {
        var section = configuration.GetSection("Slack");
        if (!section.GetChildren().Any(c => c.Value is null or { Length: > 0 })) return null;
        var before = faults.Count;
        var settings = new ReadSlackSettings(section, faults).All(environment, publicUrl);
        return faults.Count == before ? settings : null;
    }

    private SlackSettings All(string environment, Uri? publicUrl)
    {
        foreach (var child in section.GetChildren().Where(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
            faults.Add($"Slack__{child.Key} is not a setting. There are: {string.Join(", ", Known.Select(k => "Slack__" + k))}.");
        var settings = new SlackSettings(ApiUrl(environment))
        {
            SigningSecret = Text("SigningSecret"),
            BotToken = Token("BotToken", "xoxb-"),
            AppToken = Token("AppToken", "xapp-"),
            ClientId = Text("ClientId"),
            ClientSecret = Text("ClientSecret"),
            MessagesPerSecond = Rate(),
        };
        if (settings is { SigningSecret: null, AppToken: null })
            faults.Add("Slack__SigningSecret is missing: set it to the Signing Secret of the app's Basic Information page (or, to do without a public address, Slack__AppToken for Socket Mode).");
        if (settings.ClientId is null != settings.ClientSecret is null)
            faults.Add("Slack__ClientId and Slack__ClientSecret belong together: set both, or neither.");
        if (settings.BotToken is null == settings.ClientId is null)
            faults.Add("Set either Slack__BotToken, for one workspace, or Slack__ClientId and Slack__ClientSecret, so that workspaces install the app themselves.");
        if (settings.ClientId is not null && publicUrl is null)
            faults.Add("PublicUrl is missing: a browser that has allowed the installation is sent back there.");
        return settings;
    }

    private string? Text(string key) => section[key] is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    private string? Token(string key, string prefix)
    {
        if (Text(key) is not { } token) return null;
        if (!token.StartsWith(prefix, StringComparison.Ordinal)) faults.Add($"Slack__{key} begins with {prefix}; another of the app's tokens was taken.");
        return token;
    }

    private Uri ApiUrl(string environment)
    {
        var text = Text("ApiUrl") ?? DefaultApi;
        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (environment != "Production" && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))) return url;
        faults.Add($"Slack__ApiUrl is an address that begins with https://, such as {DefaultApi}.");
        return new Uri(DefaultApi);
    }

    private double Rate()
    {
        if (Text("MessagesPerSecond") is not { } text) return 4;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= MostMessagesPerSecond) return rate;
        faults.Add($"Slack__MessagesPerSecond is a number above 0 and up to {MostMessagesPerSecond}; Slack takes several hundred a minute in a workspace.");
        return 4;
    }
}
