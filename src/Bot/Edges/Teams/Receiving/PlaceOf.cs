using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>Where an activity happened: with the person alone, in the channel of a team that is set up, or among several.</summary>
public sealed class PlaceOf(Database database)
{
    public async Task<Place> Activity(Guid organisation, Activity activity, CancellationToken cancel)
    {
        if (activity.IsPersonal) return Place.Own;
        var channel = Channel(activity);
        return await database.Read(organisation, db => db.Addresses
            .Where(a => a.Edge == TeamsEdge.Edge && a.Workspace == activity.Tenant && a.TeamId != null && a.Conversation == channel)
            .Select(a => a.TeamId).FirstOrDefaultAsync(cancel), cancel) is { } team ? new Place.Channel(team) : new Place.Group();
    }

    /// <summary>The channel itself, where the conversation is a thread in it.</summary>
    public static string? Channel(Activity activity) => activity.TeamChannelId ?? activity.ConversationId?.Split(";messageid=", 2)[0];

    public static ConversationAt Conversation(Activity activity) => new(activity.ServiceUrl!, activity.Tenant!, activity.ConversationId!);
}
