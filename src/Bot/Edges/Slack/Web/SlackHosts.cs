namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// Where requests may go, each by what it is for. An upload's address comes in an answer, and an address to answer at in a request from outside: both
/// are data, and neither is given a token.
/// </summary>
public static class SlackHosts
{
    private const string Files = "files.slack.com";

    /// <summary>Slack's own hosts for answers, the second for government customers.</summary>
    private static readonly string[] Answers = ["hooks.slack.com", "hooks.slack-gov.com"];

    public static bool AllowMethod(Uri api, Uri url) => SameOrigin(api, url) && api.IsBaseOf(url);

    public static bool AllowUpload(Uri api, Uri url) => Here(api, url)
        || (IsPublic(url) && (url.Host == Files || url.Host == api.Host || url.Host.EndsWith("." + api.Host, StringComparison.Ordinal)));

    public static bool AllowAnswer(Uri api, Uri url) => Here(api, url) || (IsPublic(url) && Answers.Contains(url.Host));

    /// <summary>On this machine a stand-in for Slack is all of Slack. The settings allow that outside of Production alone.</summary>
    private static bool Here(Uri api, Uri url) => api.IsLoopback && SameOrigin(api, url);

    private static bool IsPublic(Uri url) => url.IsAbsoluteUri && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.UserInfo.Length == 0;

    private static bool SameOrigin(Uri one, Uri other) =>
        other.IsAbsoluteUri && other.UserInfo.Length == 0 && one.Scheme == other.Scheme && one.Host == other.Host && one.Port == other.Port;
}
