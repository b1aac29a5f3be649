using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Support.Slack;
using ModalMetadata = CheckinBot.Bot.Edges.Slack.Blocks.ModalMetadata;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>
/// Slack's clients. A form stands in a modal, so whoever looks at a message with a form opens it, as they would to answer; both are read as one: the words of the
/// message, those of the modal, and the buttons of both. A modal is closed when its message has changed in another way.
/// </summary>
public sealed class SlackChat(SlackPlatform platform, Office office) : IChat
{
    private const string OpensForm = "slack-form/";

    private readonly Dictionary<Guid, SlackClient> clients = [];

    /// <summary>Which message a modal was opened from and how that looked then, by the view's id.</summary>
    private readonly Dictionary<string, SlackMessage> openedFrom = [];

    /// <summary>The modals that were read, so that one of them can be sent again after it has closed.</summary>
    private readonly Dictionary<string, SlackView> seen = [];

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
        if (seen.GetValueOrDefault(message.Id) is not { } view)
        {
            await client.Do(Seen(client).Last(m => m.Ts == message.Id), action);
            return;
        }
        var open = platform.Slack.Modals(client.User).FirstOrDefault(v => v.Id == view.Id);
        // Sent once more after it has closed, it is the same form on another screen, where it still lay open.
        if (open is null && action == Sends(view)) open = platform.Slack.Views.Open(client.User, view.Body.DeepClone().AsObject());
        foreach (var (id, value) in inputs) client.Fill(open?.Id ?? view.Id, id, value);
        if (action == ReadBlocks.Closes) await client.Close();
        else if (action == Sends(view)) await client.Submit();
        else if (open is not null && client.Read(open).Buttons.Values.Contains(action)) await client.Do(open, action);
        // What stands in the message is pressed there, and what stands nowhere is what a forger sends.
        else await client.Do(openedFrom.GetValueOrDefault(view.Id) is { } from ? Seen(client).Last(m => m.Ts == from.Ts) : Seen(client)[^1], action);
    }

    public async Task<IReadOnlyList<Message>> Messages(Guid person)
    {
        if (platform.Slack.Complaints is [var first, ..]) throw new InvalidOperationException("The app sent what Slack refuses: " + first);
        var client = Client(person);
        await OpenTheForm(client);
        var modal = client.Modal;
        if (modal is not null) seen[modal.Id] = modal;
        if (modal is not null && !openedFrom.ContainsKey(modal.Id) && MessageOf(client, modal) is { } source) openedFrom[modal.Id] = source;
        var from = modal is null ? null : openedFrom.GetValueOrDefault(modal.Id)?.Ts;
        var read = new List<Message>();
        foreach (var message in Seen(client))
        {
            var said = client.Read(message);
            read.Add(message.User == client.User.Id ? said with { From = person.ToString() } : message.Ts == from ? Together(said, Of(client, modal!)) : said);
        }
        if (modal is not null && from is null) read.Add(Of(client, modal));
        return read;
    }

    public Task Settled() => office.Part<Afterwork>().Done();

    private List<SlackMessage> Seen(SlackClient client) =>
        [.. platform.Channels.Values.Where(c => c.Members.Contains(client.User)).Append(client.Chat).SelectMany(c => c.SeenBy(client.User)).OrderBy(m => m.Ts, StringComparer.Ordinal)];

    private async Task OpenTheForm(SlackClient client)
    {
        var messages = Seen(client);
        if (client.Modal is { } old && openedFrom.TryGetValue(old.Id, out var before) && messages.All(m => m != before)) await client.Close();
        var forms = messages.Select(m => (Message: m, Opens: client.Read(m).Buttons.Values.FirstOrDefault(b => b.StartsWith(OpensForm, StringComparison.Ordinal)))).Where(m => m.Opens is not null);
        if (client.Modal is not null || forms.LastOrDefault() is not (Message: { } message, Opens: { } opens)) return;
        await client.Do(message, opens);
        await Settled();
        if (client.Modal is { } opened) openedFrom[opened.Id] = Seen(client).Last(m => m.Ts == message.Ts);
    }

    /// <summary>A modal that a button of a message opened by itself names that message.</summary>
    private SlackMessage? MessageOf(SlackClient client, SlackView view) =>
        MessageAt.Read(ModalMetadata.Read(view.PrivateMetadata)?.Edge) is { } at ? Seen(client).Find(m => m.Channel == at.Channel && m.Ts == at.Ts) : null;

    private static Message Together(Message message, Message modal) => modal with
    {
        Conversation = message.Conversation, From = message.From, At = message.At, Summary = message.Summary, Edited = message.Edited,
        Words = message.Words + "\n" + modal.Words,
        Buttons = modal.Buttons.Concat(message.Buttons.Where(b => !modal.Buttons.ContainsKey(b.Key))).ToDictionary(),
    };

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
    private static string Sends(SlackView view) => ModalMetadata.Read(view.PrivateMetadata)?.Do ?? "";
}
