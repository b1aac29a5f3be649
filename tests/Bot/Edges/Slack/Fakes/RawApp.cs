using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>An app that sends whatever it is told to, right or wrong.</summary>
internal sealed class RawApp(FakeSlack slack, string? token) : IDisposable
{
    private readonly HttpClient http = new();

    /// <summary>Calls a method with JSON.</summary>
    public Task<JsonObject> Does(string method, string json) => Does(method, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Calls a method with a form.</summary>
    public Task<JsonObject> Does(string method, params (string Name, string Value)[] form) =>
        Does(method, new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public async Task<JsonObject> Does(string method, HttpContent content) => (await Posts(new Uri($"{slack.Url}/api/{method}"), content)).Body;

    /// <summary>The ts of the message posted.</summary>
    public async Task<string> Says(SlackChannel channel, string text) =>
        (await Does("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = text }.ToJsonString()))["ts"]!.GetValue<string>();

    public async Task<(int Status, JsonObject Body, HttpResponseHeaders Headers)> Posts(Uri url, HttpContent content, AuthenticationHeaderValue? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Authorization = authorization ?? (token is null ? null : new("Bearer", token));
        using var answer = await http.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, said.Length == 0 ? [] : JsonNode.Parse(said)!.AsObject(), answer.Headers);
    }

    /// <summary>Slack's word, or <c>ok</c>.</summary>
    public static string Word(JsonObject answer) => (bool)answer["ok"]! ? "ok" : (string)answer["error"]!;

    public void Dispose() => http.Dispose();
}
