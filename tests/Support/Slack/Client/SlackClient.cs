using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>
/// Slack's own client as one person uses it: they write, command, press, fill in modals and look. It does with the app's answers what
/// Slack does, and complains of those that Slack would not understand.
/// </summary>
/// <param name="carry">How Slack's requests come to the app: <see cref="SlackOverHttp.Send(SlackRequest)"/> or <see cref="SlackSockets.Send"/>.</param>
public sealed partial class SlackClient(FakeSlack slack, SlackUser user, Func<SlackRequest, Task<SlackAnswer>> carry)
{
    private readonly Dictionary<string, Dictionary<string, string>> typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> errors = new(StringComparer.Ordinal);
    private readonly List<string> failures = [];

    public SlackUser User => user;

    /// <summary>Their direct messages with the bot.</summary>
    public SlackChannel Chat => user.Workspace.DirectMessages(user);

    /// <summary>The modal on top; null when there is none.</summary>
    public SlackView? Modal => slack.Modals(user) is [.., var top] ? top : null;

    /// <summary>Where Slack told them that the app did not answer as it should.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>Writes to the bot.</summary>
    public Task<SlackAnswer> Say(string words) => Tell(slack.Requests.DirectMessage(user, Write(Chat, words)));

    /// <summary>Writes in a channel; the bot hears of it when it is mentioned there, and <c>@CheckinBot</c> and <c>@Claire</c> become mentions.</summary>
    /// <returns>Null when the bot hears nothing.</returns>
    public async Task<SlackAnswer?> SayIn(SlackChannel channel, string words)
    {
        var message = Write(channel, words);
        var heard = channel.BotIsIn && message.Text!.Contains($"<@{user.Workspace.Bot.Id}>", StringComparison.Ordinal);
        return heard ? await Tell(slack.Requests.AppMention(user, message)) : null;
    }

    /// <param name="command">Such as <c>/okr</c>.</param>
    /// <param name="channel">Where; their direct messages unless given.</param>
    public async Task<SlackAnswer> Command(string command, string text, SlackChannel? channel = null)
    {
        var place = channel ?? Chat;
        var answer = await Tell(slack.Requests.Command(user, command, WithMentions(text), place));
        if (!answer.Good || answer.Body.Length == 0) return answer;
        // Words that are no JSON are shown as they are.
        var message = Json(answer.Body) as JsonObject ?? new JsonObject { ["text"] = answer.Body };
        Heed("a command", Nulls(message) ?? SlackResponses.Do(slack, place, user, about: null, message).Refusal);
        return answer;
    }

    /// <summary>Looks at the app's Home.</summary>
    public Task<SlackAnswer> OpenHome() => Tell(slack.Requests.AppHomeOpened(user));

    public Task<SlackAnswer> Shortcut(string callback) => Tell(slack.Requests.Shortcut(user, callback));

    public Task<SlackAnswer> MessageShortcut(string callback, SlackMessage message) => Tell(slack.Requests.MessageShortcut(user, callback, Place(message), message));

    /// <summary>Types into an input of a message or a view, or chooses in it; it stays there until it is sent.</summary>
    /// <param name="container">The ts of the message or the id of the view.</param>
    /// <param name="action">The input's action_id.</param>
    /// <param name="value">Text, or the value of an option.</param>
    public void Fill(string container, string action, string value) => Typed(container)[action] = value;

    /// <summary>As the person reads it.</summary>
    public Message Read(SlackMessage message) => Reader(message.Ts).Of(message, message.ByBot ? "bot" : message.User);

    /// <inheritdoc cref="Read(SlackMessage)"/>
    public Message Read(SlackView view) => Reader(view.Id).Of(view, slack.Now);

    /// <summary>Everything in a channel that the person can read, oldest first.</summary>
    public IReadOnlyList<Message> ReadAll(SlackChannel channel) => [.. channel.SeenBy(user).Select(Read)];

    private ReadBlocks Reader(string container) => new(NameOf, Typed(container), errors.GetValueOrDefault(container) ?? []);

    private Dictionary<string, string> Typed(string container)
    {
        if (!typed.TryGetValue(container, out var values)) typed[container] = values = [];
        return values;
    }

    private async Task<SlackAnswer> Tell(SlackRequest request)
    {
        var answer = await carry(request);
        if (!answer.Good) failures.Add($"{request.EnvelopeType} {request.Payload["type"]}: {(answer.Status == 0 ? "operation_timeout" : answer.Status)}");
        if (answer.Good && !request.TakesAnswer && request.Route == SlackRoute.Interactivity && answer.Body.Length > 0)
            slack.Complain($"nobody reads what is answered to {request.Payload["type"]}: {answer.Body}");
        return answer;
    }

    private void Heed(string what, SlackRefusal? refusal)
    {
        if (refusal is null) return;
        failures.Add(refusal.Error);
        slack.Complain($"the answer to {what}: {refusal.Error}: {refusal.Misuse}");
    }

    private SlackMessage Write(SlackChannel channel, string words) => channel.Post(new SlackMessage([new JsonObject { ["text"] = WithMentions(words) }], user.Id));

    private SlackChannel Place(SlackMessage message) => slack.Workspaces.Select(w => w.Channel(message.Channel)).First(c => c is not null)!;

    private string NameOf(string id) => slack.Workspaces.SelectMany(w => w.Users).FirstOrDefault(u => u.Id == id)?.Name
        ?? slack.Workspaces.SelectMany(w => w.Channels).FirstOrDefault(c => c.Id == id)?.Name ?? id;

    /// <summary><c>@Claire</c>, <c>@Claire Dubois</c> and <c>#sales</c> as somebody picks them from the list that Slack shows.</summary>
    private string WithMentions(string words)
    {
        words = words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        foreach (var other in user.Workspace.Users)
            foreach (var name in new[] { other.Name, other.Name.Split(' ')[0] })
                words = words.Replace("@" + name, $"<@{other.Id}>", StringComparison.Ordinal);
        foreach (var channel in user.Workspace.Channels.Where(c => c.Person is null)) words = words.Replace("#" + channel.Name, $"<#{channel.Id}|{channel.Name}>", StringComparison.Ordinal);
        return words;
    }

    private static SlackRefusal? Nulls(JsonNode json) => ReadSlackCall.NullIn(json, "$") is { } path ? SlackRefusal.Bug("invalid_arguments", $"there is a null at {path}") : null;

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
