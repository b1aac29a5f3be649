using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// Activities as Teams posts them to a bot, with what it adds to each (microsoft/botframework-sdk, specs/botframework-activity; the field
/// <c>channelData</c> is Teams' own). Each call makes a new one with a new id; change it at will.
/// </summary>
public static partial class TeamsActivities
{
    /// <summary>What every activity has.</summary>
    /// <param name="place">Where; the person's chat with the bot unless given.</param>
    private static JsonObject Envelope(string type, FakePerson from, FakeConversation? place, string id)
    {
        var connector = from.Tenant.Connector;
        return new()
        {
            ["type"] = type, ["id"] = id, ["channelId"] = "msteams", ["serviceUrl"] = from.Tenant.ServiceUrl,
            ["timestamp"] = connector.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["from"] = new JsonObject { ["id"] = from.Mri, ["name"] = from.Name, ["aadObjectId"] = from.Id.ToString() },
            ["conversation"] = ConversationOf(place ?? from.Chat),
            ["recipient"] = new JsonObject { ["id"] = connector.BotId, ["name"] = connector.BotName },
            ["channelData"] = ChannelDataOf(place ?? from.Chat),
        };
    }

    /// <summary>What the client of a person adds when they themselves did something: their language and their clock.</summary>
    private static JsonObject FromClient(this JsonObject activity, FakePerson person)
    {
        var local = TimeZoneInfo.ConvertTime(person.Moment(), TimeZoneInfo.FindSystemTimeZoneById(person.Zone));
        activity["locale"] = person.Locale;
        activity["localTimestamp"] = local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = person.Zone;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo", ["locale"] = person.Locale, ["country"] = person.Locale[^2..], ["platform"] = "Web", ["timezone"] = person.Zone,
        });
        return activity;
    }

    private static JsonObject ConversationOf(FakeConversation place)
    {
        var conversation = new JsonObject { ["id"] = place.Id, ["conversationType"] = place.Type, ["tenantId"] = place.Tenant.Id };
        if (place.Person is null) conversation["isGroup"] = true;
        return conversation;
    }

    private static JsonObject ChannelDataOf(FakeConversation place)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = place.Tenant.Id } };
        if (place.Channel is not { } channel) return data;
        data["teamsChannelId"] = channel.Id;
        data["teamsTeamId"] = channel.Team.Id;
        data["channel"] = new JsonObject { ["id"] = channel.Id };
        data["team"] = new JsonObject { ["id"] = channel.Team.Id };
        return data;
    }
}
