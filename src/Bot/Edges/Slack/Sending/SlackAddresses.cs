using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>The conversation in which a person is written to. Its id is needed beside the person's, since a message can be updated and found again by it alone.</summary>
public sealed class SlackAddresses(Database database)
{
    public Task KeepChat(Address address, string chat, CancellationToken cancel)
    {
        address.Conversation = chat;
        return Change(address, kept => kept.Conversation = chat, cancel);
    }

    public Task ForgetChat(Address address, CancellationToken cancel) =>
        address.TeamId is null ? Change(address, kept => kept.Conversation = null, cancel) : Task.CompletedTask;

    private Task Change(Address address, Action<Address> change, CancellationToken cancel) => database.Write(address.OrganisationId, async db =>
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.Id == address.Id, cancel) is { } kept) change(kept);
    }, cancel);
}
