using System.Collections.Concurrent;
using System.Net.Http.Headers;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Settings;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// One request to Slack, one answer, nothing repeated. What an answer means is read by <see cref="SlackFates"/>. Nothing that opens a door
/// is logged: no token, no <c>response_url</c>, no <c>trigger_id</c>, no value. See docs/protocols.md.
/// </summary>
public sealed class AskSlack(IHttpClientFactory clients, SlackSettings settings, TimeProvider clock, ILogger<AskSlack> log)
{
    public const string Client = "slack";

    private const string Upload = "an upload", Response = "a response";

    private readonly ConcurrentDictionary<string, Uri> urls = [];

    public Task<SlackAnswer> Ask(SlackRequest request, CancellationToken cancel)
    {
        var url = urls.GetOrAdd(request.Method, static (method, api) => new Uri(api, method), settings.ApiUrl);
        var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = request.Arguments.Content() };
        if (request.Token is { } token) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Send(message, new Leaving(Purpose.Method, request.Method, request.Workspace, request.Channel, request.Permit, request.Waits && SlackMethods.Waits(request.Method)), cancel);
    }

    /// <summary>The bytes of a file, to the address that Slack named for them.</summary>
    public Task<SlackAnswer> Put(Uri url, byte[] bytes, CancellationToken cancel) => Send(
        new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/octet-stream") } } },
        new Leaving(Purpose.Upload, Upload, ""), cancel);

    /// <summary>What a person reads who pressed or typed something: five times within half an hour (https://docs.slack.dev/interactivity/handling-user-interaction).</summary>
    public Task<SlackAnswer> Respond(Uri responseUrl, SlackJson message, CancellationToken cancel) => Send(
        new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = SlackArguments.Json(message.Write).Content() }, new Leaving(Purpose.Response, Response, ""), cancel);

    private async Task<SlackAnswer> Send(HttpRequestMessage message, Leaving leaving, CancellationToken cancel)
    {
        using var leaves = message;
        message.Options.Set(Leaving.Key, leaving);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancel);
            var answer = await ReadAnswer.From(response, clock, cancel);
            Note(leaving.Method, answer);
            return answer;
        }
        catch (NotSentException error)
        {
            log.Log(error.Known ? LogLevel.Debug : LogLevel.Warning, "{Method} was not sent to Slack: {Why}.", leaving.Method, error.Message);
            return new SlackAnswer(false, error.Code) { NotDone = true, RetryAfter = error.RetryAfter };
        }
        catch (HttpRequestException error)
        {
            log.LogWarning("Slack gave no answer to {Method}: {Why}.", leaving.Method, error.HttpRequestError);
            return new SlackAnswer(false, SlackAnswer.None) { NotDone = NeverLeft.Was(error) };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("Slack gave no answer to {Method} in time.", leaving.Method);
            return new SlackAnswer(false, SlackAnswer.None);
        }
    }

    /// <summary>Warnings and the messages beside an error name the block or the scope; they hold no value.</summary>
    private void Note(string method, SlackAnswer answer)
    {
        var remarks = ReadAnswer.Remarks(answer);
        if (!answer.Ok) log.LogWarning("Slack answered {Method} with {Error}. {Remarks}", method, answer.Error, remarks);
        else if (remarks.Length > 0) log.LogInformation("Slack did {Method} and remarks: {Remarks}", method, remarks);
    }
}
