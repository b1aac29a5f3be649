using CheckinBot.Bot.Edges;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>
/// Slack's clients. A form stands in a modal, so whoever looks at a message with a form opens it, as they would to answer; the modal is read after its message, and
/// its button sends it.
/// </summary>
public sealed class SlackChat(SlackPlatform platform, Office office) : IChat
{
    private const string OpensForm = "slack-form/";

    private readonly Dictionary<Guid, SlackClient> clients = [];

    /// <summary>Which message a modal was opened from, by the view's id.</summary>
    private readonly Dictionary<string, string> openedFrom = [];

    public SlackClient Client(Guid person) => clients.TryGetValue(person, out var client) ? client
        : clients[person] = new SlackClient(platform.Slack, platform.People[person], platform.Carry(office));

    public string ChatOf(Guid person) => Client(person).Chat.Id;

    public string ChannelOf(Guid team) => platform.Channels[team].Id;

    public async Task Say(Guid person, string conversation, string words)
    {
        if (conversation == ChatOf(person)) await Client(person).Say(words);
        else await Client(person).SayIn(platform.Channels.Values.Single(c => c.Id == conversation), words);
    }

    public async Task Press(Guid person, Message message, string action, IReadOnlyDictionary<string, string> inputs)
    {
        var client = Client(person);
        if (platform.Slack.Modals(client.User).FirstOrDefault(v => v.Id == message.Id) is { } view)
        {
            foreach (var (id, value) in inputs) client.Fill(view.Id, id, value);
            if (action == Sends(view)) await client.Submit();
            else await client.Do(view, action);
        }
        // A modal that is closed cannot be pressed again.
        else if (!message.Id.StartsWith('V'))
        {
            await client.Do(Places(client).SelectMany(c => c.SeenBy(client.User)).Last(m => m.Ts == message.Id), action);
        }
    }

    public async Task<IReadOnlyList<Message>> Messages(Guid person)
    {
        if (platform.Slack.Complaints is [var first, ..]) throw new InvalidOperationException("The app sent what Slack refuses: " + first);
        var client = Client(person);
        await OpenTheForm(client);
        var read = new List<Message>();
        foreach (var message in Places(client).SelectMany(c => c.SeenBy(client.User)).OrderBy(m => m.Ts, StringComparer.Ordinal))
        {
            read.Add(client.Read(message) is var said && message.User == client.User.Id ? said with { From = person.ToString() } : client.Read(message));
            if (client.Modal is { } modal && openedFrom.GetValueOrDefault(modal.Id) == message.Ts) read.Add(Of(client, modal));
        }
        if (client.Modal is { } top && !openedFrom.ContainsKey(top.Id)) read.Add(Of(client, top));
        return read;
    }

    public Task Settled() => office.Part<Afterwork>().Done();

    private IEnumerable<SlackChannel> Places(SlackClient client) => platform.Channels.Values.Where(c => c.Members.Contains(client.User)).Append(client.Chat);

    private async Task OpenTheForm(SlackClient client)
    {
        var forms = Places(client).SelectMany(c => c.SeenBy(client.User)).OrderBy(m => m.Ts, StringComparer.Ordinal)
            .Select(m => (Message: m, Opens: client.Read(m).Buttons.Values.FirstOrDefault(b => b.StartsWith(OpensForm, StringComparison.Ordinal)))).Where(m => m.Opens is not null).ToList();
        // A modal whose message has been answered elsewhere is of no more use.
        if (client.Modal is { } old && openedFrom.TryGetValue(old.Id, out var from) && forms.All(f => f.Message.Ts != from)) await client.Close();
        if (client.Modal is not null || forms is not [.., var (message, opens)]) return;
        await client.Do(message, opens!);
        await Settled();
        if (client.Modal is { } opened) openedFrom[opened.Id] = message.Ts;
    }

    /// <summary>It stands in the person's own chat as far as a story is concerned, and is no message.</summary>
    private static Message Of(SlackClient client, SlackView view)
    {
        var read = client.Read(view);
        var submit = view.Body["submit"]?["text"]?.GetValue<string>();
        return read with
        {
            Conversation = client.Chat.Id, From = "modal",
            Buttons = read.Buttons.ToDictionary(b => b.Key, b => b.Key == submit ? Sends(view) : b.Value),
        };
    }

    /// <summary>What the button that sends a modal says to the service.</summary>
    private static string Sends(SlackView view) => CheckinBot.Bot.Edges.Slack.Blocks.ModalMetadata.Read(view.PrivateMetadata)?.Do ?? "";
}
