using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>A channel of a team. Whatever is posted in it begins a thread, which is a conversation of its own.</summary>
public sealed class FakeChannel
{
    internal FakeChannel(FakeTeam team, string name)
    {
        (Team, Name) = (team, name);
        Conversation = team.Tenant.World.Add(new FakeConversation(team.Tenant, Id, "channel") { Channel = this });
    }

    public FakeTeam Team { get; }
    public string Id { get; } = TeamsIds.Channel();

    /// <summary>The name may change; the id stays.</summary>
    public string Name { get; set; }

    public FakeConversation Conversation { get; }

    /// <summary>The threads that there are, oldest first.</summary>
    public IReadOnlyList<FakeConversation> Threads => [.. Team.Tenant.World.Conversations.Values
        .Where(c => c.Channel == this && c.IsThread).OrderBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>A person begins a thread.</summary>
    public FakeConversation NewThread() => Open(Team.Tenant.World.NextMessage());

    /// <summary>The bot begins one with this post.</summary>
    internal PostedMessage Begin(JsonObject activity)
    {
        var id = Team.Tenant.World.NextMessage();
        return Open(id).Post(activity, id);
    }

    internal FakeConversation? Thread(string message) => Team.Tenant.World.Conversation($"{Id};messageid={message}");

    private FakeConversation Open(long id) => Team.Tenant.World.Add(
        new FakeConversation(Team.Tenant, $"{Id};messageid={id.ToString(CultureInfo.InvariantCulture)}", "channel") { Channel = this });
}
