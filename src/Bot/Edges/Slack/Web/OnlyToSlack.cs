using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Settings;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>The outermost of all: a request to a place that is not Slack's goes no further.</summary>
internal sealed class OnlyToSlack(SlackSettings settings) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        var purpose = request.Options.TryGetValue(Leaving.Key, out var leaving) ? leaving.Purpose : Purpose.Method;
        var allowed = purpose switch
        {
            Purpose.Method => SlackHosts.AllowMethod(settings.ApiUrl, url),
            Purpose.Upload => SlackHosts.AllowUpload(settings.ApiUrl, url),
            _ => SlackHosts.AllowAnswer(settings.ApiUrl, url),
        };
        return allowed ? base.SendAsync(request, cancellationToken) : throw new NotSentException("host", $"'{url.Host}' is not a host of Slack's for this; Slack__ApiUrl names the one we speak with");
    }
}
