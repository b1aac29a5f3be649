using System.Text.Json;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>Who is in a team, asked of Teams page by page. A member may stand on two pages.</summary>
public sealed class Roster(BotConnector connector, Persist<ConnectorAnswer> persist)
{
    /// <exception cref="InvalidOperationException">Teams does not say; the bot can be asked again by mentioning it there.</exception>
    public async Task<IReadOnlyList<PlatformMember>> Of(Activity activity, CancellationToken cancel)
    {
        var at = PlaceOf.Conversation(activity) with { Conversation = PlaceOf.Channel(activity)! };
        var all = new Dictionary<string, PlatformMember>();
        string? more = null;
        do
        {
            var from = more;
            var page = await persist.Repeat(token => connector.Members(at, from, token), cancel);
            if (!page.Ok) throw new InvalidOperationException($"Teams did not say who is in a team ({page.Code}).");
            if (page.Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("members", out var list) && list.ValueKind == JsonValueKind.Array)
                foreach (var member in list.EnumerateArray())
                    if (Of(member, activity) is { } read) all.TryAdd(read.Seen.UserId, read);
            more = page.Text("continuationToken");
        }
        while (!string.IsNullOrEmpty(more));
        return [.. all.Values];
    }

    /// <summary>Some of them, one by one.</summary>
    public async Task<IReadOnlyList<PlatformMember>> Of(Activity activity, IEnumerable<string> userIds, CancellationToken cancel)
    {
        var all = new List<PlatformMember>();
        foreach (var id in userIds)
            if (await persist.Repeat(token => connector.Member(PlaceOf.Conversation(activity), id, token), cancel) is { Ok: true, Body: { } member } && Of(member, activity) is { } read)
                all.Add(read);
        return all;
    }

    private static PlatformMember? Of(JsonElement member, Activity activity) => member.Text("id") is not { } id ? null : new PlatformMember(
        new Sighting(TeamsEdge.Edge, activity.Tenant!, id)
        {
            DirectoryId = member.Text("aadObjectId") ?? member.Text("objectId"),
            ServiceUrl = activity.ServiceUrl,
        },
        FindSpeaker.Entry(member, activity.Tenant!));
}
