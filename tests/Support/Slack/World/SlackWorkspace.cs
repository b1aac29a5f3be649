using System.Text;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A workspace, alone or one of an organisation of Enterprise Grid: people, channels, and the app where it is installed.</summary>
public sealed class SlackWorkspace
{
    private readonly List<SlackUser> users = [];
    private readonly List<SlackChannel> channels = [];
    private readonly Dictionary<string, SlackUser> usersById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlackChannel> channelsById = new(StringComparer.Ordinal);
    private readonly Dictionary<SlackUser, SlackChannel> directMessages = [];

    internal SlackWorkspace(SlackWorld world, string name, string? enterprise)
    {
        (World, Name, Enterprise) = (world, name, enterprise);
        Bot = AddUser("CheckinBot", $"bot@{Domain}.example", id: null, bot: true);
        Slackbot = AddUser("Slackbot", $"slackbot@{Domain}.example", "USLACKBOT", bot: false);
    }

    public string Id { get; } = SlackIds.New('T');
    public string Name { get; }

    /// <summary>The id <c>E...</c> of the organisation of Enterprise Grid that it belongs to; null for a workspace alone.</summary>
    public string? Enterprise { get; }

    public string Domain => Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The user that the app is here, and its id as a bot.</summary>
    public SlackUser Bot { get; }

    public string BotId { get; } = SlackIds.New('B');

    /// <summary>Slack's own user, which is no bot by its flags.</summary>
    public SlackUser Slackbot { get; }

    /// <summary>The workspace is gone: every token of it is answered <c>account_inactive</c>.</summary>
    public bool Deactivated { get; set; }

    /// <summary>The app has a tab of messages; without it nobody can be written to.</summary>
    public bool MessagesTab { get; set; } = true;

    /// <summary>The app has a Home.</summary>
    public bool HomeTab { get; set; } = true;

    public IReadOnlyList<SlackUser> Users
    {
        get
        {
            lock (World.Gate) return [.. users];
        }
    }

    public IReadOnlyList<SlackChannel> Channels
    {
        get
        {
            lock (World.Gate) return [.. channels];
        }
    }

    internal SlackWorld World { get; }

    /// <param name="name">Such as <c>Claire Dubois</c>.</param>
    /// <param name="email">Made of the name unless given.</param>
    /// <param name="bot">Another bot.</param>
    public SlackUser AddUser(string name, string? email = null, bool bot = false) => AddUser(name, email ?? $"{Mailbox(name)}@{Domain}.example", id: null, bot);

    /// <summary>A channel with these people in it, and with the bot.</summary>
    public SlackChannel AddChannel(string name, params SlackUser[] members) => Add(new SlackChannel(this, SlackIds.New('C'), name, person: null, members));

    /// <inheritdoc cref="AddChannel"/>
    public SlackChannel AddPrivateChannel(string name, params SlackUser[] members) => Add(new SlackChannel(this, SlackIds.New('C'), name, person: null, members) { Private = true });

    /// <summary>The direct messages of that person with the bot: always the same.</summary>
    public SlackChannel DirectMessages(SlackUser user)
    {
        lock (World.Gate) return directMessages.GetValueOrDefault(user) ?? Add(new SlackChannel(this, SlackIds.New('D'), "directmessage", user, user));
    }

    internal SlackChannel? Channel(string? id)
    {
        lock (World.Gate) return id is null ? null : channelsById.GetValueOrDefault(id);
    }

    internal SlackUser? User(string? id)
    {
        lock (World.Gate) return id is null ? null : usersById.GetValueOrDefault(id);
    }

    internal bool Knows(SlackUser user) => User(user.Id) == user;

    /// <summary>They have been written to before.</summary>
    internal bool HasWrittenTo(SlackUser user)
    {
        lock (World.Gate) return directMessages.ContainsKey(user);
    }

    private SlackUser AddUser(string name, string email, string? id, bool bot)
    {
        var user = new SlackUser(this, id ?? SlackIds.New(Enterprise is null ? 'U' : 'W'), name, email) { IsBot = bot };
        lock (World.Gate)
        {
            users.Add(user);
            usersById.Add(user.Id, user);
        }
        return user;
    }

    private SlackChannel Add(SlackChannel channel)
    {
        lock (World.Gate)
        {
            channels.Add(channel);
            channelsById.Add(channel.Id, channel);
            if (channel.Person is { } person) directMessages.Add(person, channel);
        }
        return channel;
    }

    private static string Mailbox(string name) =>
        string.Join('.', name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Split(' ').Select(part => string.Concat(part.Where(char.IsAsciiLetterOrDigit))));
}
