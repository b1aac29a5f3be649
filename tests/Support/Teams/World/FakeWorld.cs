namespace CheckinBot.Tests.Support.Teams;

/// <summary>What Teams remembers: tenants, conversations and every version of every message, under one lock.</summary>
internal sealed class FakeWorld(string botId, TimeProvider clock)
{
    private readonly Dictionary<string, FakeConversation> conversations = [];
    private readonly Dictionary<string, FakeTenant> tenants = [];
    private long lastMessage;

    public Lock Gate { get; } = new();
    public string BotId => botId;
    public TimeProvider Clock => clock;

    /// <summary>Each appearance and each change of a message, in order.</summary>
    public WatchedLog<PostedMessage> Changes { get; } = new();

    public void Add(FakeTenant tenant)
    {
        lock (Gate) tenants.Add(tenant.Id, tenant);
    }

    public FakeConversation Add(FakeConversation conversation)
    {
        lock (Gate) conversations.Add(conversation.Id, conversation);
        return conversation;
    }

    public FakeTenant? Tenant(string id)
    {
        lock (Gate) return tenants.GetValueOrDefault(id);
    }

    public FakeConversation? Conversation(string id)
    {
        lock (Gate) return conversations.GetValueOrDefault(id);
    }

    public IReadOnlyDictionary<string, FakeConversation> Conversations
    {
        get
        {
            lock (Gate) return new Dictionary<string, FakeConversation>(conversations);
        }
    }

    /// <summary>The id of the next message: the milliseconds of now, or one more than the last.</summary>
    public long NextMessage()
    {
        lock (Gate) return lastMessage = Math.Max(lastMessage + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }
}
