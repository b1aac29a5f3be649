namespace CheckinBot.Tests.Support.Teams;

/// <summary>A group chat.</summary>
public sealed class FakeChat
{
    internal FakeChat(FakeTenant tenant, FakePerson[] members)
    {
        (Tenant, Members) = (tenant, members);
        Conversation = new FakeConversation(tenant, TeamsIds.GroupChat(), "groupChat") { Chat = this };
    }

    public FakeTenant Tenant { get; }
    public IReadOnlyList<FakePerson> Members { get; }
    public FakeConversation Conversation { get; }

    /// <summary>The app is installed in the chat.</summary>
    public bool BotInstalled { get; set; } = true;
}
