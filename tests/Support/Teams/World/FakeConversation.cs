using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>A chat of one person with the bot, a group chat, a channel, or one thread of a channel.</summary>
public sealed class FakeConversation
{
    private readonly List<PostedMessage> messages = [];

    internal FakeConversation(FakeTenant tenant, string id, string type) => (Tenant, Id, Type) = (tenant, id, type);

    public string Id { get; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string Type { get; }

    public FakeTenant Tenant { get; }

    /// <summary>Whose chat it is; null for the others.</summary>
    public FakePerson? Person { get; internal init; }

    /// <summary>The channel itself, or that of the thread; null for the others.</summary>
    public FakeChannel? Channel { get; internal init; }

    /// <summary>The group chat; null for the others.</summary>
    public FakeChat? Chat { get; internal init; }

    /// <summary>What the bot posted, in order, as it stands now; deleted ones too. A channel itself holds none: each post begins a thread.</summary>
    public IReadOnlyList<PostedMessage> Messages
    {
        get
        {
            lock (World.Gate) return [.. messages];
        }
    }

    /// <summary>What is not deleted.</summary>
    public IReadOnlyList<PostedMessage> Standing => [.. Messages.Where(m => !m.Deleted)];

    internal bool IsThread => Channel is not null && Id != Channel.Id;

    /// <summary>Who may read it.</summary>
    internal IReadOnlyList<FakePerson> Members => Person is not null ? [Person] : Channel?.Team.Members ?? Chat!.Members;

    /// <summary>Teams knows it: a person's chat exists once the app is installed there or the bot has opened it.</summary>
    internal bool Exists => Person?.Opened ?? true;

    /// <summary>The bot is where it could be read.</summary>
    internal bool BotIsIn => Person is not null ? Person.Reachable : Channel?.Team.BotInstalled ?? Chat!.BotInstalled;

    private FakeWorld World => Tenant.World;

    internal PostedMessage Post(JsonObject activity, long? id = null)
    {
        lock (World.Gate)
        {
            var at = World.Clock.GetUtcNow();
            var number = (id ?? World.NextMessage()).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var posted = World.Changes.Add(revision => new PostedMessage(number, Id, [activity], World.BotId, at, revision));
            messages.Add(posted);
            return posted;
        }
    }

    /// <summary>Null when there is no such message to change.</summary>
    internal PostedMessage? Change(string id, Func<PostedMessage, PostedMessage> change)
    {
        lock (World.Gate)
        {
            var at = messages.FindIndex(m => m.Id == id && !m.Deleted);
            if (at < 0) return null;
            return messages[at] = World.Changes.Add(revision => change(messages[at]) with { Revision = revision });
        }
    }
}
