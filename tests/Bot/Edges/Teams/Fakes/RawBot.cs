using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>A bot that sends whatever it is told to, right or wrong.</summary>
internal sealed class RawBot(FakeTenant tenant, string? token = null) : IDisposable
{
    private readonly HttpClient http = new();

    public static string Words(string text) => new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString();

    public static string Card(string version = "1.5", string more = "") =>
        $$$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"{{{version}}}"{{{more}}}}}]}""";

    public static string Opening(FakePerson person) => Opening(person.Mri, person.Tenant.Id);

    public static string Opening(string member, string tenant, string more = "") =>
        $$"""{"isGroup":false,"members":[{"id":"{{member}}"}],"tenantId":"{{tenant}}"{{more}}}""";

    public static string Activities(FakeConversation conversation, string? message = null) =>
        $"v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities{(message is null ? "" : "/" + message)}";

    /// <param name="path">Behind the tenant's service URL, or from the root when it begins with a slash.</param>
    public async Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)> Does(string method, string path, string? body = null, string type = "application/json; charset=utf-8")
    {
        // Uri must not tidy up what is wrong on purpose.
        var url = path[0] == '/' ? new Uri(new Uri(tenant.ServiceUrl), path) : new Uri(tenant.ServiceUrl + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, said.Length == 0 ? null : JsonNode.Parse(said), answer.Headers);
    }

    /// <summary>The id of the message posted.</summary>
    public async Task<string> Posts(FakeConversation conversation, string body) =>
        (await Does("POST", Activities(conversation), body)).Body!["id"]!.GetValue<string>();

    public void Dispose() => http.Dispose();
}
