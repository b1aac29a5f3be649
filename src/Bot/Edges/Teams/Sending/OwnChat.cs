using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>The chat between the bot and whoever just spoke somewhere else, opened if it never was.</summary>
public sealed class OwnChat(Database database, BotConnector connector, TeamsAddresses addresses, Persist<ConnectorAnswer> persist)
{
    /// <summary>Null when Teams does not let the bot write to them: it is not installed for them.</summary>
    public async Task<ConversationAt?> Of(Turn turn, Activity activity, CancellationToken cancel)
    {
        var tenant = activity.Tenant!;
        if (await database.Read(turn.OrganisationId, db => db.Addresses.FirstOrDefaultAsync(
            a => a.Edge == TeamsEdge.Edge && a.Workspace == tenant && a.PersonId == turn.PersonId, cancel), cancel) is not { } address) return null;
        var url = address.ServiceUrl ?? activity.ServiceUrl!;
        if (address.Conversation is { } known) return new ConversationAt(url, tenant, known);
        var opened = await persist.Repeat(token => connector.OpenChat(url, tenant, address.UserId, token), cancel);
        if (!opened.Ok || opened.Text("id") is not { } chat) return null;
        await addresses.KeepChat(address, chat, cancel);
        return new ConversationAt(url, tenant, chat);
    }
}
