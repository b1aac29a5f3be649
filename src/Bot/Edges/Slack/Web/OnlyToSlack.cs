using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Settings;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// Where requests may go, each by what it is for. An upload's address comes in an answer, and a <c>response_url</c> in a request from outside: both are data,
/// and neither is given a token.
/// </summary>
internal sealed class OnlyToSlack(SlackSettings settings) : DelegatingHandler
{
    private const string Files = "files.slack.com";

    /// <summary>Slack's own hosts for answers, the second for government customers.</summary>
    private static readonly string[] Answers = ["hooks.slack.com", "hooks.slack-gov.com"];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var purpose = request.Options.TryGetValue(Leaving.Key, out var leaving) ? leaving.Purpose : Purpose.Method;
        if (!Allows(settings.ApiUrl, purpose, request.RequestUri!))
            throw new NotSentException("host", $"'{request.RequestUri!.Host}' is not a host of Slack's for this ({purpose}); Slack__ApiUrl names the one we speak with");
        return base.SendAsync(request, cancellationToken);
    }

    public static bool Allows(Uri api, Purpose purpose, Uri url)
    {
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0) return false;
        // On this machine, a stand-in for Slack is all of Slack. The settings allow that outside of Production alone.
        if (api.IsLoopback && SameOrigin(api, url)) return true;
        return purpose switch
        {
            Purpose.Method => SameOrigin(api, url) && api.IsBaseOf(url),
            Purpose.Upload => Public(url) && (url.Host == Files || url.Host == api.Host || url.Host.EndsWith("." + api.Host, StringComparison.Ordinal)),
            _ => Public(url) && Answers.Contains(url.Host),
        };
    }

    private static bool Public(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort;

    private static bool SameOrigin(Uri one, Uri other) => one.Scheme == other.Scheme && one.Host == other.Host && one.Port == other.Port;
}
