using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>An office whose people chat in Teams, for stories of Teams itself.</summary>
public abstract class TeamsStory
{
    protected static Task<Office> Open(DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null) => Office.Open(at, company, Edge.Teams);

    protected static TeamsPlatform In(Office office) => (TeamsPlatform)office.Platform;

    protected static TeamsChat Client(Office office) => (TeamsChat)office.Chat;

    protected static FakePerson Of(Office office, string name) => In(office).People[office.Company.Ids[name]];

    /// <summary>Posts it signed, and waits for all of its effect.</summary>
    protected static async Task<JsonObject?> Post(Office office, JsonObject activity)
    {
        using var answer = await Client(office).Post(activity);
        var body = answer.Content.Headers.ContentLength is 0 ? null : await answer.Content.ReadFromJsonAsync<JsonObject?>();
        await office.Settled();
        return body;
    }

    /// <summary>The newest card in a person's own chat, as Teams keeps it.</summary>
    protected static PostedMessage Newest(Office office, string name) => Of(office, name).Chat.Standing[^1];

    /// <summary>What a card or an answer says, with its accents and arrows as they are read.</summary>
    protected static string Text(JsonNode? json) => (json?.ToJsonString(Readable) ?? "")
        .Replace('\u202F', ' ').Replace('\u00A0', ' ').Replace("\\u202F", " ", StringComparison.Ordinal).Replace("\\u00A0", " ", StringComparison.Ordinal);

    /// <summary>A button of a card by its title, as the data that comes back when it is pressed.</summary>
    protected static JsonObject Data(PostedMessage message, string title) =>
        Actions(message.Card!).First(a => ((string?)a["title"])?.Replace('\u202F', ' ') == title)["data"]!.DeepClone().AsObject();

    /// <summary>The first button of a card.</summary>
    protected static JsonObject Data(PostedMessage message) => Actions(message.Card!).First()["data"]!.DeepClone().AsObject();

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<JsonObject> Actions(JsonNode node) => node switch
    {
        JsonArray list => list.OfType<JsonNode>().SelectMany(Actions),
        JsonObject thing when (string?)thing["type"] == "Action.Execute" => [thing],
        JsonObject thing => thing.Select(p => p.Value).OfType<JsonNode>().SelectMany(Actions),
        _ => [],
    };
}
