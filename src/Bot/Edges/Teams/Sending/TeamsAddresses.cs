using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>Where a message goes: the conversation, and the service URL that its tenant was last served by.</summary>
public sealed class TeamsAddresses(Database database)
{
    /// <summary>The base of government customers without a cloud of their own; see Microsoft's page on proactive messages.</summary>
    private const string GovernmentCommunityCloud = "https://smba.infra.gcc.teams.microsoft.com/teams";

    public async Task<string?> ServiceUrlOf(Address address, CancellationToken cancel) =>
        address.ServiceUrl ?? await ServiceUrlOf(address.OrganisationId, address.Workspace, cancel);

    /// <summary>Where a sent message stands; null when its tenant is none of ours any more.</summary>
    public async Task<ConversationAt?> Of(Delivery delivery, CancellationToken cancel)
    {
        if (delivery is not { Workspace: { } tenant, Conversation: { } conversation, Message.Length: > 0 }) return null;
        // A thread's id is its channel's and the number of its first message.
        var chat = conversation.Split(";messageid=", 2)[0];
        var own = await database.Read(delivery.OrganisationId, db => db.Addresses
            .Where(a => a.Edge == TeamsEdge.Edge && a.Workspace == tenant && a.Conversation == chat).Select(a => a.ServiceUrl).FirstOrDefaultAsync(cancel), cancel);
        return (own ?? await ServiceUrlOf(delivery.OrganisationId, tenant, cancel)) is { } url ? new ConversationAt(url, tenant, conversation) : null;
    }

    public Task KeepChat(Address address, string chat, CancellationToken cancel)
    {
        address.Conversation = chat;
        return Change(address, kept => kept.Conversation = chat, cancel);
    }

    public Task ForgetChat(Address address, CancellationToken cancel) =>
        address.TeamId is null ? Change(address, kept => kept.Conversation = null, cancel) : Task.CompletedTask;

    /// <summary>False when it is served from there already.</summary>
    public async Task<bool> SwitchCloud(Address address, CancellationToken cancel)
    {
        if (await ServiceUrlOf(address, cancel) is not { } url || url.StartsWith(GovernmentCommunityCloud, StringComparison.OrdinalIgnoreCase)) return false;
        await Change(address, kept => kept.ServiceUrl = GovernmentCommunityCloud, cancel);
        return true;
    }

    private Task<string?> ServiceUrlOf(Guid organisation, string tenant, CancellationToken cancel) => database.Read(organisation, db =>
        db.Workspaces.Where(w => w.Edge == TeamsEdge.Edge && w.Id == tenant).Select(w => w.ServiceUrl).FirstOrDefaultAsync(cancel), cancel);

    private Task Change(Address address, Action<Address> change, CancellationToken cancel) => database.Write(address.OrganisationId, async db =>
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.Id == address.Id, cancel) is { } kept) change(kept);
    }, cancel);
}
