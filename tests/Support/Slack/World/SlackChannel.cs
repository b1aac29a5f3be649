namespace CheckinBot.Tests.Support.Slack;

/// <summary>A channel, or the direct messages of one person with the bot; its messages stand in it, oldest first.</summary>
public sealed class SlackChannel
{
    private readonly List<SlackMessage> messages = [];
    private readonly List<SlackUser> members = [];

    internal SlackChannel(SlackWorkspace workspace, string id, string name, SlackUser? person, params IEnumerable<SlackUser> members)
    {
        (Workspace, Id, Name, Person) = (workspace, id, name, person);
        this.members.AddRange(members);
    }

    public SlackWorkspace Workspace { get; }
    public string Id { get; }

    /// <summary>Without the hash; the name may change, the id stays.</summary>
    public string Name { get; set; }

    /// <summary>Whose direct messages these are; null for a channel.</summary>
    public SlackUser? Person { get; }

    public bool Private { get; init; }
    public bool Archived { get; set; }

    /// <summary>The bot is a member.</summary>
    public bool BotIsIn { get; set; } = true;

    public IReadOnlyList<SlackUser> Members
    {
        get
        {
            lock (World.Gate) return [.. members];
        }
    }

    /// <summary>Everything that was written, as it stands now; deleted and ephemeral messages too.</summary>
    public IReadOnlyList<SlackMessage> Messages
    {
        get
        {
            lock (World.Gate) return [.. messages];
        }
    }

    /// <summary>What everybody in it can read: neither deleted nor for one person alone.</summary>
    public IReadOnlyList<SlackMessage> Standing => [.. Messages.Where(m => !m.Deleted && m.OnlyFor is null)];

    /// <summary>What that person can read.</summary>
    public IReadOnlyList<SlackMessage> SeenBy(SlackUser user) => [.. Messages.Where(m => !m.Deleted && (m.OnlyFor is null || m.OnlyFor == user.Id))];

    public void Add(SlackUser user)
    {
        lock (World.Gate)
            if (!members.Contains(user)) members.Add(user);
    }

    public void Remove(SlackUser user)
    {
        lock (World.Gate) members.Remove(user);
    }

    internal SlackWorld World => Workspace.World;

    internal SlackMessage Post(SlackMessage message)
    {
        lock (World.Gate)
        {
            var posted = World.Changes.Add(revision => message with { Channel = Id, Ts = World.NextTs(), At = World.Clock.GetUtcNow(), Revision = revision });
            messages.Add(posted);
            return posted;
        }
    }

    internal SlackMessage? Find(string? ts)
    {
        lock (World.Gate) return messages.Find(m => m.Ts == ts && !m.Deleted);
    }

    internal SlackMessage Change(string ts, Func<SlackMessage, SlackMessage> change)
    {
        lock (World.Gate)
        {
            var at = messages.FindIndex(m => m.Ts == ts);
            return messages[at] = World.Changes.Add(revision => change(messages[at]) with { Revision = revision });
        }
    }
}
