using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>The Local page: posts as it does, and reads its server-sent events.</summary>
public sealed class LocalChat(HttpClient http) : IChat
{
    public string ChatOf(Guid person) => $"person:{person}";

    public string ChannelOf(Guid team) => $"channel:{team}";

    public Task Say(Guid person, string conversation, string words) => Post("say", new { @as = person, conversation, text = words });

    public Task Press(Guid person, Message message, string action, IReadOnlyDictionary<string, string> inputs) =>
        Post("press", new { @as = person, conversation = message.Conversation, message = message.Id, @do = action, inputs });

    /// <summary>Read until the page says that it is ready.</summary>
    public async Task<IReadOnlyList<Message>> Messages(Guid person)
    {
        var messages = new List<Message>();
        using var stream = await http.GetStreamAsync($"local/events?as={person}");
        using var reader = new StreamReader(stream);
        var kind = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            if (kind == "ready") break;
            if (kind == "message" && line.StartsWith("data: ", StringComparison.Ordinal)) messages.Add(Message.Of(JsonNode.Parse(line[6..])!));
        }
        return messages;
    }

    public Task Settled() => Task.CompletedTask;

    private async Task Post(string what, object body)
    {
        using var answer = await http.PostAsJsonAsync("local/" + what, body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The page was refused: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
