using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Teams.Receiving;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>Teams' clients: post signed activities to the bot as Teams does, and read what the connector keeps, each person their own view of it.</summary>
public sealed class TeamsChat(TeamsPlatform platform, Office office) : IChat
{
    private const string Mention = "@CheckinBot";

    private readonly List<(long Id, JsonObject Message)> typed = [];
    private readonly Dictionary<(Guid Person, string Message), (int Revision, JsonObject Card)> views = [];

    /// <summary>What the clients showed beside a pressed card, newest last.</summary>
    public List<string> Lines { get; } = [];

    public string ChatOf(Guid person) => platform.People[person].Chat.Id;

    public string ChannelOf(Guid team) => platform.Channels[team].General.Id;

    public async Task Say(Guid person, string conversation, string words)
    {
        var from = platform.People[person];
        var place = conversation == from.Chat.Id ? null : platform.Channels.Values.Single(t => t.General.Id == conversation).General.NewThread();
        var forBot = place is null || words.Contains(Mention, StringComparison.Ordinal);
        var (said, others) = Mentioned(words.Replace(Mention, "", StringComparison.Ordinal).Trim());
        var activity = TeamsActivities.Message(from, said, place, others);
        Keep(activity, conversation, person, words);
        // Among others Teams tells the bot only what mentions it.
        if (forBot) (await Post(activity)).Dispose();
    }

    public async Task Press(Guid person, Message message, string action, IReadOnlyDictionary<string, string> inputs)
    {
        // Clients leave out what was left empty.
        var data = new JsonObject([.. inputs.Where(i => i.Value.Length > 0).Select(i => KeyValuePair.Create(i.Key, (JsonNode?)i.Value)), new("do", action)]);
        var place = platform.Connector.Conversations.Values.Single(c => c.Messages.Any(m => m.Id == message.Id));
        var revision = platform.Connector.Revision;
        using var answer = await Post(TeamsActivities.Execute(platform.People[person], data, message.Id, place.Person is null ? place : null));
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        switch ((string?)body["type"])
        {
            case "application/vnd.microsoft.card.adaptive": views[(person, message.Id)] = (revision, body["value"]!.AsObject()); break;
            case "application/vnd.microsoft.activity.message": Lines.Add(body["value"]!.GetValue<string>()); break;
            default: throw new InvalidOperationException($"Teams would show that something went wrong: {body.ToJsonString()}");
        }
    }

    public Task<IReadOnlyList<Message>> Messages(Guid person)
    {
        if (platform.Connector.Complaints is [var first, ..]) throw new InvalidOperationException("The bot sent what Teams refuses: " + first);
        var own = ChatOf(person);
        var channels = platform.Channels.Values.Where(t => t.Members.Contains(platform.People[person])).Select(t => t.General.Id).ToHashSet();
        var posted = platform.Connector.Conversations.Values.Where(c => c.Id == own || (c.Channel is { } channel && channels.Contains(channel.Id)))
            .SelectMany(c => c.Standing.Select(m => (Id: long.Parse(m.Id, CultureInfo.InvariantCulture), Message: Seen(person, m, c.Channel?.Id ?? c.Id))));
        var said = typed.Where(t => (string?)t.Message["conversation"] is { } where && (where == own || channels.Contains(where)));
        return Task.FromResult<IReadOnlyList<Message>>([.. posted.Concat(said).OrderBy(m => m.Id).Select(m => Message.Of(m.Message))]);
    }

    public Task Settled() => office.Part<Afterwork>().Done();

    /// <summary>Signed, as Teams signs it, unless a story brings another token.</summary>
    public async Task<HttpResponseMessage> Post(JsonObject activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(TeamsRoutes.Path, UriKind.Relative))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? platform.Authority.Sign(platform.Authority.Usual((string)activity["serviceUrl"]!)));
        var answer = await office.Http.SendAsync(request);
        if (token is null && !answer.IsSuccessStatusCode) throw new InvalidOperationException($"The bot refused Teams: {(int)answer.StatusCode}");
        return answer;
    }

    /// <summary>Each person's own client may show a card that the others get a little later.</summary>
    private JsonObject Seen(Guid person, PostedMessage message, string conversation)
    {
        var card = views.TryGetValue((person, message.Id), out var view) && view.Revision >= message.Revision ? view.Card : message.Card;
        return new JsonObject
        {
            ["id"] = message.Id, ["conversation"] = conversation, ["from"] = "bot", ["at"] = message.At, ["text"] = message.Text,
            ["card"] = card?.DeepClone(), ["summary"] = message.Summary, ["edited"] = message.Versions.Count > 1,
        };
    }

    private void Keep(JsonObject activity, string conversation, Guid person, string words)
    {
        var id = (string)activity["id"]!;
        typed.Add((long.Parse(id, CultureInfo.InvariantCulture), new JsonObject
        {
            ["id"] = id, ["conversation"] = conversation, ["from"] = person.ToString(), ["at"] = office.Clock.GetUtcNow(), ["text"] = words,
        }));
    }

    /// <summary><c>@Claire</c> or <c>@Claire Dubois</c> as somebody picks them from the list that Teams shows.</summary>
    private (string Words, List<FakePerson> People) Mentioned(string words)
    {
        var people = new List<FakePerson>();
        foreach (var person in platform.People.Values)
            foreach (var name in new[] { person.Name, person.Name.Split(' ')[0] })
                if (words.Contains("@" + name, StringComparison.Ordinal))
                {
                    words = words.Replace("@" + name, TeamsActivities.Mentioned(person), StringComparison.Ordinal);
                    people.Add(person);
                }
        return (words, people);
    }
}
