using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>A team: its members, and channels of which the first is General.</summary>
public sealed class FakeTeam
{
    private ImmutableList<FakePerson> members;
    private ImmutableList<FakeChannel> channels;

    internal FakeTeam(FakeTenant tenant, string name, FakePerson[] members)
    {
        (Tenant, Name, this.members) = (tenant, name, [.. members]);
        channels = [new FakeChannel(this, "General")];
    }

    public FakeTenant Tenant { get; }
    public string Name { get; }

    /// <summary>That of its channel General.</summary>
    public string Id => General.Id;

    /// <summary>Of the group in Entra behind it.</summary>
    public string GroupId { get; } = TeamsIds.Entra().ToString();

    public FakeChannel General => channels[0];
    public IReadOnlyList<FakeChannel> Channels => channels;
    public IReadOnlyList<FakePerson> Members => members;

    /// <summary>The app is installed in the team.</summary>
    public bool BotInstalled { get; set; } = true;

    public FakeChannel AddChannel(string name)
    {
        var channel = new FakeChannel(this, name);
        ImmutableInterlocked.Update(ref channels, all => all.Add(channel));
        return channel;
    }

    public void AddMember(FakePerson person) => ImmutableInterlocked.Update(ref members, all => all.Add(person));

    public void RemoveMember(FakePerson person) => ImmutableInterlocked.Update(ref members, all => all.Remove(person));

    internal JsonObject Listed() => new()
    {
        ["id"] = Id, ["name"] = Name, ["aadGroupId"] = GroupId, ["tenantId"] = Tenant.Id, ["type"] = "standard",
        ["channelCount"] = channels.Count, ["memberCount"] = members.Count,
    };

    /// <summary>General has no name in the list, as in Teams, where every client shows it in its own language.</summary>
    internal JsonObject ListedChannels() => new()
    {
        ["conversations"] = new JsonArray([.. channels.Select(c => c == General ? new JsonObject { ["id"] = c.Id } : new JsonObject { ["id"] = c.Id, ["name"] = c.Name })]),
    };
}
