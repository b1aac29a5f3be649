using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>
/// The Bot Connector's REST API, as far as we use it: one method a route, one answer a request, nothing repeated here. What an
/// answer means is read by <see cref="Fates"/>. See docs/protocols.md.
/// </summary>
public sealed class BotConnector(IHttpClientFactory clients, TimeProvider clock, ILogger<BotConnector> log)
{
    public const string Client = "bot-connector";

    private const int MembersAPage = 500;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<ConnectorAnswer> Send(ConversationAt to, JsonObject activity, CancellationToken cancel, Permit? permit = null) =>
        Ask(new(HttpMethod.Post, ConnectorRequest.At(to.ServiceUrl, "v3", "conversations", to.Conversation, "activities"), to.Tenant, to.Conversation, activity) { Permit = permit }, cancel);

    public Task<ConnectorAnswer> Update(ConversationAt at, string activityId, JsonObject activity, CancellationToken cancel) =>
        Ask(new(HttpMethod.Put, ConnectorRequest.At(at.ServiceUrl, "v3", "conversations", at.Conversation, "activities", activityId), at.Tenant, at.Conversation, activity), cancel);

    /// <summary>Opens the chat with one person, or finds it: the same id each time, so it may be repeated.</summary>
    public Task<ConnectorAnswer> OpenChat(string serviceUrl, string tenant, string userId, CancellationToken cancel, Permit? permit = null) =>
        Ask(new(HttpMethod.Post, ConnectorRequest.At(serviceUrl, "v3", "conversations"), tenant, userId, new JsonObject
        {
            ["isGroup"] = false,
            ["tenantId"] = tenant,
            ["members"] = new JsonArray(new JsonObject { ["id"] = userId }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        }) { Permit = permit }, cancel);

    /// <summary>Begins a new thread in a channel with that message. Two calls make two threads.</summary>
    public Task<ConnectorAnswer> OpenThread(ConversationAt channel, JsonObject activity, CancellationToken cancel, Permit? permit = null) =>
        Ask(new(HttpMethod.Post, ConnectorRequest.At(channel.ServiceUrl, "v3", "conversations"), channel.Tenant, channel.Conversation, new JsonObject
        {
            ["isGroup"] = true,
            ["tenantId"] = channel.Tenant,
            ["channelData"] = new JsonObject
            {
                ["channel"] = new JsonObject { ["id"] = channel.Conversation },
                ["tenant"] = new JsonObject { ["id"] = channel.Tenant },
            },
            ["activity"] = activity,
        }) { Permit = permit }, cancel);

    public Task<ConnectorAnswer> Member(ConversationAt at, string userId, CancellationToken cancel) =>
        Ask(new(HttpMethod.Get, ConnectorRequest.At(at.ServiceUrl, "v3", "conversations", at.Conversation, "members", userId), at.Tenant, at.Conversation), cancel);

    public Task<ConnectorAnswer> Members(ConversationAt at, string? continuation, CancellationToken cancel)
    {
        var url = ConnectorRequest.At(at.ServiceUrl, "v3", "conversations", at.Conversation, "pagedmembers")
            + $"?pageSize={MembersAPage}" + (continuation is null ? "" : "&continuationToken=" + Uri.EscapeDataString(continuation));
        return Ask(new(HttpMethod.Get, new Uri(url), at.Tenant, at.Conversation), cancel);
    }

    private async Task<ConnectorAnswer> Ask(ConnectorRequest request, CancellationToken cancel)
    {
        using var message = new HttpRequestMessage(request.Method, request.Url);
        message.Options.Set(ConnectorRequest.TenantKey, request.Tenant);
        message.Options.Set(ConnectorRequest.ThreadKey, request.Thread);
        message.Options.Set(ConnectorRequest.PermitKey, request.Permit);
        if (request.Body is not null)
            // Without the charset some clients lose what lies outside of ASCII.
            message.Content = new StringContent(request.Body.ToJsonString(Json), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancel);
            var answer = await ConnectorAnswer.Of(response, clock, cancel);
            if (!answer.Ok) Note(request, response, answer);
            return answer;
        }
        catch (NotSentException error)
        {
            // What came too late is another node's, and nobody needs to look into it; what passes by itself is no error.
            var level = error.Known ? LogLevel.Debug
                : error.Code == OnlyOnPermit.Late ? LogLevel.Information
                : error.RetryAfter is null ? LogLevel.Error
                : LogLevel.Warning;
            log.Log(level, "The bot's request was not sent: {Why}.", error.Message);
            return ConnectorAnswer.Unsent(error.Code, error.RetryAfter);
        }
        catch (HttpRequestException error)
        {
            log.LogWarning("The Bot Connector gave no answer to {Method}: {Why}.", request.Method, error.Message);
            return new ConnectorAnswer((HttpStatusCode?)null) { Code = ConnectorAnswer.None, NotSent = NeverLeft.Was(error) };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("The Bot Connector gave no answer to {Method} in time.", request.Method);
            return new ConnectorAnswer((HttpStatusCode?)null) { Code = ConnectorAnswer.None };
        }
    }

    /// <summary>The correlation header is the only handle by which Microsoft's support finds a request.</summary>
    private void Note(ConnectorRequest request, HttpResponseMessage response, ConnectorAnswer answer) => log.LogWarning(
        "The Bot Connector answered {Method} with {Status} {Code} (MS-CV {Correlation}).", request.Method, (int)response.StatusCode, answer.Code,
        response.Headers.TryGetValues("MS-CV", out var values) ? string.Join(' ', values) : "none");
}
